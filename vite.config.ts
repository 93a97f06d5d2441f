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

const FIRST = ["src/main.tsx", "src/views/papers/route.ts"].map((file) => resolve(file));

/** The modules that the search page imports, directly or through others. */
function neededFirst(bundle: Bundle): Set<string> {
  // A set is walked in the order of its growth: what is added on the way is reached too.
  const needed = new Set(FIRST);
  for (const id of needed) for (const next of bundle.getModuleInfo(id)?.importedIds ?? []) needed.add(next);
  return needed;
}

export default defineConfig({
  // Every address in the build is relative to the file that names it, so one build works under any path.
  base: "./",
  plugins: [react(), rootAttribute()],
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
            {
              test: /[\\/]src[\\/]/,
              minShareCount: 2,
              debugName: "shared",
              name: (id, bundle) => (neededFirst(bundle).has(id) ? "shared" : null),
            },
          ],
        },
      },
    },
  },
});
