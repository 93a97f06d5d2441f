import { describe, expect, it } from "vitest";
import type { Item } from "../../../scripts/formats/format.ts";
import { type Effects, InputError } from "../../../scripts/pipeline/effects.ts";
import { account, readListings } from "../../../scripts/pipeline/read.ts";

const TIDES = [
  "Learning the Tides from Buoys",
  "We predict tides from the motion of buoys alone. They come and go.",
];
const SEARCH = `Get trending papers in your email inbox!\nSubscribe${TIDES.join("\n")}\n`;
const BIB = "@misc{a,\n  title = {On Tides}\n}\n";

/** A folder in memory: path → text or bytes. */
function folder(files: Record<string, string | Uint8Array>): Effects {
  return {
    list: async () => Object.keys(files).toSorted(),
    read: async (path) => {
      const content = files[path.replace(/^seeds\//, "")];
      if (content === undefined) throw new Error(`no ${path}`);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    replace: async () => undefined,
    log: () => undefined,
  };
}

const read = async (files: Record<string, string | Uint8Array>) =>
  (await readListings("seeds", folder(files))).listings;

async function failure(files: Record<string, string | Uint8Array>): Promise<string> {
  try {
    await read(files);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("the listings of a folder", () => {
  it("are read as the layout that their content tells, whatever their names", async () => {
    const listings = await read({ "one.bib": SEARCH, "deep/two.txt": BIB });
    expect(listings.map(({ file, format, label }) => [file, format, label])).toEqual([
      ["deep/two.txt", "bibtex", "BibTeX bibliography"],
      ["one.bib", "hugging-face-search", "Hugging Face search results"],
    ]);
  });

  it("leave out the settings and hidden files", async () => {
    const listings = await read({
      "a.bib": BIB,
      "site.json": "{}",
      "topics.json": "[]",
      "merge.json": "{}",
      "sources.json": "{}",
      ".DS_Store": "\0",
      ".git/config": "x",
    });
    expect(listings.map(({ file }) => file)).toEqual(["a.bib"]);
  });

  it.each([
    ["LF", SEARCH],
    ["CRLF", SEARCH.replaceAll("\n", "\r\n")],
    ["CR", SEARCH.replaceAll("\n", "\r")],
    ["no last line end", SEARCH.trimEnd()],
    ["a byte-order mark", `\uFEFF${SEARCH}`],
  ])("are the same lines with %s", async (_, text) => {
    const [listing] = await read({ "a.txt": text });
    expect(listing?.lines).toEqual(SEARCH.trimEnd().split("\n"));
    expect(listing?.items.at(-1)).toEqual({
      kind: "record",
      lines: [2, 3],
      record: { title: TIDES[0], abstract: TIDES[1] },
    });
  });
});

describe("sources.json", () => {
  const DAILY = `Daily Papers\n${TIDES.join("\n")}\n• 7 authors\n·\nApr 5\n`;

  it("states the day of capture, the layout and the name of a listing", async () => {
    const [daily, prose] = await read({
      "daily.txt": DAILY,
      "prose.txt": TIDES.join("\n"),
      "sources.json": JSON.stringify({
        "daily.txt": { captured: "2024-05-18", label: "The papers of May" },
        "prose.txt": { format: "hugging-face-search" },
      }),
    });
    expect(daily).toMatchObject({
      label: "The papers of May",
      items: [{}, { record: { date: "2024-04-05" } }],
    });
    expect(prose).toMatchObject({ format: "hugging-face-search", items: [{ record: { title: TIDES[0] } }] });
  });

  it.each([
    ["no JSON", "{", "no valid JSON"],
    ["an unknown setting", '{"a.bib": {"colour": "red"}}', "a.bib is not as it should be"],
    ["no day", '{"a.bib": {"captured": "May 18"}}', "a.bib → captured is not as it should be"],
    ["a list", "[]", "it is not as it should be"],
    ["a file that is not there", '{"b.bib": {}}', 'it names "b.bib", which is not in the folder'],
    [
      "a layout that is none",
      '{"a.bib": {"format": "word"}}',
      '"word", for a.bib, is no layout; there are aitopics-list',
    ],
  ])("with %s is an error that says so", async (_, text, message) => {
    expect(await failure({ "a.bib": BIB, "sources.json": text })).toContain(`sources.json: `);
    expect(await failure({ "a.bib": BIB, "sources.json": text })).toContain(message);
  });
});

describe("bad input", () => {
  it("is a folder that is not there", async () => {
    const effects: Effects = { ...folder({}), list: () => Promise.reject(new Error("ENOENT")) };
    await expect(readListings("seeds", effects)).rejects.toThrow(
      "seeds: this folder cannot be read; make it",
    );
  });

  it("is a folder without a listing", async () => {
    expect(await failure({ "site.json": "{}" })).toBe(
      "seeds: there is no listing in this folder; put at least one into it.",
    );
  });

  it.each([
    ["an empty file", "", "this file is empty"],
    ["a file of blank lines", " \n\u00A0\n\n", "this file is empty"],
    [
      "bytes that are no UTF-8",
      new Uint8Array([0x40, 0xff, 0xfe, 0x80]),
      "this is no UTF-8 text; save it as UTF-8",
    ],
    ["a binary file", "@misc{a,\0title = {x}}", "this is a binary file"],
    ["prose", "We went out early, and came back late.", "no layout knows this file"],
  ])("is %s, and is named", async (_, content, message) => {
    expect(await failure({ "good.bib": BIB, "bad.txt": content })).toContain(`bad.txt: ${message}`);
  });

  it("that no layout claims is told with what each looks for, and the remedy", async () => {
    const message = await failure({ "prose.txt": "We went out early." });
    for (const id of ["aitopics-list", "bibtex", "hugging-face-daily", "hugging-face-search", "papers-jsonl"])
      expect(message).toContain(`\n  ${id} (`);
    expect(message).toContain('sources.json, {"prose.txt": {"format": "…"}}');
  });

  it("that two layouts claim is told with both", async () => {
    const places = "- Europe > Italy (0.04)\n- Europe > Norway (0.04)\n";
    const message = await failure({ "two.txt": `Goto\nCollaborating Authors\n${SEARCH}${places}` });
    expect(message).toContain("two.txt: more than one layout claims this file:\n  aitopics-list (");
    expect(message).toContain("\n  hugging-face-search (");
    expect(message).not.toContain("bibtex (");
  });

  it("is told of all files together", async () => {
    const message = await failure({ "a.txt": "", "b.txt": "\0", "c.bib": BIB });
    expect(message.split("\n").map((line) => line.slice(0, 6))).toEqual(["a.txt:", "b.txt:"]);
  });
});

const furniture = (first: number, last: number): Item => ({
  kind: "furniture",
  lines: [first, last],
  what: "page controls",
});
const record = (first: number, last: number): Item => ({
  kind: "record",
  lines: [first, last],
  record: { title: "T" },
});
const blank = (first: number, last: number) => ({ kind: "furniture", lines: [first, last], what: "blank" });

describe("the account of a file", () => {
  it("puts the blank lines between the items", () => {
    const lines = ["", "Goto", "", "\u00A0", "T", "", "A", ""];
    expect(account([record(5, 7), furniture(2, 2)], lines)).toEqual([
      blank(1, 1),
      furniture(2, 2),
      blank(3, 4),
      record(5, 7),
      blank(8, 8),
    ]);
  });

  it("counts a line that two records share for the first", () => {
    expect(account([record(1, 2), record(2, 3), record(3, 3)], ["a", "b", "c"])).toEqual([
      record(1, 2),
      record(3, 3),
    ]);
  });

  it.each([
    ["a line in no item", [record(1, 1)], ["T", "lost"]],
    ["a line in two items", [record(1, 2), furniture(2, 2)], ["T", "A"]],
    ["records that overlap by more than a line", [record(1, 3), record(2, 4)], ["T", "A", "T", "A"]],
    ["lines that are not there", [record(1, 3)], ["T", "A"]],
  ])("throws at %s: a mistake in a layout", (_, items, lines) => {
    expect(() => account(items, lines)).toThrow(/line/);
  });
});
