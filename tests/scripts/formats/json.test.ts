import { describe, expect, it } from "vitest";
import { cslJson } from "../../../scripts/formats/csl-json.ts";
import type { Format } from "../../../scripts/formats/format.ts";
import { huggingFaceJson } from "../../../scripts/formats/hugging-face-json.ts";
import { openalex } from "../../../scripts/formats/openalex.ts";
import { semanticScholar } from "../../../scripts/formats/semantic-scholar.ts";
import { claims, issues, parse, records } from "./page.ts";

const read = (format: Format, value: unknown) => records(parse(format, [JSON.stringify(value)]));

const WORK = { id: "https://openalex.org/W2741809807", title: "Tides" };

describe("a work of OpenAlex", () => {
  it.each([
    [
      "its abstract, put together from the places of its words",
      { abstract_inverted_index: { tides: [1, 3], Predict: [0], "and\n": [2] } },
      { abstract: "Predict tides and tides" },
    ],
    [
      "an abstract with places that are none",
      { abstract_inverted_index: { a: [0, -1, 1e9, "x"], b: "no" } },
      { abstract: "a" },
    ],
    ["no abstract", { abstract_inverted_index: null }, {}],
    [
      "its authors in order",
      {
        authorships: [
          { author: { display_name: "Ada Okonkwo" } },
          { raw_author_name: "Per Lindqvist", author: {} },
        ],
      },
      { authors: [{ literal: "Ada Okonkwo" }, { literal: "Per Lindqvist" }] },
    ],
    [
      "authors cut off",
      { authorships: [{ author: { display_name: "A B" } }], is_authors_truncated: true },
      { authors: [{ literal: "A B" }], moreAuthors: true },
    ],
    ["its day", { publication_date: "2024-06-10", publication_year: 2024 }, { date: "2024-06-10" }],
    ["its year alone", { publication_year: 2024 }, { date: "2024" }],
    [
      "its venue",
      { primary_location: { source: { display_name: "Coastal Machines" } } },
      { venue: "Coastal Machines" },
    ],
    ["its DOI", { doi: "https://doi.org/10.1000/ABC" }, { doi: "10.1000/abc" }],
    [
      "arXiv's number from any place where it stands",
      { locations: [{ landing_page_url: "https://arxiv.org/abs/2406.00001v2" }] },
      { arxiv: "2406.00001" },
    ],
    [
      "a place without a source",
      { primary_location: { source: null, landing_page_url: "https://example.org/1" } },
      {},
    ],
    ["numbers that no paper has", { cited_by_count: 3, biblio: { volume: "1" } }, {}],
  ])("has %s", (_, fields, known) => {
    expect(read(openalex, { ...WORK, ...fields })).toEqual([{ title: "Tides", ...known }]);
  });

  it.each([
    ["an answer", { meta: { count: 1 }, results: [WORK], group_by: [] }],
    ["a list", [WORK]],
    ["by itself", WORK],
  ])("is found in or as %s", (_, value) => {
    expect(claims([JSON.stringify(value)])).toEqual(["openalex"]);
    expect(read(openalex, value)).toEqual([{ title: "Tides" }]);
  });

  it("is found on each line", () => {
    const lines = [WORK, { ...WORK, title: "<i>Bread</i> &amp; H<sub>2</sub>O" }].map((work) =>
      JSON.stringify(work),
    );
    expect(claims(lines)).toEqual(["openalex"]);
    expect(records(parse(openalex, lines)).map(({ title }) => title)).toEqual(["Tides", "Bread &amp; H₂O"]);
  });
});

const PAPER = { paperId: "649def34f8be52c8b66281af98ae884c09aef38b", title: "Tides" };

