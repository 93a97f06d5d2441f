import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillFolder, nodeEffects } from "../../../scripts/pipeline/effects-node.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "effects-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a folder on disk", () => {
  it("is listed in full, by code unit, with slashes between folders", async () => {
    await mkdir(join(folder, "sub", "deep"), { recursive: true });
    for (const name of ["b.txt", "Z.txt", "ä.txt", "sub/deep/c.txt", "sub.txt"]) {
      await writeFile(join(folder, name), "");
    }
    await symlink(join(folder, "b.txt"), join(folder, "link.txt"));
    await symlink(folder, join(folder, "circle"));
    expect(await nodeEffects.list(folder)).toEqual([
      "Z.txt",
      "b.txt",
      "link.txt",
      "sub.txt",
      "sub/deep/c.txt",
      "ä.txt",
    ]);
    await expect(nodeEffects.list(join(folder, "nowhere"))).rejects.toThrow("ENOENT");
  });

  it("is replaced as a whole, and nothing stands beside it", async () => {
    const out = join(folder, "data");
    await nodeEffects.replace(out, new Map([["old.json", "old"]]));
    await nodeEffects.replace(
      out,
      new Map<string, string | Uint8Array>([
        ["new.json", "new"],
        ["deep/bytes.bin", new Uint8Array([1, 2])],
      ]),
    );
    expect(await nodeEffects.list(folder)).toEqual(["data/deep/bytes.bin", "data/new.json"]);
    expect(await readFile(join(out, "new.json"), "utf8")).toBe("new");
  });

  it("takes a long file in pieces, and makes a file when its turn comes", async () => {
    const out = join(folder, "data");
    const line = `${"0123456789".repeat(10_000)}\n`;
    function* files(): Generator<[string, string | Iterable<string>], void> {
      let used = 0;
      yield [
        "long.txt",
        (function* () {
          for (; used < 25; used++) yield line;
        })(),
      ];
      yield ["count.txt", String(used)];
    }
    await nodeEffects.replace(out, files());
    expect(await readFile(join(out, "long.txt"), "utf8")).toBe(line.repeat(25));
    expect(await readFile(join(out, "count.txt"), "utf8")).toBe("25");
  });

  it("is made where its parents are not there yet", async () => {
    await nodeEffects.replace(join(folder, "a", "b", "data"), new Map([["x.json", "x"]]));
    expect(await nodeEffects.list(folder)).toEqual(["a/b/data/x.json"]);
  });

  it("stays as it was when filling it anew fails, and nothing is left of the attempt", async () => {
    const out = join(folder, "data");
    await nodeEffects.replace(out, new Map([["old.json", "old"]]));
    const failing = fillFolder(out, async (fresh) => {
      await writeFile(join(fresh, "half.json"), "half");
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await nodeEffects.list(folder)).toEqual(["data/old.json"]);
    expect(await readdir(folder)).toEqual(["data"]);
  });
});

it("leaves the old folder, and nothing half-written, when the command is stopped", async () => {
  const out = join(folder, "dist");
  await nodeEffects.replace(out, new Map([["index.html", "old"]]));
  const script = `
    import { writeFile } from "node:fs/promises";
    import { fillFolder } from "./scripts/pipeline/effects-node.ts";
    await fillFolder(${JSON.stringify(out)}, async (fresh) => {
      await writeFile(fresh + "/index.html", "new");
      console.log("half way");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  await once(child.stdout, "data");
  child.kill("SIGINT");
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(130);
  expect(await readdir(folder)).toEqual(["dist"]);
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("old");
});
