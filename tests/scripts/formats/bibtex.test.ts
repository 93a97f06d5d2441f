import { describe, expect, it } from "vitest";
import { bibtex } from "../../../scripts/formats/bibtex.ts";
import { claims, issues, page, parse, records } from "./page.ts";

const read = (text: string) => records(parse(bibtex, page(text)));
const first = (text: string) => read(text)[0];

describe("an entry", () => {
  it("becomes a record with its lines", () => {
    const lines = page(`
      % A comment, by someone@example.org

      @inproceedings{okonkwo2020tides,
        title     = {Learning the Tides from Buoys},
        author    = {Ada Okonkwo and Lindqvist, Per},
        booktitle = {Coastal Machines},
        year      = 2020,
        abstract  = {We predict tides.
          They come and go.}
      }
    `);
    expect(parse(bibtex, lines)).toEqual([
      { kind: "furniture", lines: [1, 1], what: "comment" },
      {
        kind: "record",
        lines: [3, 10],
        record: {
          title: "Learning the Tides from Buoys",
          authors: [
            { given: "Ada", family: "Okonkwo" },
            { given: "Per", family: "Lindqvist" },
          ],
          venue: "Coastal Machines",
          date: "2020",
          abstract: "We predict tides. They come and go.",
        },
      },
    ]);
    expect(claims(lines)).toEqual(["bibtex"]);
  });

  it.each([
    ["in parentheses", "@misc(a, title = {Tides})"],
    ["in quotes", '@misc{a, title = "Tides"}'],
    ["with a comma at the end", "@misc{a, title = {Tides},}"],
    ["in capitals", "@MISC{a, TITLE = {Tides}}"],
    ["with braces that keep its capitals", "@misc{a, title = {{Tides}}}"],
    ["with a closing parenthesis in quotes", '@misc(a, note = "1)", title = "Tides")'],
  ])("%s", (_, text) => {
    expect(first(text)).toMatchObject({ title: "Tides" });
  });

  it("takes names of every form apart", () => {
    const authors =
      "van der Berg, Jan and Ludwig van Beethoven and Knuth, Jr., Donald E. and {Barnes and Noble} and Plato";
    expect(first(`@misc{a, title = {T}, author = {${authors}}}`)?.authors).toEqual([
      { given: "Jan", family: "Berg", particle: "van der" },
      { given: "Ludwig", family: "Beethoven", particle: "van" },
      { given: "Donald E.", family: "Knuth", suffix: "Jr." },
      { literal: "Barnes and Noble" },
      { literal: "Plato" },
    ]);
  });

  it("reads letters with accents in names before it takes them apart", () => {
    const authors = String.raw`Umut {\c{S}}im{\c s}ekli and {\'E}lie \'{A}lvarez and G{\"o}del, Kurt and {\AA}sa {\O}berg`;
    expect(first(`@misc{a, title = {T}, author = {${authors}}}`)?.authors).toEqual([
      { given: "Umut", family: "Şimşekli" },
      { given: "Élie", family: "Álvarez" },
      { given: "Kurt", family: "Gödel" },
      { given: "Åsa", family: "Øberg" },
    ]);
  });

  it("says that there are more authors, and names no one others", () => {
    expect(first("@misc{a, title = {T}, author = {Ada Okonkwo and others}}")).toEqual({
      title: "T",
      authors: [{ given: "Ada", family: "Okonkwo" }],
      moreAuthors: true,
    });
  });

  it.each([
    [String.raw`$\mathcal{O}(n^{2})$ and $x_1$`, String.raw`$\mathcal{O}(n^{2})$ and $x_1$`],
    [String.raw`\(x^{2}\) is {GAN}s`, String.raw`\(x^{2}\) is GANs`],
    ["\\emph{Really {Good}} {\\em Tides}", "Really Good Tides"],
    [String.raw`H\textsubscript{2}O, 5\textsuperscript{th}, m\textsuperscript{-1}`, "H₂O, 5th, m⁻¹"],
    [String.raw`\"Uber na{\"\i}ve Stra{\ss}en`, "Über naïve Straßen"],
    [String.raw`A \foo{bar {baz}} of 50\% at \$5`, String.raw`A \foo{bar {baz}} of 50\% at \$5`],
    ["``Quotes'' and a lone '' too", "``Quotes'' and a lone '' too"],
    ["snake_case^up -- and~so on", "snake_case^up -- and so on"],
    ["Costs $5 and US$ 6", "Costs $5 and US$ 6"],
  ])("keeps mathematics and what is not its own to change: %s", (tex, text) => {
    expect(first(`@misc{a, title = {${tex}}, note = {US$}}`)?.title).toBe(text);
  });

  it.each([
    ["date = {2022-06-03}, year = {2023}", "2022-06-03"],
    ["date = {2022-06-01/2022-07}", "2022-06-01"],
    ["year = 2022, month = may", "2022-05"],
    ['year = "2022", month = "mar"', "2022-03"],
    ["year = {2022}", "2022"],
    ["year = {in press}", undefined],
  ])("is dated by the day of first appearance, as exactly as it is told: %s", (fields, date) => {
    expect(first(`@misc{a, title = {T}, ${fields}}`)?.date).toBe(date);
  });

  it.each([
    ["eprint = {2206.02072v2}, archivePrefix = {arXiv}", { arxiv: "2206.02072" }],
    ["eprint = {math/0309136}, eprinttype = {arxiv}", { arxiv: "math/0309136" }],
    ["eprint = {1234.5678}, eprinttype = {hal}", {}],
    ["journal = {arXiv preprint arXiv:1706.03762}", { venue: "arXiv preprint", arxiv: "1706.03762" }],
    ["journal = {arXiv:1706.03762 [cs]}", { venue: "arXiv", arxiv: "1706.03762" }],
    ["journal = {CoRR, abs/1706.03762}", { venue: "CoRR", arxiv: "1706.03762" }],
    ["url = {https://arxiv.org/abs/1706.03762}", { arxiv: "1706.03762" }],
    ["doi = {https://doi.org/10.1000/ABC\\_1}", { doi: "10.1000/abc_1" }],
    ["url = {https://github.com/a/b_c}", { links: [{ kind: "code", url: "https://github.com/a/b_c" }] }],
  ])("tells identifiers and addresses: %s", (fields, known) => {
    expect(first(`@misc{a, title = {T}, ${fields}}`)).toEqual({ title: "T", ...known });
  });
});

