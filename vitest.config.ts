import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** No test is about time, and machines are shared: a limit only ends what hangs. */
const PATIENCE_MS = 60_000;

/** Three rooms: plain Node, a pretended page (jsdom) for components, and Node driving a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{app,ui,views,e2e}/**"],
          environment: "node",
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
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          setupFiles: ["tests/support/page.ts"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/e2e/support/built-site.ts"],
          testTimeout: PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
          // The machines have few cores: one browser at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
