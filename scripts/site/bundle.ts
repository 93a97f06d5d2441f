import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the app and copies `public/` beside it, without the generated data, which each build makes anew.
 * @param out an empty or absent folder.
 */
export async function bundleApp(out: string): Promise<void> {
  await build({
    logLevel: "warn",
    build: { outDir: out, emptyOutDir: true, copyPublicDir: false },
  });
  await cp("public", out, {
    recursive: true,
    filter: (path) => path !== join("public", "data"),
  });
}
