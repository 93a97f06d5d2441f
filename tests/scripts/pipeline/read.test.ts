import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../scripts/formats/format.ts";
import { type Effects, InputError } from "../../../scripts/pipeline/effects.ts";
import { account } from "../../../scripts/pipeline/account.ts";
import { readListings } from "../../../scripts/pipeline/read.ts";

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

const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const ACCENTS = "@misc{a,\n  title = {Fluß und Küste}\n}\n";

describe("text in another encoding", () => {
  const mark = (bytes: number[], rest: Uint8Array) => new Uint8Array([...bytes, ...rest]);
  const littleEndian = bytesOf(ACCENTS, "utf16le");
  const bigEndian = new Uint8Array(Buffer.from(littleEndian).swap16());
  it.each([
    ["UTF-8", bytesOf(ACCENTS, "utf8"), undefined],
    ["UTF-8 with a mark", mark([0xef, 0xbb, 0xbf], bytesOf(ACCENTS, "utf8")), undefined],
    ["UTF-16, little end first", mark([0xff, 0xfe], littleEndian), "UTF-16 LE"],
    ["UTF-16, big end first", mark([0xfe, 0xff], bigEndian), "UTF-16 BE"],
    ["UTF-16 without a mark", littleEndian, "UTF-16 LE"],
    ["UTF-16 without a mark, big end first", bigEndian, "UTF-16 BE"],
    ["Latin-1", bytesOf(ACCENTS, "latin1"), "Windows-1252"],
  ])("is the same in %s, and the encoding is said", async (_, bytes, encoding) => {
    const [listing] = await read({ "a.bib": bytes });
    expect(listing?.items).toEqual([{ kind: "record", lines: [1, 3], record: { title: "Fluß und Küste" } }]);
    expect(listing?.encoding).toBe(encoding);
  });

  it("has the quotation marks and dashes of Windows", async () => {
    const bytes = bytesOf("@misc{a, title = {\x93Tides\x94 \x96 \x80 5}}", "latin1");
    const [listing] = await read({ "a.bib": bytes });
    expect(listing?.items).toMatchObject([{ record: { title: "“Tides” – € 5" } }]);
  });

  it("is mixed: what is good UTF-8 stays, and the rest is read byte by byte", async () => {
    const bytes = Buffer.concat([
      Buffer.from("@misc{a, title = {Küste ∀ 𝑥", "utf8"),
      Buffer.from(" Fluß}}", "latin1"),
    ]);
    const [listing] = await read({ "a.bib": new Uint8Array(bytes) });
    expect(listing?.items).toMatchObject([{ record: { title: "Küste ∀ 𝑥 Fluß" } }]);
    expect(listing?.encoding).toBe("UTF-8 mixed with Windows-1252");
  });
});

describe("a packed file", () => {
  it("is unpacked, whatever its name, and this is said", async () => {
    const [listing] = await read({ "a.bib.gz": new Uint8Array(gzipSync(BIB)) });
    expect(listing).toMatchObject({ format: "bibtex", packed: "gzip", lines: BIB.trimEnd().split("\n") });
  });

  it.each([
    ["cut off", gzipSync(BIB.repeat(100)).subarray(0, 40)],
    ["damaged", gzipSync(BIB.repeat(100)).fill(7, 20, 30)],
  ])("that is %s is bad input", async (_, bytes) => {
    expect(await failure({ "a.gz": new Uint8Array(bytes) })).toMatch(
      /^a\.gz: this gzip file is damaged or cut off;/,
    );
  });
});

describe("a file of which much cannot be read", () => {
  const good = (count: number) => '{"title": "Tides"}\n'.repeat(count);
  it("is built from where it is a fifth", async () => {
    expect(await read({ "a.jsonl": `${good(4)}{"title":\n` })).toHaveLength(1);
  });

  it("is bad input where it is more, and the message says where, and what to do", async () => {
    expect(await failure({ "a.jsonl": `${good(3)}{"title":\n` })).toMatch(
      /^a\.jsonl: 1 of 4 lines with papers cannot be read, the first at line 4: .* sources\.json .*\{"a\.jsonl": \{"tolerate": true\}\}/,
    );
  });

  it("is read all the same where sources.json says so", async () => {
    const listings = await read({
      "a.jsonl": `${good(1)}{"title":\n`,
      "sources.json": '{"a.jsonl": {"tolerate": true}}',
    });
    expect(listings[0]?.items.map(({ kind }) => kind)).toEqual(["record", "issue"]);
  });
});

describe("characters that do harm", () => {
  it("are taken out of every field", async () => {
    const paper = {
      title: "On\u202E Tides\uD800",
      abstract: "\u0000We\u2066 predict\u0007 tides.",
      authors: [{ name: "Ada\u202D Okonkwo" }],
      __proto__: null,
    };
    const line = JSON.stringify(paper).replace("{", '{"__proto__": {"title": "x"}, "constructor": 1, ');
    const [listing] = await read({ "a.jsonl": line });
    expect(listing?.items).toMatchObject([
      {
        record: {
          title: "On Tides\uFFFD",
          abstract: "We predict tides.",
          authors: [{ literal: "Ada Okonkwo" }],
        },
      },
    ]);
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
    ["a binary file", "@misc{a,\0title = {x}}", "this is a binary file"],
    ["prose", "We went out early, and came back late.", "no layout knows this file"],
  ])("is %s, and is named", async (_, content, message) => {
    expect(await failure({ "good.bib": BIB, "bad.txt": content })).toContain(`bad.txt: ${message}`);
  });

  it("is a file of more than 536 MB, for no text can be so long", async () => {
    expect(await failure({ "huge.jsonl": new Uint8Array(2 ** 29) })).toBe(
      "huge.jsonl: this file has 537 MB, and a listing can have 536 MB at most; part it in several.",
    );
  });

  it("is a file that the system does not give, and the others are looked at all the same", async () => {
    const effects = folder({ "a.bib": BIB, "b.bib": "" });
    const reading = readListings("seeds", {
      ...effects,
      list: async () => ["a.bib", "b.bib", "c.bib"],
    });
    await expect(reading).rejects.toThrow(
      "b.bib: this file is empty; fill it, or take it out of the folder.\n" +
        "c.bib: this file cannot be read (no seeds/c.bib); mend that, or take it out of the folder.",
    );
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
    expect(account([record(5, 7), furniture(2, 2)], lines).runs).toEqual([
      blank(1, 1),
      furniture(2, 2),
      blank(3, 4),
      record(5, 7),
      blank(8, 8),
    ]);
  });

  it("counts a line that entries share for the first, and names those that have no line left", () => {
    expect(account([record(1, 2), record(2, 3), record(3, 3)], ["a", "b", "c"])).toEqual({
      runs: [record(1, 2), record(3, 3)],
      shared: [record(3, 3)],
    });
  });

  it.each([
    ["a line in no item", [record(1, 1)], ["T", "lost"]],
    ["an item within another", [record(1, 3), furniture(2, 2)], ["T", "A", "B"]],
    ["records that overlap by more than a line", [record(1, 3), record(2, 4)], ["T", "A", "T", "A"]],
    ["lines that are not there", [record(1, 3)], ["T", "A"]],
  ])("throws at %s: a mistake in a layout", (_, items, lines) => {
    expect(() => account(items, lines)).toThrow(/line/);
  });
});