describe("a bibliography", () => {
  it("puts abbreviations in their place", () => {
    const text = `
      @string{cm = "Coastal Machines"}
      @preamble{"\\newcommand{\\x}{y}"}
      @comment{an entry @misc{not, title = {One}} within}
      @article{a, title = {T}, journal = cm # ", Series B"}
      @article{b, title = {U}, journal = unheard}
    `;
    expect(read(text).map(({ venue }) => venue)).toEqual(["Coastal Machines, Series B", "unheard"]);
    expect(
      parse(bibtex, page(text)).flatMap((item) => (item.kind === "furniture" ? [item.what] : [])),
    ).toEqual(["abbreviations", "preamble", "comment"]);
  });

  it("takes the venue from the volume that an entry refers to", () => {
    const text = `
      @inproceedings{a, title = {T}, crossref = {v}}
      @proceedings{v, title = {Proceedings of the Sea}, year = 1999}
    `;
    expect(first(text)).toMatchObject({ title: "T", venue: "Proceedings of the Sea" });
  });

  it("loses nothing but the entry that has no closing brace", () => {
    const items = parse(
      bibtex,
      page(`
        @misc{a,
          title = {One}
        }
        @misc{broken,
          title = {Two,
          year = 2020
        }
        @misc{c,
          title = {Three}
        }
      `),
    );
    expect(records(items).map(({ title }) => title)).toEqual(["One", "Three"]);
    expect(items).toContainEqual({
      kind: "issue",
      lines: [4, 7],
      code: "open-entry",
      message: 'The entry "broken" does not end: add the brace that closes it.',
    });
  });

  it("says which lines an entry that was closed too early leaves outside", () => {
    const items = parse(
      bibtex,
      page(`
        @misc{a,
          title = {One}},
          author = {Ada Okonkwo},
        }
      `),
    );
    expect(issues(items)).toEqual([
      [3, "outside-entry"],
      [4, "outside-entry"],
    ]);
  });

  it.each([
    ["@misc{a title = {One}, year = 2020}", "bad-entry"],
    ["@misc{a, title {One}, year = 2020}", "bad-entry"],
    ["@misc{a, title = {One} author = {Ada Okonkwo}}", "bad-entry"],
    ["@misc{a, author = {Ada Okonkwo}}", "no-title"],
    ["@misc{a, title = {One", "open-entry"],
  ])("has an issue with %s", (text, code) => {
    expect(issues(parse(bibtex, [text]))).toEqual([[1, code]]);
  });

  it("reads two entries on one line", () => {
    expect(read("@misc{a, title = {One}} @misc{b, title = {Two}}").map(({ title }) => title)).toEqual([
      "One",
      "Two",
    ]);
  });

  it("does not end an entry at a brace that a backslash makes text", () => {
    expect(first(String.raw`@misc{a, title = {Sets \{x\}}, year = 2020}`)).toEqual({
      title: String.raw`Sets \{x\}`,
      date: "2020",
    });
  });
});
