import { describe, expect, it } from "vitest";
import { endnote } from "../../../scripts/formats/endnote.ts";
import type { Format } from "../../../scripts/formats/format.ts";
import { pubmed } from "../../../scripts/formats/pubmed.ts";
import { ris } from "../../../scripts/formats/ris.ts";
import { issues, page, parse, records } from "./page.ts";

const first = (format: Format, text: string) => records(parse(format, page(text)))[0];

describe("RIS", () => {
  const read = (fields: string) =>
    first(ris, ["TY  - JOUR", "TI  - Tides", ...page(fields), "ER  - "].join("\n"));

  it.each([
    ["a title of the older tag", "T1  - Tides", { title: "Tides" }],
    [
      "authors of both tags",
      "AU  - Okonkwo, Ada\nA1  - Per Lindqvist",
      { authors: [{ literal: "Okonkwo, Ada" }, { literal: "Per Lindqvist" }] },
    ],
    [
      "a suffix after the given name",
      "AU  - King, Martin Luther, Jr.",
      { authors: [{ literal: "King, Martin Luther, Jr." }] },
    ],
    [
      "authors who are not named",
      "AU  - Okonkwo, Ada\nAU  - et al.",
      { authors: [{ literal: "Okonkwo, Ada" }], moreAuthors: true },
    ],
    ["editors, who are no authors", "A2  - Berg, Jan", {}],
    ["a year with empty month and day", "PY  - 2020///", { date: "2020" }],
    ["a day", "PY  - 2020/06/10/Spring", { date: "2020-06-10" }],
    ["a day beside the year", "PY  - 2020\nDA  - 2020/06/10", { date: "2020-06-10" }],
    ["a day of another year than the volume's", "PY  - 2021\nDA  - 2020/06/10", { date: "2021" }],
    ["the day on which it was looked up", "Y2  - 2024/01/01", {}],
    ["a journal", "JF  - Coastal Machines\nJO  - Coast. Mach.", { venue: "Coastal Machines" }],
    ["a conference", "T2  - Proceedings of the Sea", { venue: "Proceedings of the Sea" }],
    ["a DOI as an address", "DO  - https://doi.org/10.1000/ABC", { doi: "10.1000/abc" }],
    ["a DOI where the address stands", "UR  - https://doi.org/10.1000/ABC", { doi: "10.1000/abc" }],
    ["a kind of work where a DOI may stand", "M3  - Journal Article", {}],
    ["an arXiv address", "UR  - http://arxiv.org/abs/2006.01234v2", { arxiv: "2006.01234" }],
    ["arXiv's number as the accession's", "AN  - arXiv:math/0309136", { arxiv: "math/0309136" }],
    ["code", "UR  - https://github.com/a/b", { links: [{ kind: "code", url: "https://github.com/a/b" }] }],
    [
      "an abstract over lines without tags",
      "AB  - We predict\ntides.\nN1  - note",
      { abstract: "We predict tides." },
    ],
    [
      "raised and slanted text",
      "AB  - <i>H</i><sub>2</sub>O and m<sup>-1</sup>, a < b",
      { abstract: "H₂O and m⁻¹, a < b" },
    ],
  ])("reads %s", (_, fields, known) => {
    expect(read(fields)).toEqual({ title: "Tides", ...known });
  });

  it("reads records that lost their end, and a book's title", () => {
    const items = parse(ris, ["TY  - JOUR", "TI  - One", "TY  - BOOK", "BT  - Two", "ER  - "]);
    expect(records(items)).toEqual([{ title: "One" }, { title: "Two" }]);
  });

  it("says where a record has no title, and takes what stands around the records for furniture", () => {
    const items = parse(ris, [
      "Provider: ACM",
      "",
      "TY  - JOUR",
      "AU  - A",
      "ER  - ",
      "",
      "TY  - JOUR",
      "TI  - T",
      "ER  - ",
    ]);
    expect(issues(items)).toEqual([[3, "no-title"]]);
    expect(items[0]).toEqual({ kind: "furniture", lines: [1, 1], what: "outside of the records" });
    expect(records(items)).toEqual([{ title: "T" }]);
  });
});

