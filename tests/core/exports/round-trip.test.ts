/** Every paper of the project's own listings, printed and read again by other programs' readers. */
import { parse as parseCsv } from "csv-parse/sync";
import * as z from "zod";
import { beforeAll, describe, expect, test } from "vitest";
import type { Citable } from "../../../src/core/exports/citable.ts";
import { bibtex } from "../../../src/core/exports/bibtex.ts";
import { cslJson } from "../../../src/core/exports/csl-json.ts";
import { csv, unguardCell } from "../../../src/core/exports/csv.ts";
import { printFile } from "../../../src/core/exports/index.ts";
import { plain } from "../../../src/core/exports/plain.ts";
import { ris } from "../../../src/core/exports/ris.ts";
import type { Paper } from "../../../src/core/schema.ts";
import type { Source } from "../../../src/core/source.ts";
import { segments } from "../../../src/core/text/math.ts";
import { openRealSource } from "../../support/real-source.ts";
import { type Read, readConverter, readRaw, readRetorquere, readRis } from "./support/readers.ts";

/** Two readers of a whole library's TeX take their time on a slow machine. */
const PATIENCE = 120_000;

let source: Source;
let papers: Paper[];
let citables: Citable[];
beforeAll(async () => {
  const real = await openRealSource();
  ({ source } = real);
  const ids = await source.ids("papers");
  const byId = new Map(real.papers.map((paper) => [paper.id, paper]));
  papers = ids.map((id) => byId.get(id)!);
  citables = await source.citables({ ids });
}, PATIENCE);

const nameOf = ({ name, family, given }: NonNullable<Paper["authors"]>[number]): string =>
  family && given ? `${family}, ${given}` : name;
const namesOf = ({ authors = [] }: Paper): string[] => authors.map(nameOf);
const hasMathematics = (text: string): boolean => segments(text).some(({ kind }) => kind === "math");
/** Of texts in the papers' order, those of papers whose title has no mathematics. */
const plainOnes = <T>(texts: readonly T[]): T[] =>
  texts.filter((_, at) => !hasMathematics(papers[at]!.title));