describe("a paper of Semantic Scholar", () => {
  it.each([
    [
      "its numbers elsewhere",
      { externalIds: { ArXiv: "2406.00001", DOI: "10.1000/ABC", CorpusId: 1 } },
      { doi: "10.1000/abc", arxiv: "2406.00001" },
    ],
    ["no numbers elsewhere", { externalIds: null }, {}],
    [
      "its authors",
      {
        authors: [
          { authorId: "1", name: "Ada Okonkwo" },
          { authorId: null, name: "Per Lindqvist" },
        ],
      },
      { authors: [{ literal: "Ada Okonkwo" }, { literal: "Per Lindqvist" }] },
    ],
    ["a nameless author, who is none", { authors: [{ authorId: "1", name: "" }] }, {}],
    ["its abstract", { abstract: "We predict\n tides." }, { abstract: "We predict tides." }],
    ["no abstract", { abstract: null }, {}],
    ["its year", { year: 2024 }, { date: "2024" }],
    ["its day", { year: 2024, publicationDate: "2024-06-10" }, { date: "2024-06-10" }],
    ["its venue", { venue: "Coastal Machines" }, { venue: "Coastal Machines" }],
    [
      "its venue by its full record",
      { venue: "", publicationVenue: { name: "Coastal Machines" } },
      { venue: "Coastal Machines" },
    ],
    [
      "arXiv's number from the open file",
      { openAccessPdf: { url: "https://arxiv.org/pdf/2406.00001" } },
      { arxiv: "2406.00001" },
    ],
    ["counts that no paper has", { citationCount: 3, tldr: { text: "Tides." } }, {}],
  ])("has %s", (_, fields, known) => {
    expect(read(semanticScholar, { ...PAPER, ...fields })).toEqual([{ title: "Tides", ...known }]);
  });

  it.each([
    ["a search's answer", { total: 1, offset: 0, data: [PAPER] }],
    ["an answer of recommendations", { recommendedPapers: [PAPER] }],
    ["a library of papers", { papers: [PAPER] }],
    ["a batch's list", [PAPER]],
    ["a list of references", { data: [{ contexts: [], citedPaper: PAPER }] }],
    ["a paper by itself", PAPER],
  ])("is found in %s", (_, value) => {
    expect(claims([JSON.stringify(value)])).toEqual(["semantic-scholar"]);
    expect(read(semanticScholar, value)).toEqual([{ title: "Tides" }]);
  });
});

const card = (paper: object, beside: object = {}) => ({
  paper: { id: "2406.00001", title: "Tides", ...paper },
  ...beside,
});

describe("a card of Hugging Face's Daily Papers", () => {
  it.each([
    ["its summary", card({ summary: "We predict\ntides." }), { abstract: "We predict tides." }],
    [
      "its authors",
      card({ authors: [{ name: "Ada Okonkwo", hidden: false }] }),
      { authors: [{ literal: "Ada Okonkwo" }] },
    ],
    ["votes", card({ upvotes: 12 }), { upvotes: 12 }],
    ["comments", card({}, { numComments: 2 }), { comments: 2 }],
    ["no comments", card({}, { numComments: 0 }), {}],
    [
      "the day of the paper, not of the card",
      card({ publishedAt: "2024-06-10T17:59:59.000Z" }, { publishedAt: "2024-06-12T00:00:00.000Z" }),
      { date: "2024-06-10" },
    ],
    [
      "the card's day where the paper has none",
      card({}, { publishedAt: "2024-06-12T00:00:00.000Z" }),
      { date: "2024-06-12" },
    ],
    [
      "an organization",
      card({}, { organization: { name: "amazon", fullname: "Amazon" } }),
      { organization: "Amazon" },
    ],
    [
      "code and a project",
      card({ githubRepo: "https://github.com/a/b", projectPage: "https://a.github.io/b" }),
      {
        links: [
          { kind: "code", url: "https://github.com/a/b" },
          { kind: "project", url: "https://a.github.io/b" },
        ],
      },
    ],
    [
      "marks that no paper has",
      card({ ai_keywords: ["tides"] }, { thumbnail: "https://x/y.png", submittedBy: { name: "ada" } }),
      {},
    ],
    [
      "a paper by itself",
      { id: "2406.00001", title: "Tides", summary: "S.", upvotes: 0 },
      { abstract: "S.", upvotes: 0 },
    ],
  ])("has %s", (_, value, known) => {
    expect(claims([JSON.stringify([value])])).toEqual(["hugging-face-json"]);
    expect(read(huggingFaceJson, [value])).toEqual([{ title: "Tides", arxiv: "2406.00001", ...known }]);
  });
});

