import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * While developing, one index.html answers for every address: tells it how deep it stands, as the prerendered
 * pages are told.
 */
function rootAttribute(): Plugin {
  return {
    name: "root-attribute",
    apply: "serve",
    transformIndexHtml(html, { originalUrl = "/" }) {
      const depth = new URL(originalUrl, "http://localhost").pathname.split("/").length - 2;
      return html.replace('data-root="./"', `data-root="${"../".repeat(depth) || "./"}"`);
    },
  };
}

type Bundle = { getModuleInfo(id: string): { importedIds: string[] } | null };

const MAIN = resolve("src/main.tsx");
const SEARCH_PAGE = resolve("src/views/papers/route.ts");

const FIRST_SCRIPT = /[\\/]src[\\/](?:start|app[\\/]first-signs)\.ts$|vite[\\/]preload-helper/;

/** The modules that these import, directly or through others, and they themselves. */
function neededBy(bundle: Bundle, ...files: readonly string[]): Set<string> {
  // A set is walked in the order of its growth: what is added on the way is reached too.
  const needed = new Set(files);
  for (const id of needed) for (const next of bundle.getModuleInfo(id)?.importedIds ?? []) needed.add(next);
  return needed;
}

export default defineConfig({
  // Every address in the build is relative to the file that names it, so one build works under any path.
  base: "./",
  plugins: [react(), rootAttribute()],
  // The router brings for older versions of React what this one has itself.
  resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // A data URL would need the content security policy to allow it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first page needs comes as one file, not as a request for each small piece; what only later pages
        // share comes with them.
        codeSplitting: {
          groups: [
            // The first script brings the app, so nothing of the app's may be among it.
            { test: FIRST_SCRIPT, name: "start", priority: 1 },
            // It waits for the code of its page, which imports from here: in one file they would wait for each other.
            {
              debugName: "app",
              name: (id, bundle) => (id !== MAIN && neededBy(bundle, MAIN).has(id) ? "app" : null),
            },
            {
              test: /[\\/]src[\\/]/,
              minShareCount: 2,
              debugName: "search",
              name: (id, bundle) => (neededBy(bundle, SEARCH_PAGE).has(id) ? "search" : null),
            },
          ],
        },
      },
    },
  },
});
