/** For tests of components: matchers, a clean page between tests and files, and no word on the console. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeEach, vi } from "vitest";

// A page's code comes when it is asked for, and a busy machine takes its time over that: it only ends what hangs.
configure({ asyncUtilTimeout: 60_000 });

const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  for (const kind of ["error", "warn"] as const) {
    vi.spyOn(console, kind).mockImplementation((...words) => void said.push(words));
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  // A warning of React's or a stray log is a defect of the component under test.
  if (said.length > 0)
    throw new Error(`Said on the console:\n${said.map((words) => words.join(" ")).join("\n")}`);
});

// The files of a process share one page: each leaves it as an empty one.
afterAll(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.documentElement.getAttributeNames()) {
    document.documentElement.removeAttribute(name);
  }
});
