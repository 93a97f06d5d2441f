import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWriter } from "../../../scripts/site/writer.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "writer-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("many files", () => {
  test("all stand in their folders, and are known by their content", async () => {
    const writer = createWriter(folder);
    const files = Array.from(
      { length: 200 },
      (_, at) => [`papers/p${at % 50}/${at}.html`, `paper ${at} ü`] as const,
    );
    for (const [file, content] of files) writer.write(file, content);
    for (const [file, content] of files) {
      expect(await readFile(join(folder, file), "utf8")).toBe(content);
      expect(writer.digests.get(file)).toBe(createHash("sha256").update(content).digest("hex"));
    }
  });

  test("of which one cannot be written fail there, and it counts as not written", async () => {
    await writeFile(join(folder, "taken"), "a file where a folder should be");
    const writer = createWriter(folder);
    expect(() => writer.write("taken/index.html", "x")).toThrow(/EEXIST|ENOTDIR/);
    expect(() => writer.write("taken/index.html", "x")).toThrow(/EEXIST|ENOTDIR/);
    expect([...writer.digests]).toEqual([]);
  });
});
