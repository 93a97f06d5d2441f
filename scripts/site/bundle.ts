import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the app and copies `public/` beside it, without the generated data, which each build makes anew.
 * @param out the site's folder; what stands there stays.
 * @returns a route's id → the script files that its page's app consists of, below `out`; the first script is named by
 * the page itself.
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

type Chunk = { fileName: string; facadeModuleId: string | null; moduleIds: string[]; imports: string[] };

const ROUTE = /\/src\/views\/([^/]+)\/route\.ts$/;

/** A module's id with the same slashes on every system. */
const standard = (id: string): string => id.replaceAll("\\", "/");

function codeOf(chunks: readonly Chunk[]): Map<string, string[]> {
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  // A set is walked in the order of its growth: what is added on the way is reached too.
  const withImports = (names: readonly string[]): Set<string> => {
    const files = new Set(names);
    for (const file of files) for (const next of imports.get(file) ?? []) files.add(next);
    return files;
  };
  const holding = (module: string): string[] =>
    chunks.flatMap(({ fileName, moduleIds }) =>
      moduleIds.some((id) => standard(id).endsWith(module)) ? [fileName] : [],
    );
  // The page names these already.
  const first = withImports(holding("/src/start.ts"));
  const app = holding("/src/main.tsx");
  if (app.length === 0) throw new Error("the bundle has no file of src/main.tsx");
  return new Map(
    chunks.flatMap(({ fileName, facadeModuleId }) => {
      const id = ROUTE.exec(standard(facadeModuleId ?? ""))?.[1];
      const code = [...withImports([...app, fileName])].filter((file) => !first.has(file));
      return id === undefined ? [] : [[id, code]];
    }),
  );
}
