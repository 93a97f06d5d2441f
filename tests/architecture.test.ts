import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { importsOf, roomOf, violations } from "./support/architecture.ts";

async function sources(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of ["src", "scripts"]) {
    for (const name of await readdir(folder, { recursive: true })) {
      const file = `${folder}/${name.replaceAll("\\", "/")}`;
      if (/\.tsx?$/.test(file) && !file.endsWith(".d.ts")) files.set(file, readFileSync(file, "utf8"));
    }
  }
  return files;
}

describe("the import table", () => {
  test("is kept by every source file", async () => {
    const files = await sources();
    expect(files.size).toBeGreaterThan(9);
    expect(violations(files)).toEqual([]);
  });

  test.each([
    ["src/core/x.ts", `import { y } from "../app/y.ts";`, "src/core/x.ts (core) imports src/app/y.ts (app)"],
    ["src/core/x.ts", `import "node:fs";`, "src/core/x.ts (core) imports the package node:fs"],
    ["src/ui/x.tsx", `export * from "../app/y.ts";`, "src/ui/x.tsx (ui) imports src/app/y.ts (app)"],
    ["src/app/x.ts", `await import("../views/y.ts");`, "src/app/x.ts (app) imports src/views/y.ts (views)"],
    [
      "src/views/x.tsx",
      `import {\n  a,\n  b,\n} from "../../scripts/y.ts";`,
      "src/views/x.tsx (views) imports scripts/y.ts (scripts)",
    ],
    [
      "scripts/build.ts",
      `import { y } from "../src/views/y.ts";`,
      "scripts/build.ts (scripts) imports src/views/y.ts (views)",
    ],
    ["src/ui/x.tsx", `import { z } from "zod/mini";`, "src/ui/x.tsx (ui) imports the package zod/mini"],
    ["elsewhere/x.ts", "", "elsewhere/x.ts stands in no room of the import table"],
  ])("is broken by %s with %s", (file, source, sentence) => {
    expect(violations(new Map([[file, source]]))).toEqual([sentence]);
  });

  test("is broken by a circle", () => {
    const files = new Map([
      ["src/core/a.ts", `import { b } from "./b.ts";`],
      ["src/core/b.ts", `import type { a } from "./a.ts";`],
    ]);
    expect(violations(files)).toEqual(["a circle: src/core/a.ts → src/core/b.ts → src/core/a.ts"]);
  });

  test("sees every way to import", () => {
    const source = [
      `import a from "a";`,
      `import type { B } from "./b.ts"`,
      `import "c.css";`,
      `export { d } from './d.ts';`,
      `const e = await import("./e.ts");`,
      `new Worker(new URL("./f.ts", import.meta.url))`,
    ].join("\n");
    expect(importsOf(source)).toEqual(["a", "./b.ts", "c.css", "./d.ts", "./e.ts", "./f.ts"]);
  });

  test("gives the client of the worker a room of its own", () => {
    expect(roomOf("src/worker/worker.ts")).toBe("worker");
    expect(roomOf("src/worker/client.ts")).toBe("client");
  });
});
