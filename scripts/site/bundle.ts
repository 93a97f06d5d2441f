import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the app and copies `public/` beside it, without the generated data, which each build makes anew.
 * @param out the site's folder; what stands there stays.
 */
export async function bundleApp(out: string): Promise<void> {
  await build({
    logLevel: "warn",
    build: { outDir: out, emptyOutDir: false, copyPublicDir: false },
  });
  await cp("public", out, {
    recursive: true,
    filter: (path) => path !== join("public", "data"),
  });
}
