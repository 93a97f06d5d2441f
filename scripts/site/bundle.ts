import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the app and copies `public/` beside it, without the generated data, which each build makes anew.
 * @param out the site's folder; what stands there stays.
 * @returns a route's id → the script files that its page needs beside the app's own, below `out`.
 */
export async function bundleApp(out: string): Promise<Map<string, string[]>> {
  const built = await build({
    logLevel: "warn",
    build: { outDir: out, emptyOutDir: false, copyPublicDir: false },
  });
  await cp("public", out, {
    recursive: true,
    filter: (path) => path !== join("public", "data"),
  });
  if (!("output" in built)) throw new Error("the bundler gave more than one bundle");
  return codeOf(built.output.flatMap((file) => (file.type === "chunk" ? [file] : [])));
}

type Chunk = { fileName: string; facadeModuleId: string | null; isEntry: boolean; imports: string[] };

const ROUTE = /\/src\/views\/([^/]+)\/route\.ts$/;

function codeOf(chunks: readonly Chunk[]): Map<string, string[]> {
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  // A set is walked in the order of its growth: what is added on the way is reached too.
  const withImports = (names: readonly string[]): Set<string> => {
    const files = new Set(names);
    for (const file of files) for (const next of imports.get(file) ?? []) files.add(next);
    return files;
  };
  // The page names these already.
  const first = withImports(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  return new Map(
    chunks.flatMap(({ fileName, facadeModuleId }) => {
      const id = ROUTE.exec(facadeModuleId?.replaceAll("\\", "/") ?? "")?.[1];
      return id === undefined ? [] : [[id, [...withImports([fileName])].filter((file) => !first.has(file))]];
    }),
  );
}
