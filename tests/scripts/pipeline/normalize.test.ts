import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawRecord } from "../../../scripts/formats/format.ts";
import { normalize, tidy } from "../../../scripts/pipeline/normalize.ts";

function read(record: RawRecord) {
  return normalize({ file: "list.txt", format: "made-up", lines: [1, 3], raw: "", record });
}
const abstract = (text: string) => read({ title: "A title", abstract: text }).fields.abstract;

describe("TeX in a listing's text", () => {
  it.each([
    [String.raw`Hyv\"arinen, Cand\`es, Erd\H{o}s, Ho\v{r}ava`, "Hyvärinen, Candès, Erdős, Hořava"],
    [
      String.raw`Nystr{\"o}m, Alfv\'{e}n, G\"{o}del, Fran\c{c}ois, \c Cetin`,
      "Nyström, Alfvén, Gödel, François, Çetin",
    ],
    [String.raw`Mart\'{\i}n, Garc\'\i a, na\"{\i}ve`, "Martín, García, naïve"],
    [
      String.raw`Polyak-\L ojasiewicz, {\L}ukasz, S\o ren, Erd\"os, stra\ss e, \AA ngstr\"om`,
      "Polyak-Łojasiewicz, Łukasz, Søren, Erdös, straße, Ångström",
    ],
    [
      String.raw`Val\`{e}re, \^{I}le, \~nandu, \.Zak, \=a, \u{g}, \k{a}, \r{a}, \d{s}, \b{d}`,
      "Valère, Île, ñandu, Żak, ā, ğ, ą, å, ṣ, ḏ",
    ],
  ])("becomes letters with their accents: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    ["``easy'' and ``hard''", "“easy” and “hard”"],
    ["the ''informative'' condition", 'the "informative" condition'],
    [`the ''un-learning" of skills`, `the "un-learning" of skills`],
    ['a ``quoted" word', "a “quoted” word"],
    ["a larger `teacher' network", "a larger ‘teacher’ network"],
    ["``don't'' and `x'", "“don't” and ‘x’"],
  ])("becomes quotation marks: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    ["Weisfeiler--Leman", "Weisfeiler–Leman"],
    ["4--12% better", "4–12% better"],
    ["learning -- a way", "learning – a way"],
    ["learning---a way", "learning—a way"],
  ])("becomes dashes: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    [String.raw`25\% of R\&D, item \#1, a\_b, \{x\}`, "25% of R&D, item #1, a_b, {x}"],
    [String.raw`tasks (\eg, \ie \etal. and \etc.)`, "tasks (e.g., i.e. et al. and etc.)"],
    [String.raw`\LaTeX{} and \TeX, \S 3, 5\,ms, \ldots\ and`, "LaTeX and TeX, § 3, 5 ms, … and"],
    [String.raw`a factor {\gamma}, $x$ \times 3, \approx 2`, "a factor γ, $x$ × 3, ≈ 2"],
    ["ﬁne-tuning, eﬃcient", "fine-tuning, efficient"],
  ])("becomes characters: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    [String.raw`a \textit{new} \emph{way} in \texttt{code}`, "a new way in code"],
    [String.raw`\textbf{bold \emph{and} $\mathbf{x}$}`, String.raw`bold and $\mathbf{x}$`],
    [String.raw`{\em every} word, {\bf bold}`, "every word, bold"],
    [String.raw`a new \textit{Model (S$^2$M) based on`, "a new Model (S$^2$M) based on"],
  ])("loses its dress: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    String.raw`\cite{smith2020} and \ref{fig}`,
    String.raw`\foo{bar}, \myname and \alpha_i`,
    String.raw`C:\users\name, \d+ and \w*`,
    "run it with --flag, i-- or <!-- this -->",
    "see https://example.org/a--b/c and `x = y`",
    "f''(x) and 5'' wide, the '90s, dogs' tails",
    "{0, 1}, {a} and ---",
  ])("is left as it is where it is not known: %s", (text) => {
    const { fields, repairs } = read({ title: "A title", abstract: text });
    expect(fields.abstract).toBe(text);
    expect(repairs).toEqual([]);
  });
});

describe("mathematics", () => {
  it.each([
    [String.raw`plane (\(r-\phi\)) of`, String.raw`plane (${"$"}r-\phi$) of`],
    [String.raw`so that \[ x^2 = y \] holds`, "so that $x^2 = y$ holds"],
    [String.raw`in $ \mathbb{R}^d $ and`, String.raw`in $\mathbb{R}^d$ and`],
  ])("stands between dollars: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    String.raw`$\mathbb R^4$ and $f''(x)$ with $a--b$ and $\textit{ab}$`,
    String.raw`$$\sum_i x_i \% y$$`,
    "from $5 to $10, and $ 3 or 4 $",
    String.raw`\(k\)2 and \(never closed`,
  ])("and prices are left as they are: %s", (text) => {
    expect(abstract(text)).toBe(text);
  });

  it("keeps the backslash of a dollar that would open a formula", () => {
    expect(abstract(String.raw`costs \$5 a day`)).toBe("costs $5 a day");
    expect(abstract(String.raw`between \$a and b$ there`)).toBe(String.raw`between \$a and b$ there`);
  });
});

