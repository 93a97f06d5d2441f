import { expect, describe, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";
import { Manifest } from "../../../src/core/schema.ts";

const LISTING = `{"title":"A Whole Record","date":"2024-06-10"}\n`;
const BEFORE = "the data of before";

/** The message of the error that the build ends with; the data of before must still stand. */
async function refusal(files: Record<string, string | Uint8Array>, out = "data"): Promise<string> {
  const world = makeWorld({ ...files, "data/manifest.json": BEFORE, "other/file.txt": "precious" });
  const error = await buildData({ seeds: "seeds", out }, world.effects).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  expect(world.files.size).toBe(Object.keys(files).length + 2);
  expect(textOf(world, "data/manifest.json")).toBe(BEFORE);
  return (error as InputError).message;
}

describe("bad input is refused in words, and the data of before stays", () => {
  it.each([
    ["no such folder", {}, ["seeds", "no such folder"]],
    ["a folder without a listing", { "seeds/site.json": `{"title":"x"}` }, ["no listing"]],
    ["an empty file", { "seeds/empty.txt": "\n\n" }, ["empty.txt"]],
    [
      "a binary file",
      { "seeds/image.txt": new Uint8Array([137, 80, 78, 71, 0, 255, 1]), "seeds/a.jsonl": LISTING },
      ["image.txt"],
    ],
    ["a file of no layout", { "seeds/notes.txt": "Remember the milk.\n" }, ["notes.txt", "Looked for"]],
    [
      "half a record and nothing else",
      { "seeds/half.jsonl": `{"title":"Half a Rec`, "seeds/a.jsonl": LISTING },
      ["half.jsonl", "no whole record", "line 1"],
    ],
    [
      "an unknown setting",
      { "seeds/a.jsonl": LISTING, "seeds/site.json": `{"titel":"x"}` },
      ["site.json", "titel"],
    ],
    [
      "a broken site.json",
      { "seeds/a.jsonl": LISTING, "seeds/site.json": `{"title":` },
      ["site.json", "JSON"],
    ],
    [
      "an address that is none",
      { "seeds/a.jsonl": LISTING, "seeds/site.json": `{"title":"x","address":"here"}` },
      ["site.json", "address"],
    ],
  ] as [string, Record<string, string | Uint8Array>, string[]][])("%s", async (_, files, words) => {
    const message = await refusal(files);
    for (const word of words) expect(message).toContain(word);
  });

  it.each([
    ["the listings' own folder", "seeds", "over the listings"],
    ["a folder below the listings", "seeds/data", "over the listings"],
    ["a folder around the listings", ".", "over the listings"],
    ["a folder that holds something else", "other", "file.txt"],
  ])("as the place of the data: %s", async (_, out, word) => {
    expect(await refusal({ "seeds/a.jsonl": LISTING }, out)).toContain(word);
  });
});

async function manifest(files: Record<string, string>): Promise<Manifest> {
  const world = makeWorld({ "seeds/a.jsonl": LISTING, ...files });
  await buildData({ seeds: "seeds", out: "data" }, world.effects);
  return Manifest.parse(JSON.parse(textOf(world, "data/manifest.json")));
}

describe("a site", () => {
  it("is called as site.json says", async () => {
    const site = { title: "Papers", description: "All of them.", address: "https://example.org/papers/" };
    expect((await manifest({ "seeds/site.json": JSON.stringify(site) })).site).toEqual(site);
  });

  it("has a name where there is no site.json", async () => {
    expect((await manifest({})).site).toEqual({ title: "Literature Explorer" });
  });

  it("tells its listings and one hash for one corpus", async () => {
    const first = await manifest({});
    expect(first.listings).toEqual([{ file: "a.jsonl", label: "Corpus (JSON Lines)", records: 1 }]);
    expect(first.papers).toBe(1);
    expect((await manifest({ "seeds/site.json": `{"title":"Other"}` })).corpus).toBe(first.corpus);
    expect((await manifest({ "seeds/b.jsonl": `{"title":"More"}` })).corpus).not.toBe(first.corpus);
  });
});
