import { describe, expect, test } from "vitest";
import { de } from "../../../src/ui/words/de.ts";
import { english } from "../../../src/ui/words/english.ts";

type Leaf = { path: string; english: unknown; german: unknown };

/** Every word of two catalogues by its place; what one of them lacks is `undefined` there. */
function leaves(one: unknown, other: unknown, path = ""): Leaf[] {
  if (!isBranch(one) && !isBranch(other)) return [{ path, english: one, german: other }];
  const [left, right] = [isBranch(one) ? one : {}, isBranch(other) ? other : {}];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    leaves(left[key], right[key], path === "" ? key : `${path}.${key}`),
  );
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const ALL = leaves(english, de);
const FUNCTIONS = ALL.filter(({ english: word }) => typeof word === "function");
const STRINGS = ALL.filter(({ english: word }) => typeof word === "string");

/** What both languages write alike: names, formats, a key, and words that German has taken over. */
const ALIKE = new Set([
  "search.key",
  "cite.format",
  "cite.formats.bibtex",
  "cite.formats.ris",
  "cite.formats.csl-json",
  "cite.formats.csv",
  "cite.library.bibtex",
  "facets.has.doi",
  "paper.fields.doi",
  "paper.fields.links",
  "about.corpus",
  "about.report",
  "desk.keys.caps.Escape",
]);

test("both languages have the same words, and each is of the same kind", () => {
  expect(ALL.length).toBeGreaterThan(300);
  const odd = ALL.filter(
    ({ path, english: one, german: other }) => path !== "textLanguage" && typeof one !== typeof other,
  );
  expect(odd).toEqual([]);
});

test("no English is left in German", () => {
  const same = STRINGS.filter(({ english: one, german: other }) => one === other).map(({ path }) => path);
  expect(same.filter((path) => !ALIKE.has(path))).toEqual([]);
});

describe("what is made of numbers and names", () => {
  /** Arguments for a function of a catalogue: a number or a text for each parameter, as the English one takes it. */
  const TEXT = "Ξ";
  const sample = (word: unknown, n: number): string | undefined => {
    const make = word as (...values: unknown[]) => unknown;
    for (const values of [
      [n, n, n],
      [TEXT, n, n],
      [TEXT, TEXT, false],
      [TEXT, [TEXT], n],
      [[TEXT, TEXT], n],
    ]) {
      try {
        const said = make(...values);
        if (typeof said === "string" && !/undefined|NaN|\[object/.test(said)) return said;
      } catch {
        // A number where a text is wanted: the next kinds of arguments are tried.
      }
    }
    return undefined;
  };

  test.each(FUNCTIONS)("$path speaks in both languages", ({ english: one, german: other }) => {
    for (const n of [0, 1, 2, 1234]) {
      expect(sample(one, n)).toBeTypeOf("string");
      expect(sample(other, n)).toBeTypeOf("string");
    }
  });

  test("holds no English word of German’s own sentences", () => {
    const said = [
      ...STRINGS.map(({ german }) => String(german)),
      ...FUNCTIONS.flatMap(({ german }) => [0, 1, 2].map((n) => sample(german, n) ?? "")),
    ];
    const foreign = /\b(?:the|of|and|is|are|papers?|with|this|not|no|none|to|from|author|listing)\b/i;
    expect(said.filter((text) => foreign.test(text.replaceAll("papers.jsonl", "")))).toEqual([]);
  });

  test("is set with German quotation marks", () => {
    const said = [
      ...STRINGS.map(({ german }) => String(german)),
      ...FUNCTIONS.flatMap(({ german }) => sample(german, 2) ?? ""),
    ];
    expect(said.filter((text) => /["”]|“(?![^„]*$)(?<!„[^“]*“)/.test(text))).toEqual([]);
    expect(said.filter((text) => text.split("„").length !== text.split("“").length)).toEqual([]);
  });
});

describe("German counts", () => {
  test.each([
    [0, "0 Artikel"],
    [1, "1 Artikel"],
    [2, "2 Artikel"],
    [12_345, "12.345 Artikel"],
  ])("%d papers as “%s”", (n, said) => expect(de.lists.papers(n)).toBe(said));

  test.each([
    [0, "0 Personen"],
    [1, "1 Person"],
    [2, "2 Personen"],
  ])("%d authors as “%s”", (n, said) => expect(de.results.authorCount(n)).toBe(said));

  test.each([
    [0, "0 Kommentare"],
    [1, "1 Kommentar"],
    [2, "2 Kommentare"],
  ])("%d comments as “%s”", (n, said) => expect(de.results.comments(n)).toBe(said));

  test.each([
    [1, "1 neuer Artikel seit dem 3. Mai 2026"],
    [2, "2 neue Artikel seit dem 3. Mai 2026"],
  ])("%d new papers as “%s”", (n, said) => expect(de.results.fresh(n, "3. Mai 2026")).toBe(said));

  test.each([
    [1, 37, "1 von 37 Artikeln"],
    [37, 37, "37 Artikel"],
    [0, 1, "0 von 1 Artikel"],
  ])("%d of %d papers as “%s”, in the dative", (n, of, said) => expect(de.results.found(n, of)).toBe(said));

  test.each([
    [0, "Kein Artikel enthält alle diese Wörter; die folgenden enthalten die meisten davon."],
    [1, "Nur 1 Artikel enthält alle diese Wörter; danach folgen solche, die die meisten davon enthalten."],
    [2, "Nur 2 Artikel enthalten alle diese Wörter; danach folgen solche, die die meisten davon enthalten."],
  ])("%d full matches with the verb that goes with it", (n, said) => expect(de.notes.loosened(n)).toBe(said));

  test("shares with a space before the sign, lists with “und”", () => {
    expect(de.percent(0.75)).toBe("75\u00A0%");
    expect(de.list(["Ada", "Emmy", "Sofja"])).toBe("Ada, Emmy und Sofja");
    expect(de.paper.earned(["tail", "edge"])).toBe("wegen „tail“ und „edge“");
  });
});

describe("English counts", () => {
  test.each([
    [0, "0 papers"],
    [1, "1 paper"],
    [2, "2 papers"],
    [12_345, "12,345 papers"],
  ])("%d papers as “%s”", (n, said) => expect(english.lists.papers(n)).toBe(said));
});
