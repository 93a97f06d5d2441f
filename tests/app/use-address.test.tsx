import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { EnvironmentProvider, useEnvironment } from "../../src/app/environment.tsx";
import { navigate } from "../../src/app/history.ts";
import { useAddress } from "../../src/app/use-address.ts";
import { sourceOf } from "../views/support/source.ts";

const wrapper = ({ children }: { children: ReactNode }) => (
  <EnvironmentProvider source={sourceOf({})} base="/site" path="/">
    {children}
  </EnvironmentProvider>
);
const open = () => renderHook(() => ({ ...useAddress("/"), go: useEnvironment().go }), { wrapper }).result;

const back = async () => {
  const arrived = new Promise((done) => addEventListener("popstate", done, { once: true }));
  history.back();
  await act(() => arrived);
};
const here = () => location.pathname + location.search;

describe("a search that is typed", () => {
  beforeEach(() => navigate("/site/?q=grokking"));

  test("is searched at once, and stands in the address before the reader goes to another page", async () => {
    const page = open();
    act(() => page.current.type("sharpness"));
    expect(page.current.address.text).toBe("sharpness");
    expect(here()).toBe("/site/?q=grokking");
    act(() => page.current.go("/papers/x/"));
    expect(here()).toBe("/site/papers/x/");
    await back();
    expect(here()).toBe("/site/?q=sharpness");
  });

  test("and emptied again is empty on the way back", async () => {
    const page = open();
    act(() => page.current.type(""));
    act(() => page.current.go("/papers/x/"));
    await back();
    expect(here()).toBe("/site/");
    expect(page.current.address.text).toBe("");
  });

  test("is an entry of its own where a filter is pressed right after it", async () => {
    const page = open();
    act(() => page.current.type("sharpness"));
    act(() => page.current.change({ sort: "newest" }, "push"));
    expect(here()).toBe("/site/?q=sharpness&sort=newest");
    await back();
    expect(here()).toBe("/site/?q=sharpness");
  });

  test("is written when the window goes to another site", () => {
    const page = open();
    act(() => page.current.type("sharpness"));
    act(() => void dispatchEvent(new Event("pagehide")));
    expect(here()).toBe("/site/?q=sharpness");
  });
});