describe("a repair", () => {
  it("shows what stood there and what stands there now, with the words around", () => {
    const { repairs } = read({
      title: "A title",
      abstract: String.raw`We prove it under the PL (Polyak-\L ojasiewicz) condition, and that there is one minimum.`,
    });
    expect(repairs).toEqual([
      {
        field: "abstract",
        rule: "tex-letter",
        before: String.raw`under the PL (Polyak-\L ojasiewicz) condition,`,
        after: "under the PL (Polyak-Łojasiewicz) condition,",
      },
    ]);
  });

  it("tells close changes of one kind as one, and changes of two kinds as two", () => {
    const { repairs } = read({ title: "``Easy'' and ``hard'' problems -- a tale" });
    expect(repairs.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ["tex-quotes", "``Easy'' and ``hard'' problems -- a tale", "“Easy” and “hard” problems – a tale"],
      ["tex-dash", "``hard'' problems -- a tale", "“hard” problems – a tale"],
    ]);
  });

  it("is told of names and venues too", () => {
    const { fields, repairs } = read({
      title: "A title",
      authors: [{ literal: String.raw`Aapo Hyv\"arinen` }],
      venue: String.raw`Neural Computing \& Applications`,
    });
    expect(fields.authors).toEqual([
      { id: "aapo-hyvarinen", name: "Aapo Hyvärinen", given: "Aapo", family: "Hyvärinen" },
    ]);
    expect(fields.venue).toBe("Neural Computing & Applications");
    expect(repairs.map(({ field, after }) => [field, after])).toEqual([
      ["venue", "Neural Computing & Applications"],
      ["authors", "Aapo Hyvärinen"],
    ]);
  });

  it("is not told where no reader sees a difference", () => {
    const { fields, repairs } = read({
      title: "  Poincare\u0301\u00A0maps \n and\tflows\u200B\uFEFF ",
      abstract: "A soft\u00AD hyphen.",
    });
    expect(fields).toEqual({ title: "Poincaré maps and flows", abstract: "A soft hyphen." });
    expect(repairs).toEqual([]);
  });

  it("has its before in the old text and its after in the new, for any text", () => {
    const piece = fc.constantFrom(
      ..."``|''|`|'|\"|--|---|\\'e|\\\"{o}|\\L |\\textit{|}|{|{\\em |\\%|\\$|$|\\(|\\)|x|word|longer| | |. |ﬁ|😀|\\eg|\\alpha".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = tidy(`start ${pieces.join("")} end`);
        const { fields, repairs } = read({ title: "A title", abstract: text });
        for (const { before, after } of repairs) {
          expect(text).toContain(before);
          expect(fields.abstract).toContain(after);
        }
        expect(repairs.length > 0).toBe(fields.abstract !== text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a finished record", () => {
  it("is taken as it is, with what was repaired before", () => {
    const repair = { field: "title", rule: "tex-dash", before: "a -- b", after: "a – b" };
    const { fields, repairs, id } = read({
      id: "own-id",
      title: "``Raw'' a – b",
      finished: true,
      repairs: [repair],
    });
    expect([id, fields.title, repairs]).toEqual(["own-id", "``Raw'' a – b", [repair]]);
  });
});

describe("identifiers", () => {
  it.each([
    ["2206.02072", "2206.02072"],
    ["arXiv:2206.02072v2", "2206.02072"],
    ["https://arxiv.org/abs/2206.02072v1", "2206.02072"],
    ["http://www.arxiv.org/pdf/2206.02072.pdf", "2206.02072"],
    ["math.GT/0309136v1", "math/0309136"],
    ["hep-th/9901001", "hep-th/9901001"],
  ])("of arXiv are bare: %s", (before, after) => {
    expect(read({ title: "A title", arxiv: before }).fields.arxiv).toBe(after);
  });

  it.each([
    ["10.1000/XYZ.5", "10.1000/xyz.5"],
    ["https://doi.org/10.1000/xyz.5", "10.1000/xyz.5"],
    ["doi: 10.1000/xyz.5", "10.1000/xyz.5"],
  ])("of publishers are bare and in lower case: %s", (before, after) => {
    expect(read({ title: "A title", doi: before }).fields.doi).toBe(after);
  });

  it("of arXiv are read from arXiv's own DOIs", () => {
    expect(read({ title: "A title", doi: "10.48550/arXiv.2206.02072" }).fields).toEqual({
      title: "A title",
      arxiv: "2206.02072",
      doi: "10.48550/arxiv.2206.02072",
    });
  });
});

describe("the time a text takes", () => {
  // Each would take minutes if the work grew with the square of the length.
  it.each([
    ["open groups", "{".repeat(50_000)],
    ["open quotations", "`` ".repeat(20_000)],
    ["open formulas", String.raw`\( `.repeat(20_000)],
    ["loose dollars", "$ ".repeat(20_000)],
    ["escaped dollars", String.raw`\$`.repeat(20_000)],
    ["dashes", "-".repeat(50_000)],
    ["one long word", "x--".repeat(20_000)],
    ["accents", String.raw`\'`.repeat(20_000)],
  ])("does not run away with %s", (_, text) => {
    expect(abstract(text)?.length).toBeGreaterThan(0);
  });
});