describe("EndNote", () => {
  const read = (fields: string) =>
    first(endnote, ["%0 Journal Article", "%T Tides", ...page(fields)].join("\n"));

  it.each([
    [
      "authors in either order",
      "%A Okonkwo, Ada\n%A Per Lindqvist",
      { authors: [{ literal: "Okonkwo, Ada" }, { literal: "Per Lindqvist" }] },
    ],
    ["editors, who are no authors", "%E Berg, Jan", {}],
    ["a journal", "%J Coastal Machines", { venue: "Coastal Machines" }],
    ["proceedings", "%B Proceedings of the Sea", { venue: "Proceedings of the Sea" }],
    [
      "a preprint as Google Scholar has it",
      "%J arXiv preprint arXiv:2006.01234",
      { venue: "arXiv preprint", arxiv: "2006.01234" },
    ],
    ["a year", "%D 2020", { date: "2020" }],
    ["a day beside the year", "%D 2020\n%8 June 10, 2020", { date: "2020-06-10" }],
    ["a DOI", "%R 10.1000/ABC", { doi: "10.1000/abc" }],
    ["a DOI with its name", "%R doi:10.1000/ABC", { doi: "10.1000/abc" }],
    ["an address", "%U https://github.com/a/b", { links: [{ kind: "code", url: "https://github.com/a/b" }] }],
    ["an abstract over lines", "%X We predict\ntides.", { abstract: "We predict tides." }],
    ["numbers that no paper has", "%V 3\n%N 2\n%P 1-9\n%@ 1234-5678", {}],
    [
      "a sign of per cent in the text",
      "%X Tides rose by 5\n% in all.",
      { abstract: "Tides rose by 5 % in all." },
    ],
  ])("reads %s", (_, fields, known) => {
    expect(read(fields)).toEqual({ title: "Tides", ...known });
  });

  it("parts records by blank lines where none says what kind it is", () => {
    const items = parse(endnote, ["%A Okonkwo, Ada", "%T One", "", "%A Per Lindqvist", "%T Two"]);
    expect(records(items).map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it("keeps a record together over a blank line where kinds part them", () => {
    const items = parse(endnote, ["%0 Book", "%T One", "", "%D 2020", "%0 Book", "%T Two"]);
    expect(records(items)).toEqual([{ title: "One", date: "2020" }, { title: "Two" }]);
  });
});

describe("PubMed", () => {
  const read = (fields: string) => first(pubmed, ["PMID- 1", "TI  - Tides.", ...page(fields)].join("\n"));

  it.each([
    ["full names", "FAU - Okonkwo, Ada\nAU  - Okonkwo A", { authors: [{ literal: "Okonkwo, Ada" }] }],
    [
      "names with initials alone",
      "AU  - van der Berg JW",
      { authors: [{ family: "van der Berg", given: "JW" }] },
    ],
    [
      "a group among the authors",
      "FAU - Okonkwo, Ada\nCN  - The Sea Team\nFAU - Berg, Jan",
      { authors: [{ literal: "Okonkwo, Ada" }, { literal: "The Sea Team" }, { literal: "Berg, Jan" }] },
    ],
    ["a day", "DP  - 2024 May 1", { date: "2024-05-01" }],
    ["a month", "DP  - 2024 May", { date: "2024-05" }],
    ["months", "DP  - 2024 Jan-Mar", { date: "2024-01" }],
    ["a season", "DP  - 2024 Winter", { date: "2024" }],
    [
      "the day it went online, where it is in the year of the issue",
      "DP  - 2024\nDEP - 20240510",
      { date: "2024-05-10" },
    ],
    ["a DOI among other numbers", "LID - S1094 [pii]\nLID - 10.1000/ABC [doi]", { doi: "10.1000/abc" }],
    ["a preprint's number", "AID - arXiv:2406.00001v2 [pii]", { arxiv: "2406.00001" }],
    ["the journal's full name", "TA  - Coast Mach\nJT  - Coastal machines", { venue: "Coastal machines" }],
    [
      "an abstract over indented lines",
      "AB  - AIM: Tides.\n      METHODS: Buoys.",
      { abstract: "AIM: Tides. METHODS: Buoys." },
    ],
    ["terms and grants, which no paper has", "MH  - *Oceans\nGR  - R01/NH", {}],
  ])("reads %s", (_, fields, known) => {
    expect(read(fields)).toEqual({ title: "Tides", ...known });
  });

  it.each([
    ["Tides rise and fall.", "Tides rise and fall"],
    ["Do tides rise?", "Do tides rise?"],
    ["[On the tides].", "On the tides"],
    ["Tides [corrected].", "Tides [corrected]"],
  ])("undoes what it does to titles: %s", (title, expected) => {
    expect(first(pubmed, `PMID- 1\nTI  - ${title}`)).toEqual({ title: expected });
  });
});
