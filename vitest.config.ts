import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

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
        },
      },
      {
        plugins: [react()],
        test: {
          name: "page",
          include: ["tests/{app,ui,views}/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: ["tests/support/page.ts"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/e2e/support/built-site.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // The machines have few cores: one browser at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