const ITEM = { id: "a", type: "article-journal", title: "Tides", issued: { "date-parts": [[2024]] } };

describe("CSL-JSON", () => {
  it.each([
    [
      "names in parts",
      { author: [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der", suffix: "Jr." }] },
      { authors: [{ given: "Jan", family: "Berg", particle: "van der", suffix: "Jr." }] },
    ],
    ["names as one", { author: [{ literal: "The Sea Team" }] }, { authors: [{ literal: "The Sea Team" }] }],
    ["editors, who are no authors", { editor: [{ family: "Berg", given: "Jan" }] }, {}],
    ["a day", { issued: { "date-parts": [["2024", "6", "10"]] } }, { date: "2024-06-10" }],
    [
      "a span of days, by its beginning",
      {
        issued: {
          "date-parts": [
            [2024, 6, 10],
            [2024, 6, 12],
          ],
        },
      },
      { date: "2024-06-10" },
    ],
    ["a day as text", { issued: { raw: "10 June 2024" } }, { date: "2024-06-10" }],
    ["an empty date", { issued: { "date-parts": [[null]] } }, { date: undefined }],
    ["a journal", { "container-title": "Coastal Machines" }, { venue: "Coastal Machines" }],
    [
      "lists of one, as Crossref has them",
      { title: ["Tides"], "container-title": ["Coastal Machines"] },
      { venue: "Coastal Machines" },
    ],
    ["a DOI", { DOI: "10.1000/ABC" }, { doi: "10.1000/abc" }],
    [
      "arXiv's number as the number of a preprint",
      { type: "article", number: "arXiv:2406.00001", publisher: "arXiv" },
      { arxiv: "2406.00001" },
    ],
    ["arXiv's number in Zotero's note", { note: "arXiv:2406.00001 [cs]" }, { arxiv: "2406.00001" }],
    [
      "an abstract as publishers deposit it",
      { abstract: "<jats:title>Abstract</jats:title><jats:p>We predict H<jats:sub>2</jats:sub>O.</jats:p>" },
      { abstract: "We predict H2O." },
    ],
    ["a type that nobody knows", { type: "no-such-type" }, {}],
  ])("has %s", (_, fields, { date = "2024", ...known }: { date?: string | undefined } & object) => {
    const [record] = read(cslJson, [{ ...ITEM, ...fields }]);
    const dated = "issued" in fields && date === "2024" ? {} : { date };
    expect(record).toEqual({ title: "Tides", ...dated, ...known });
  });
});

describe("a JSON file that is damaged", () => {
  const item = (title: string) => JSON.stringify({ ...ITEM, title });
  const whole = (...texts: string[]) => `[${texts.join(",")}]`;
  it.each([
    ["a quotation mark too many", item("Two").replace("Two", 'T"wo')],
    ["a quotation mark too few", item("Two").replace('"Two"', '"Two')],
    ["a brace too few", item("Two").slice(0, -1)],
    ["a brace too many", `${item("Two")}}`],
    ["a bracket too few", item("Two").replace("]]", "]")],
    ["a bracket too many", item("Two").replace("]]", "]]]")],
    ["a comma too few", item("Two").replace('","title"', '""title"')],
    ["binary within", item("Two").replace("Two", "T\u0000\u0001")],
  ])("by %s in one line loses that object at most", (_, broken) => {
    const titles = records(parse(cslJson, [whole(item("One"), broken, item("Three"))])).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(expect.arrayContaining(["One", "Three"]));
  });

  it("by its end being cut off keeps what is whole, and tells of the rest", () => {
    const text = whole(item("One"), item("Two"));
    const items = parse(cslJson, [text.slice(0, -20)]);
    expect(records(items).map(({ title }) => title)).toEqual(["One"]);
    expect(issues(items)).toEqual([[1, "bad-json"]]);
  });

  it("tells each object's own text where they share a line", () => {
    const items = parse(cslJson, [whole(item("One"), item("Two"))]);
    expect(items.flatMap((one) => (one.kind === "record" ? [one.text] : []))).toEqual([
      item("One"),
      item("Two"),
    ]);
  });
});
