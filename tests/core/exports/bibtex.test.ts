import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/core/exports/bibtex.ts";
import { citableOf } from "./support/citables.ts";

const fieldOf = (name: string, more: Parameters<typeof citableOf>[0]): string | undefined =>
  bibtex
    .printOne(citableOf(more))
    .split("\n")
    .find((line) => line.startsWith(`  ${name} = `))
    ?.slice(`  ${name} = `.length, -1);
const titleOf = (title: string, abstract?: string) =>
  fieldOf("title", { title, ...(abstract && { abstract }) });
const authorOf = (...authors: { name: string; family?: string; given?: string }[]) =>
  fieldOf("author", { authors });

describe("a BibTeX entry", () => {
  test("of a conference paper that arXiv has too", () => {
    expect(
      bibtex.printOne(
        citableOf({
          title: "Growth of spinors on $\\mathbb R^4$",
          authors: [
            { name: "Aad van der Waart", family: "van der Waart", given: "Aad" },
            { name: "Umut Şimşekli", family: "Şimşekli", given: "Umut" },
          ],
          venue: "ICML",
          date: "2024-06-10",
          arxiv: "2406.01234",
          doi: "10.1000/a_b%c",
          url: "https://arxiv.org/abs/2406.01234",
          keywords: ["Graphs, trees", "Optimization"],
          abstract: "50% of $x_1$ & more.",
        }),
      ),
    ).toBe(
      [
        "@inproceedings{lovelace2024edges,",
        "  title = {Growth of spinors on {$\\mathbb R^4$}},",
        "  author = {van der Waart, Aad and Şimşekli, Umut},",
        "  booktitle = {ICML},",
        "  year = {2024},",
        "  month = jun,",
        "  date = {2024-06-10},",
        "  doi = {10.1000/a_b%c},",
        "  eprint = {2406.01234},",
        "  archiveprefix = {arXiv},",
        "  url = {https://arxiv.org/abs/2406.01234},",
        "  keywords = {Graphs trees, Optimization},",
        "  abstract = {50\\% of $x_1$ \\& more.},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["journal", "@article{", "  journal = {JMLR},"],
    ["conference", "@inproceedings{", "  booktitle = {JMLR},"],
    ["preprint", "@misc{", "  howpublished = {JMLR},"],
  ] as const)("of the kind %s has the type and the venue's field of that kind", (kind, type, venue) => {
    const entry = bibtex.printOne(citableOf({ kind, venue: "JMLR" }));
    expect(entry.startsWith(type)).toBe(true);
    expect(entry).toContain(venue);
  });

  test("is as exact about its date as the paper", () => {
    const dated = (date: string) => bibtex.printOne(citableOf({ date })).match(/(?:year|month|date) = .*/g);
    expect(dated("2024")).toEqual(["year = {2024},"]);
    expect(dated("2024-12")).toEqual(["year = {2024},", "month = dec,"]);
    expect(dated("2024-12-31")).toEqual(["year = {2024},", "month = dec,", "date = {2024-12-31},"]);
  });

  test("names the class that an old arXiv identifier says in full", () => {
    expect(fieldOf("primaryclass", { arxiv: "hep-th/9901001" })).toBe("{hep-th}");
    expect(fieldOf("primaryclass", { arxiv: "math/0309136" })).toBeUndefined();
    expect(fieldOf("primaryclass", { arxiv: "2406.01234" })).toBeUndefined();
  });

  test("keeps an identifier as it is, but for what would end its field", () => {
    expect(fieldOf("doi", { doi: "10.1000/(a)<b>#c_d~e%f" })).toBe("{10.1000/(a)<b>#c_d~e%f}");
    expect(fieldOf("doi", { doi: '10.1000/a}b\\c"ü' })).toBe("{10.1000/a%7Db%5Cc%22%C3%BC}");
  });
});

describe("a name", () => {
  test.each([
    [
      "has its particles with the family name",
      { name: "", family: "van der Waart", given: "Aad" },
      "{van der Waart, Aad}",
    ],
    [
      "is whole where its particle is capital",
      { name: "", family: "Van den Broeck", given: "Guy" },
      "{{Van den Broeck}, Guy}",
    ],
    [
      "has its suffix in the middle",
      { name: "", family: "King Jr.", given: "Martin" },
      "{King, Jr., Martin}",
    ],
    ["keeps its accents", { name: "", family: "Şimşekli", given: "Umut" }, "{Şimşekli, Umut}"],
    [
      "of a group is whole",
      { name: "The LIGO Collaboration, and friends" },
      "{{The LIGO Collaboration, and friends}}",
    ],
    [
      "with an and in it is one name",
      { name: "", family: "Barnes and Noble", given: "A" },
      "{{Barnes and Noble}, A}",
    ],
    ["of the name of others is a name", { name: "", family: "Others", given: "All" }, "{{Others}, All}"],
    ["with an equals sign in it is whole", { name: "A = B", family: "B", given: "A =" }, "{{A = B}}"],
    ["with a comma in it is one part", { name: "", family: "Li", given: "A, B" }, "{Li, {A, B}}"],
    [
      "with a brace in it stays closed",
      { name: "", family: "L}i", given: "A{B" },
      "{L\\textbraceright{}i, A\\textbraceleft{}B}",
    ],
  ])("%s", (_, name, written) => {
    expect(authorOf(name)).toBe(written);
  });

  test("that nobody gives is “others”", () => {
    expect(
      fieldOf("author", { authors: [{ name: "A B", family: "B", given: "A" }], moreAuthors: true }),
    ).toBe("{B, A and others}");
  });
});

describe("text", () => {
  test.each([
    ["a & b # c _ d % e", String.raw`{a \& b \# c \_ d \% e}`],
    [String.raw`a\b`, String.raw`{a\textbackslash{}b}`],
    [
      "a < b > c | d ~ e ^ f",
      String.raw`{a \textless{} b \textgreater{} c \textbar{} d \textasciitilde{} e \textasciicircum{} f}`,
    ],
    ["{a} {b}", String.raw`{\{a\} \{b\}}`],
    ["} a {", String.raw`{\textbraceright{} a \textbraceleft{}}`],
    ["``a'' -- b --- c", "{`{}`a'{}' -{}- b -{}-{}- c}"],
    [String.raw`from \$5 to \$10`, String.raw`{from \$5 to \$10}`],
    ["$5 and $10", String.raw`{\$5 and \$10}`],
    ["it's “good” — été 深度 😀", "{it's “good” — été 深度 😀}"],
  ])("of %s is what LaTeX prints so", (text, written) => {
    expect(titleOf(text.toLowerCase())).toBe(written);
  });

  test.each([
    ["stays as it is", "of $x_{1}^2$", "{of {$x_{1}^2$}}"],
    [
      "has braces that BibTeX can count",
      String.raw`of $\left\{ x \right.$`,
      String.raw`{of {$\left\lbrace  x \right.$}}`,
    ],
    ["has no comment in it", "of $x % y$", String.raw`{of {$x \% y$}}`],
    ["that TeX cannot close is text", String.raw`of $\{}$`, String.raw`{of \$\textbackslash{}\{\}\$}`],
    ["of dollars alone is text", "of $$$$$", String.raw`{of \$\$\$\$\$}`],
    ["that cannot be closed is text", "of ${x$", String.raw`{of \$\textbraceleft{}x\$}`],
  ])("a formula in it %s", (_, text, written) => {
    expect(titleOf(text)).toBe(written);
  });
});

describe("capitals are kept", () => {
  test("within words, in letters that stand alone, and not where they are those of a headline", () => {
    expect(titleOf("A Survey of Q-learning for LLMs and GPT-4 With A* Search")).toBe(
      "{A Survey of {Q}-learning for {LLMs} and {GPT}-4 With {A}* Search}",
    );
  });

  test("of names, which a title that is a sentence shows", () => {
    expect(titleOf("Growth of spinors in the generalized Seiberg-Witten equations")).toBe(
      "{Growth of spinors in the generalized {Seiberg}-{Witten} equations}",
    );
  });

  test("of names, which the abstract shows where the title is a headline", () => {
    const abstract =
      "Large Language Models (LLMs) and the Boolean rules they follow. Models are large. Rules help.";
    expect(titleOf("Explaining Boolean Rules of Large Language Models", abstract)).toBe(
      "{Explaining {Boolean} Rules of Large Language Models}",
    );
  });

  test("not of a title in capitals alone", () => {
    expect(titleOf("DEEP LEARNING FOR ALL")).toBe("{DEEP LEARNING FOR ALL}");
  });
});
