import * as z from "zod";
import { describe, expect, test } from "vitest";
import type { Citable } from "../../../src/core/exports/citable.ts";
import { cslJson } from "../../../src/core/exports/csl-json.ts";
import { csv } from "../../../src/core/exports/csv.ts";
import { LIBRARY_FILES, PAPER_FILES } from "../../../src/core/exports/files.ts";
import { EXPORTS, formatOf, printFile, printPapers } from "../../../src/core/exports/index.ts";
import { citationLine, plain } from "../../../src/core/exports/plain.ts";
import { ris } from "../../../src/core/exports/ris.ts";
import { citableOf, citableOfCard } from "./support/citables.ts";

/** All that can be known of a paper. */
const WHOLE: Required<Citable> = {
  key: "vanderwaart2024growth",
  id: "growth-of-spinors",
  kind: "journal",
  title: String.raw`Growth of spinors on $\mathbb R^4$ for \$5`,
  authors: [
    { name: "Aad van der Waart", family: "van der Waart", given: "Aad" },
    { name: "Martin King Jr.", family: "King Jr.", given: "Martin" },
    { name: "Alexandre d'Aspremont", family: "d'Aspremont", given: "Alexandre" },
    { name: "Acme, Inc." },
  ],
  moreAuthors: true,
  authorCount: 7,
  organization: "Acme",
  abstract: "Spinors grow.",
  date: "2024-06-10",
  venue: "Annals of Growth",
  arxiv: "2406.01234",
  doi: "10.1000/growth",
  url: "https://arxiv.org/abs/2406.01234",
  keywords: ["Graphs, trees", "Growth"],
};

describe("every format", () => {
  test.each(EXPORTS.map((format) => [format.label, format] as const))(
    "%s takes up each field of a paper or says why not",
    (_, format) => {
      const lost = new Set(format.losses.map(({ source }) => source));
      const whole = format.printOne(WHOLE);
      for (const field of Object.keys(WHOLE) as (keyof Citable)[]) {
        const { [field]: _value, ...rest } = WHOLE;
        const without =
          field in { key: 0, id: 0, kind: 0, title: 0 } ? { ...WHOLE, [field]: "preprint" } : rest;
        const shows = format.printOne(without as Citable) !== whole;
        expect(shows || lost.has(field), field).toBe(true);
      }
      for (const { why } of format.losses) expect(why.split(" ").length).toBeGreaterThan(3);
    },
  );

  test("has a name, an ending and a media type of its own", () => {
    for (const name of ["id", "label", "extension", "mediaType"] as const) {
      expect(new Set(EXPORTS.map((format) => format[name])).size).toBe(EXPORTS.length);
    }
  });

  test("that a file is written in is one of those", () => {
    for (const id of [...Object.keys(PAPER_FILES), ...Object.keys(LIBRARY_FILES)]) {
      expect(formatOf(id).id).toBe(id);
    }
    expect(() => formatOf("word")).toThrow("word");
  });
});