const known = (facts: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
const pick = ({ fields }: Read, names: readonly string[]) =>
  known(Object.fromEntries(names.map((name) => [name, fields[name]])));

describe("the library is one, whoever asks", () => {
  test("every paper is there to be cited, under a key of its own", () => {
    expect(citables).toHaveLength(216);
    expect(new Set(citables.map(({ key }) => key)).size).toBe(216);
  });

  test("a paper is cited alone as it is in the whole, and as a search finds it", async () => {
    for (const citable of [citables[0]!, citables[100]!, citables[215]!]) {
      expect(await source.citables({ ids: [citable.id] })).toEqual([citable]);
    }
    const search = { text: "particles diffusion", selection: {}, offset: 3, limit: 2 };
    const found = await source.citables({ search });
    const { total } = await source.run(search);
    expect(found).toHaveLength(total);
    const byId = new Map(citables.map((citable) => [citable.id, citable]));
    expect(found).toEqual(found.map(({ id }) => byId.get(id)));
  });

  test("an id that no paper has is left out", async () => {
    expect(await source.citables({ ids: ["nobody-wrote-this"] })).toEqual([]);
  });

  test("what a page says at once is what the plain format prints", async () => {
    const page = await source.paper(citables[7]!.id);
    expect(`${page?.citation}\n`).toBe(plain.printOne(citables[7]!));
  });
});

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

describe("BibTeX, read by @retorquere/bibtex-parser,", () => {
  let read: Read[];
  beforeAll(() => {
    read = readRetorquere(printFile(bibtex, citables));
  }, PATIENCE);

  test("gives every entry under its key", () => {
    expect(read.map(({ key }) => key)).toEqual(citables.map(({ key }) => key));
  });

  test("gives every title, and each formula in one as it was", () => {
    expect(plainOnes(read.map(({ fields }) => fields["title"]))).toEqual(
      plainOnes(papers.map(({ title }) => title)),
    );
    const withFormulas = citables.filter((_, at) => hasMathematics(papers[at]!.title));
    expect(withFormulas.length).toBeGreaterThan(2);
    const raw = readRaw(printFile(bibtex, withFormulas));
    withFormulas.forEach(({ id }, at) => {
      const { title } = papers.find((paper) => paper.id === id)!;
      const formulas = segments(title).filter(({ kind }) => kind === "math");
      for (const { value } of formulas) expect(raw[at]!.fields["title"]).toContain(`{$${value}$}`);
    });
  });

  test("gives every abstract", () => {
    const abstracts = papers.map(({ abstract = "" }) => abstract);
    const same = read.map(({ fields }, at) => (hasMathematics(abstracts[at]!) ? "" : fields["abstract"]));
    expect(same).toEqual(abstracts.map((abstract) => (hasMathematics(abstract) ? "" : abstract)));
  });

  test("gives every name in its parts", () => {
    expect(read.map(({ names }) => names)).toEqual(papers.map(namesOf));
    expect(read.flatMap(({ names }) => names)).toEqual(
      expect.arrayContaining(["van der Schaar, Mihaela", "de Bézenac, Emmanuel", "Van den Broeck, Guy"]),
    );
  });

  test("gives identifiers, dates and venues", () => {
    const names = ["eprint", "archiveprefix", "doi", "url", "year", "month", "date"];
    expect(read.map((entry) => pick(entry, names))).toEqual(
      papers.map(({ arxiv, doi, date }) => {
        const [year, month, day] = date?.split("-") ?? [];
        return known({
          eprint: arxiv,
          archiveprefix: arxiv && "arXiv",
          doi,
          url: arxiv && `https://arxiv.org/abs/${arxiv}`,
          year,
          month: month && String(Number(month)),
          date: day && date,
        });
      }),
    );
    expect(
      read.map(({ fields }) => fields["journal"] ?? fields["booktitle"] ?? fields["howpublished"]),
    ).toEqual(papers.map(({ venue }) => venue));
  });

  test("has months by BibTeX's own abbreviations", () => {
    const used = new Set(printFile(bibtex, citables).match(/(?<=month = )\w+/g));
    expect([...used].filter((month) => !MONTHS.includes(month))).toEqual([]);
    expect(used.size).toBe(12);
  });
});

describe("BibTeX, read by biblatex-csl-converter,", () => {
  let read: Read[];
  beforeAll(() => {
    read = readConverter(printFile(bibtex, citables));
  }, PATIENCE);

  test("gives every title without mathematics", () => {
    expect(read).toHaveLength(216);
    expect(plainOnes(read.map(({ fields }) => fields["title"]))).toEqual(
      plainOnes(papers.map(({ title }) => title)),
    );
  });

  test("gives names, identifiers and dates", () => {
    expect(read.map(({ names }) => names)).toEqual(papers.map(namesOf));
    expect(read.map((entry) => pick(entry, ["eprint", "eprinttype", "doi", "date"]))).toEqual(
      papers.map(({ arxiv, doi, date }) => known({ eprint: arxiv, eprinttype: arxiv && "arXiv", doi, date })),
    );
  });

  test("gives the type that the venue asks for", () => {
    const typeOf = (venue: string) =>
      new Set(read.filter((_, at) => papers[at]!.venue === venue).map(({ type }) => type));
    expect(typeOf("ICML")).toEqual(new Set(["inproceedings"]));
    expect(typeOf("JMLR")).toEqual(new Set(["article"]));
    expect(typeOf("arXiv.org Machine Learning")).toEqual(new Set(["misc"]));
  });
});

test("RIS gives every paper, read by biblatex-csl-converter", () => {
  const read = readRis(printFile(ris, citables));
  expect(read.map(({ fields }) => fields["title"])).toEqual(papers.map(({ title }) => title));
  expect(read.map(({ names }) => names)).toEqual(papers.map(namesOf));
  expect(read.map((entry) => pick(entry, ["date", "doi", "eprint", "abstract", "journaltitle"]))).toEqual(
    papers.map(({ date, doi, arxiv, abstract, venue }) =>
      known({
        date: date?.slice(0, 4),
        doi,
        eprint: arxiv && `arXiv:${arxiv}`,
        abstract,
        journaltitle: venue,
      }),
    ),
  );
});

test("CSL-JSON gives every paper", () => {
  const Item = z.object({
    title: z.string(),
    author: z.array(z.record(z.string(), z.string())).default([]),
    archive_location: z.string().optional(),
    issued: z.object({ "date-parts": z.array(z.array(z.number())) }).optional(),
  });
  const items = z.array(Item).parse(JSON.parse(printFile(cslJson, citables)));
  expect(items.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  expect(items.map(({ archive_location: arxiv }) => arxiv)).toEqual(papers.map(({ arxiv }) => arxiv));
  expect(items.map(({ issued }) => issued?.["date-parts"][0])).toEqual(
    papers.map(({ date }) => date?.split("-").map(Number)),
  );
  expect(
    items.map(({ author }) =>
      author.map(
        ({ literal, "non-dropping-particle": particle, family, given }) =>
          literal ?? `${[particle, family].filter(Boolean).join(" ")}, ${given}`,
      ),
    ),
  ).toEqual(papers.map(namesOf));
});

test("CSV gives every paper, read by csv-parse", () => {
  const Rows = z.array(z.record(z.string(), z.string()));
  const rows = Rows.parse(parseCsv(printFile(csv, citables), { columns: true, bom: true })).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguardCell(cell)])),
  );
  const names = ["id", "title", "authors", "date", "venue", "arxiv", "doi", "abstract"];
  expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))).toEqual(
    papers.map(({ id, title, date = "", venue = "", arxiv = "", doi = "", abstract = "", ...paper }) => ({
      id,
      title,
      date,
      venue,
      arxiv,
      doi,
      abstract,
      authors: namesOf({ id, title, ...paper }).join("; "),
    })),
  );
});
