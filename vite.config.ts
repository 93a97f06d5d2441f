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
        // What several pages share comes as one file, not as a request for each small piece.
        codeSplitting: { groups: [{ name: "shared", test: /[\\/]src[\\/]/, minShareCount: 2 }] },
      },
    },
  },
});