describe("RIS", () => {
  test("is a tag a line, ended by CR and LF", () => {
    expect(ris.printOne(WHOLE)).toBe(
      [
        "TY  - JOUR",
        "ID  - vanderwaart2024growth",
        "TI  - Growth of spinors on $\\mathbb R^4$ for $5",
        "AU  - van der Waart, Aad",
        "AU  - King, Martin, Jr.",
        "AU  - d'Aspremont, Alexandre",
        "AU  - Acme Inc.",
        "T2  - Annals of Growth",
        "PY  - 2024",
        "DA  - 2024/06/10",
        "DO  - 10.1000/growth",
        "DB  - arXiv",
        "AN  - arXiv:2406.01234",
        "UR  - https://arxiv.org/abs/2406.01234",
        "KW  - Graphs, trees",
        "KW  - Growth",
        "AB  - Spinors grow.",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  test.each([
    ["conference", "TY  - CPAPER"],
    ["preprint", "TY  - GEN"],
  ] as const)("has a type for the kind %s", (kind, line) => {
    expect(ris.printOne(citableOf({ kind })).split("\r\n")[0]).toBe(line);
  });

  test("says of a date what is known, the slashes of the rest too", () => {
    const dated = (date: string) => ris.printOne(citableOf({ date })).match(/(?:PY|DA).*(?=\r)/g);
    expect(dated("2024")).toEqual(["PY  - 2024"]);
    expect(dated("2024-06")).toEqual(["PY  - 2024", "DA  - 2024/06//"]);
  });
});

/** The variables of csl-data.json that are used, with their types there. */
const Name = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  "non-dropping-particle": z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});
export const CslItem = z.strictObject({
  id: z.string(),
  type: z.enum(["article", "article-journal", "paper-conference"]),
  title: z.string().optional(),
  author: z.array(Name).optional(),
  "container-title": z.string().optional(),
  publisher: z.string().optional(),
  issued: z.strictObject({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) }).optional(),
  DOI: z.string().optional(),
  number: z.string().optional(),
  archive: z.string().optional(),
  archive_location: z.string().optional(),
  URL: z.string().optional(),
  keyword: z.string().optional(),
  abstract: z.string().optional(),
});

describe("CSL-JSON", () => {
  test("is an array of items", () => {
    expect(z.array(CslItem).parse(JSON.parse(printPapers(cslJson, [WHOLE])))).toEqual([
      {
        id: "vanderwaart2024growth",
        type: "article-journal",
        title: "Growth of spinors on $\\mathbb R^4$ for $5",
        author: [
          { family: "Waart", given: "Aad", "non-dropping-particle": "van der" },
          { family: "King", given: "Martin", suffix: "Jr." },
          { family: "Aspremont", given: "Alexandre", "non-dropping-particle": "d'" },
          { literal: "Acme, Inc." },
        ],
        "container-title": "Annals of Growth",
        issued: { "date-parts": [[2024, 6, 10]] },
        DOI: "10.1000/growth",
        archive: "arXiv",
        archive_location: "2406.01234",
        URL: "https://arxiv.org/abs/2406.01234",
        keyword: "Graphs trees, Growth",
        abstract: "Spinors grow.",
      },
    ]);
    expect(JSON.parse(printPapers(cslJson, []))).toEqual([]);
  });

  test("calls a preprint an article with a number, that nobody's journal has", () => {
    const item: unknown = JSON.parse(cslJson.printOne(citableOf({ kind: "preprint", arxiv: "2406.01234" })));
    expect(item).toEqual({
      id: "lovelace2024edges",
      type: "article",
      title: "On edges",
      number: "arXiv:2406.01234",
      archive: "arXiv",
      archive_location: "2406.01234",
    });
  });
});

describe("a plain line", () => {
  test("is authors, title, venue and year, identifiers", () => {
    expect(citationLine({ ...WHOLE, moreAuthors: true })).toBe(
      "Aad van der Waart, Martin King Jr., Alexandre d'Aspremont, Acme, Inc. et al. " +
        "Growth of spinors on R^4 for $5. Annals of Growth, 2024. arXiv:2406.01234, doi:10.1000/growth.",
    );
  });

  test("says what is known, and ends a question with its own mark", () => {
    expect(citationLine(citableOf({ title: "Is it?", authors: [{ name: "A" }, { name: "B" }] }))).toBe(
      "A and B. Is it?",
    );
    expect(plain.printOne(citableOf({ date: "2024-06" }))).toBe("On edges. 2024.\n");
  });
});

describe("CSV", () => {
  test("is a header and a row a paper", () => {
    expect(printPapers(csv, [WHOLE, citableOf()])).toBe(
      [
        "key,title,authors,year,date,venue,type,doi,arxiv,url,author_count,organization,keywords,abstract,id",
        [
          "vanderwaart2024growth",
          String.raw`Growth of spinors on $\mathbb R^4$ for \$5`,
          `"van der Waart, Aad; King Jr., Martin; d'Aspremont, Alexandre; Acme, Inc."`,
          "2024",
          "2024-06-10",
          "Annals of Growth",
          "journal",
          "10.1000/growth",
          "2406.01234",
          "https://arxiv.org/abs/2406.01234",
          "7",
          "Acme",
          `"Graphs, trees; Growth"`,
          "Spinors grow.",
          "growth-of-spinors",
        ].join(","),
        "lovelace2024edges,On edges,,,,,conference,,,,,,,,on-edges",
        "",
      ].join("\r\n"),
    );
  });

  test("begins, as a file, with the mark by which spreadsheets know UTF-8", () => {
    expect(printFile(csv, []).startsWith("\uFEFFkey,")).toBe(true);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["a=1", "a=1"],
    ["'tis", "'tis"],
  ])("says %s is text", (title, cell) => {
    expect(csv.printOne(citableOf({ title })).split("lovelace2024edges,")[1]!.startsWith(`${cell},`)).toBe(
      true,
    );
  });
});

describe("a paper to cite", () => {
  test("leads to arXiv, else to its DOI, with identifiers that cannot break out of the address", () => {
    expect(citableOfCard({ arxiv: "hep-th/9901001", doi: "10.1000/x" }).url).toBe(
      "https://arxiv.org/abs/hep-th/9901001",
    );
    expect(citableOfCard({ doi: "10.1000/x?y#z <w>" }).url).toBe(
      "https://doi.org/10.1000/x%3Fy%23z%20%3Cw%3E",
    );
    expect(citableOfCard({}).url).toBeUndefined();
  });

  test("is of the kind of its venue, and a preprint without one", () => {
    expect(citableOfCard({}).kind).toBe("preprint");
    expect(citableOfCard({ venue: "ICML" }).kind).toBe("conference");
  });

  test("has its authors' names in parts, groups and single names whole", () => {
    const authors = [
      { id: "a", name: "Ada Lovelace" },
      { id: "b", name: "Mihaela van der Schaar", family: "van der Schaar" },
      { id: "c", name: "张伟", family: "张" },
      { id: "d", name: "LIGO Collaboration", family: "LIGO Collaboration" },
      { id: "e", name: "Plato" },
    ];
    expect(citableOfCard({ authors, authorCount: 9 })).toMatchObject({
      moreAuthors: true,
      authors: [
        { name: "Ada Lovelace", family: "Lovelace", given: "Ada" },
        { name: "Mihaela van der Schaar", family: "van der Schaar", given: "Mihaela" },
        { name: "张伟", family: "张", given: "伟" },
        { name: "LIGO Collaboration" },
        { name: "Plato" },
      ],
    });
    expect(citableOfCard({ authors, authorCount: 5 }).moreAuthors).toBeUndefined();
  });
});
