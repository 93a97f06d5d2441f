import { describe, expect, it } from "vitest";
import { table } from "../../../scripts/formats/table.ts";
import { claims, issues, parse, records } from "./page.ts";

const read = (...lines: string[]) => records(parse(table, lines));

describe("a table", () => {
  it.each([
    ["with commas", ["Title,Year", "Tides,2020", "Bread,2021"]],
    ["with tabs", ["Title\tYear", "Tides\t2020", "Bread\t2021"]],
    ["with semicolons", ["Title;Year", "Tides;2020", "Bread;2021"]],
    ["with bars", ["Title|Year", "Tides|2020", "Bread|2021"]],
    ["with everything in quotation marks", ['"Title","Year"', '"Tides","2020"', '"Bread","2021"']],
    ["with blanks after the commas", ["Title, Year", "Tides, 2020", '"Bread", "2021"']],
    ["with columns that no paper has", ["Rank,Title,Pages,Year", "1,Tides,9,2020", "2,Bread,8,2021"]],
    ["with lines above its head", ["Exported by Sea", "", "Title,Year", "Tides,2020", "Bread,2021"]],
    ["with columns missing at a row's end", ["Title,Year,Venue", "Tides,2020", "Bread,2021,"]],
    ["with its columns the other way round", ["Year,TITLE", "2020,Tides", "2021,Bread"]],
  ])("%s is told by its head", (_, lines) => {
    expect(claims(lines)).toEqual(["table"]);
    expect(read(...lines)).toEqual([
      { title: "Tides", date: "2020" },
      { title: "Bread", date: "2021" },
    ]);
  });

  it.each([
    [
      "Zotero",
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Extra"',
      '"AB1","preprint","2024","Okonkwo, Ada; Berg, Jan van der","Tides","Coastal Machines","10.1000/A","http://arxiv.org/abs/2406.00001","We predict.","2024-06-10","arXiv:2406.00001 [cs]"',
      {
        authors: [{ literal: "Okonkwo, Ada" }, { literal: "Berg, Jan van der" }],
        abstract: "We predict.",
        date: "2024-06-10",
        venue: "Coastal Machines",
        doi: "10.1000/a",
        arxiv: "2406.00001",
      },
    ],
    [
      "Scopus",
      '"Authors","Author full names","Title","Year","Source title","DOI","Link"',
      '"Okonkwo A.; Berg J.","Okonkwo, Ada (57200000001); Berg, Jan (57200000002)","Tides","2024","Coastal Machines","10.1000/A","https://github.com/a/b"',
      {
        authors: [{ literal: "Okonkwo, Ada" }, { literal: "Berg, Jan" }],
        date: "2024",
        venue: "Coastal Machines",
        doi: "10.1000/a",
        links: [{ kind: "code", url: "https://github.com/a/b" }],
      },
    ],
    [
      "Web of Science",
      "PT\tAU\tAF\tTI\tSO\tAB\tPY\tDI",
      "J\tOkonkwo, A; Berg, J\tOkonkwo, Ada; Berg, Jan\tTides\tCOASTAL MACHINES\tWe predict.\t2024\t10.1000/A",
      {
        authors: [{ literal: "Okonkwo, Ada" }, { literal: "Berg, Jan" }],
        abstract: "We predict.",
        date: "2024",
        venue: "COASTAL MACHINES",
        doi: "10.1000/a",
      },
    ],
    [
      "PubMed",
      "PMID,Title,Authors,Citation,Journal/Book,Publication Year,Create Date,DOI",
      '1,Tides,"Okonkwo A, Berg J.",Coast.,Coastal machines,2024,2024/06/10,10.1000/A',
      {
        authors: [{ literal: "Okonkwo A" }, { literal: "Berg J." }],
        date: "2024",
        venue: "Coastal machines",
        doi: "10.1000/a",
      },
    ],
    [
      "our own kind",
      "title,authors,date,venue,arxiv,comments,upvotes,organization",
      "Tides,Ada Okonkwo; Jan Berg,2024-06-10,ICML,2406.00001,2,12,Amazon",
      {
        authors: [{ literal: "Ada Okonkwo" }, { literal: "Jan Berg" }],
        date: "2024-06-10",
        organization: "Amazon",
        comments: 2,
        upvotes: 12,
        venue: "ICML",
        arxiv: "2406.00001",
      },
    ],
  ])("of %s is read by its columns", (_, head, row, known) => {
    expect(claims([head, row])).toEqual(["table"]);
    expect(read(head, row)).toEqual([{ title: "Tides", ...known }]);
  });

  it.each([
    ["Ada Okonkwo", ["Ada Okonkwo"]],
    ["Okonkwo, Ada", ["Okonkwo, Ada"]],
    ["Okonkwo, Ada; Berg, Jan", ["Okonkwo, Ada", "Berg, Jan"]],
    ["Ada Okonkwo; Jan Berg", ["Ada Okonkwo", "Jan Berg"]],
    ["Ada Okonkwo and Jan Berg", ["Ada Okonkwo", "Jan Berg"]],
    ["Okonkwo, Ada and Berg, Jan", ["Okonkwo, Ada", "Berg, Jan"]],
    ["Ada Okonkwo, Jan Berg", ["Ada Okonkwo", "Jan Berg"]],
    ["Ada Okonkwo, Jan Berg, and Bo Li", ["Ada Okonkwo", "Jan Berg", "Bo Li"]],
    ["Okonkwo, A., Berg, J.", ["Okonkwo, A.", "Berg, J."]],
    ["Okonkwo A., Berg J.", ["Okonkwo A.", "Berg J."]],
    ["['Ada Okonkwo', \"Siobhán O'Neil\"]", ["Ada Okonkwo", "Siobhán O'Neil"]],
    ["Ada Okonkwo|Jan Berg", ["Ada Okonkwo", "Jan Berg"]],
  ])("parts authors: %s", (cell, names) => {
    const [record] = read("Title\tAuthors", `Tides\t${cell}`);
    expect(record?.authors).toEqual(names.map((literal) => ({ literal })));
  });

  it("knows that there are more authors", () => {
    expect(read("Title\tAuthors", "Tides\tAda Okonkwo et al.")[0]).toEqual({
      title: "Tides",
      authors: [{ literal: "Ada Okonkwo" }],
      moreAuthors: true,
    });
  });

  it("keeps commas, marks and lines within quotation marks", () => {
    const items = parse(table, [
      "Title,Abstract,Year",
      '"Tides, and ""more""","We predict',
      "",
      'tides.",2020',
    ]);
    expect(items.at(-1)).toEqual({
      kind: "record",
      lines: [2, 4],
      record: { title: 'Tides, and "more"', abstract: "We predict tides.", date: "2020" },
    });
  });

  it.each([
    ["a mark that is not closed", '"Two,2021', "bad-row"],
    ["a mark that closes too early", '"Two" more",2021', "bad-row"],
    ["too many cells", "Two,2021,x,y", "bad-row"],
    ["no title", ",2021", "no-title"],
  ])("loses no other row to one with %s", (_, row, code) => {
    const items = parse(table, ["Title,Year", "One,2020", row, "Three,2022"]);
    expect(records(items).map(({ title }) => title)).toEqual(["One", "Three"]);
    expect(issues(items)).toEqual([[3, code]]);
  });

  it("reads marks that quote nothing, where the cells are as many as the head's", () => {
    expect(read("Title\tYear", '"Tides" and Bread\t2020')).toEqual([
      { title: '"Tides" and Bread', date: "2020" },
    ]);
  });
});
