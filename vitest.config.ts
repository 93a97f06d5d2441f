import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** No test is about time, and machines are shared: a limit only ends what hangs. */
const PATIENCE_MS = 180_000;

/** Three rooms: plain Node, a pretended page (jsdom) for components, and Node driving a real browser. */
export default defineConfig({
  test: {
    // All the cores there are: nothing else is to be done meanwhile.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{app,ui,views,e2e}/**"],
          environment: "node",
          isolate: false,
          setupFiles: ["tests/support/seed.ts"],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        plugins: [react()],
        test: {
          name: "page",
          include: ["tests/{app,ui,views}/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          setupFiles: ["tests/support/seed.ts", "tests/support/page.ts"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          // What files load is loaded once a process; so is the line to the browser that they share.
          isolate: false,
          sequence: { groupOrder: 2 },
          // A visit waits more than it works: for the network to be still, for what comes a moment later.
          maxWorkers: availableParallelism() + 1,
          globalSetup: ["tests/e2e/support/built-site.ts"],
          testTimeout: PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
          expect: { poll: { timeout: PATIENCE_MS / 4 } },
        },
      },
    ],
  },
});
