import { describe, expect, it } from "vitest";
import { aitopicsPage } from "../../../scripts/formats/aitopics-page.ts";
import { huggingFacePage } from "../../../scripts/formats/hugging-face-page.ts";
import { claims, issues, page, parse, records } from "./page.ts";

const TITLE = "### [Tides](https://huggingface.co/papers/2406.00001)";
const card = (...lines: string[]) => records(parse(huggingFacePage, [TITLE, "", ...lines]))[0];

describe("a card of Hugging Face, in Markdown", () => {
  it.each([
    [
      "its abstract",
      ["We predict the tides of all the seas that there are, with buoys alone."],
      { abstract: "We predict the tides of all the seas that there are, with buoys alone." },
    ],
    [
      "its abstract as a link",
      ["[We predict the tides of all the seas that there are, with buoys alone.](/papers/2406.00001)"],
      { abstract: "We predict the tides of all the seas that there are, with buoys alone." },
    ],
    ["how many authors there are", ["- ![Image 4](https://x/y.png)", "", "- 7 authors"], { authorCount: 7 }],
    ["its day", ["· Published on Jun 10, 2024"], { date: "2024-06-10" }],
    ["its facts in one line", ["7 authors · Jun 10, 2024"], { authorCount: 7, date: "2024-06-10" }],
    [
      "its organization, by an image and a name",
      ["[![Image 4: amazon](https://x/y.png) Amazon](https://huggingface.co/amazon) · Jun 10, 2024"],
      { organization: "Amazon", date: "2024-06-10" },
    ],
    [
      "its organization, by an image alone",
      ["[![Image 4: amazon](https://x/y.png)](https://huggingface.co/amazon) · Jun 10, 2024"],
      { organization: "amazon", date: "2024-06-10" },
    ],
    ["its comments", ["[3](https://huggingface.co/papers/2406.00001#community)"], { comments: 3 }],
    [
      "its votes, over blank lines",
      ["[Upvote", "", "98](https://huggingface.co/login?next=%2Fpapers%2F2406.00001)"],
      { upvotes: 98 },
    ],
    ["its votes without a link", ["Upvote", "", "1,203"], { upvotes: 1203 }],
    [
      "its code",
      ["[GitHub 26](https://github.com/ada/tides) [arXiv Page](https://arxiv.org/abs/2406.00001)"],
      { links: [{ kind: "code", url: "https://github.com/ada/tides" }] },
    ],
    [
      "brackets that are no link",
      ["We predict the tides [of all seas] that there are (with buoys), and 3 [1] more."],
      { abstract: "We predict the tides [of all seas] that there are (with buoys), and 3 [1] more." },
    ],
  ])("has %s", (_, lines, known) => {
    expect(card(...lines)).toEqual({ title: "Tides", arxiv: "2406.00001", ...known });
  });

  it("has a title over lines, and who submitted it is no organization", () => {
    const lines = page(`
      [![Image 1](https://x/y.png)](/papers/2406.00001)

      Submitted by

      [![Image 2](https://x/z.png) ada](https://huggingface.co/ada)

      ### [Learning the
      Tides](/papers/2406.00001)
    `);
    expect(claims(lines)).toEqual(["hugging-face-page"]);
    expect(records(parse(huggingFacePage, lines))).toEqual([
      { title: "Learning the Tides", arxiv: "2406.00001" },
    ]);
  });

  it("is dated in the year of the capture, and says so where that is not known", () => {
    const lines = [TITLE, "", "- 7 authors", "", "- Apr 5"];
    expect(records(parse(huggingFacePage, lines, "2024-05-18"))[0]?.date).toBe("2024-04-05");
    expect(issues(parse(huggingFacePage, lines))).toEqual([[5, "no-date"]]);
  });

  it("is none where a sentence links a paper", () => {
    expect(
      claims([
        "We build on [Tides](https://huggingface.co/papers/2406.00001) and on",
        "[Bread](https://huggingface.co/papers/2406.00002), as others do.",
      ]),
    ).toEqual([]);
  });
});

describe("a page of Hugging Face, in HTML", () => {
  const article = (n: number, title: string) => `
    <article class="relative"><a href="/papers/2406.0000${n}"><img src="x.png" alt=""></a>
      <div>Submitted by <img alt="ada"> ada</div>
      <div class="leading-none">1${n}</div>
      <h3><a href="/papers/2406.0000${n}" class="line-clamp-3">${title}</a></h3>
      <p>We predict the tides of all the seas that there are &amp; more, with buoys alone.</p>
      <a href="/papers/2406.0000${n}"><ul><li title="A"></li></ul> 7 authors </a>
      <a href="/papers/2406.0000${n}#community"><svg></svg> ${n}</a>
      <a href="https://github.com/ada/tides">GitHub</a></article>`;
  const text = `<!doctype html><html><head><title>Daily Papers</title><script>var a = "</p>";</script></head><body>
    <header><a href="/">Hugging Face</a></header>${article(1, "Tides")}${article(2, "Bread &lt; Cake")}
    <footer>© Hugging Face</footer></body></html>`;
  const known = {
    abstract: "We predict the tides of all the seas that there are & more, with buoys alone.",
    authorCount: 7,
    links: [{ kind: "code", url: "https://github.com/ada/tides" }],
  };

  it.each([
    ["over many lines", text],
    ["in one line", text.replaceAll("\n", " ")],
    ["with its ends of elements lost", text.replaceAll(/<\/(?:div|p|h3|article)>/g, "")],
  ])("is read %s", (_, html) => {
    const lines = html.split("\n");
    expect(claims(lines)).toEqual(["hugging-face-page"]);
    expect(records(parse(huggingFacePage, lines))).toEqual([
      { title: "Tides", arxiv: "2406.00001", upvotes: 11, comments: 1, ...known },
      { title: "Bread < Cake", arxiv: "2406.00002", upvotes: 12, comments: 2, ...known },
    ]);
  });
});

describe("a card of Hugging Face, in HTML", () => {
  const readCard = (...parts: string[]) => {
    const lines = [
      "<html><body><article>",
      '<h3><a href="/papers/2406.00001">Tides</a></h3>',
      ...parts,
      "</article></body></html>",
    ];
    expect(claims(lines)).toEqual(["hugging-face-page"]);
    return records(parse(huggingFacePage, lines));
  };

  it.each([
    ["nothing but its title", [], {}],
    [
      "an abstract with markup in it",
      [
        "<p>We predict the <em>tides</em> of <b>all</b> the <span>seas</span> that there are, with buoys alone.</p>",
      ],
      { abstract: "We predict the tides of all the seas that there are, with buoys alone." },
    ],
    [
      "an abstract with characters that are escaped",
      [
        "<p>We predict &#8220;tides&#8221; where x &lt; y &amp; y &gt; z, for all the caf&eacute;s by the sea.</p>",
      ],
      { abstract: "We predict “tides” where x < y & y > z, for all the cafés by the sea." },
    ],
    [
      "an abstract over lines",
      ["<p>We predict the tides of all the seas", "that there are, with buoys", "alone, as others do.</p>"],
      { abstract: "We predict the tides of all the seas that there are, with buoys alone, as others do." },
    ],
    ["one author", ["<div>1 author</div>"], { authorCount: 1 }],
    ["its day", ["<div>Published on Jun 10, 2024</div>"], { date: "2024-06-10" }],
    [
      "its organization, by a logo and a name",
      ['<a href="/amazon"><img alt="amazon" src="x.png"><span>Amazon</span></a>'],
      { organization: "Amazon" },
    ],
    [
      "its votes, which ask for an account",
      ['<a href="/login?next=%2Fpapers%2F2406.00001">Upvote <b>98</b></a>'],
      { upvotes: 98 },
    ],
    [
      "its code, among links of other kinds",
      [
        '<a href="https://arxiv.org/abs/2406.00001">arXiv</a> <a href="https://github.com/ada/tides">GitHub 26</a>',
        '<a href="mailto:ada@example.org">Mail</a> <a href="javascript:void(0)">More</a>',
      ],
      { links: [{ kind: "code", url: "https://github.com/ada/tides" }] },
    ],
    [
      "scripts, styles and comments, of which nothing is read",
      [
        "<script>var a = '<p>No abstract at all, however long this text may be made to be.</p>';</script><!-- 9 authors -->",
      ],
      {},
    ],
  ])("has %s", (_, parts, known) => {
    expect(readCard(...parts)).toEqual([{ title: "Tides", arxiv: "2406.00001", ...known }]);
  });
});

describe("a page of AITopics", () => {
  const abstract = "We predict the tides of all the seas that there are, with buoys alone, and show it.";
  const known = {
    title: "Learning the Tides",
    authors: [
      { family: "Okonkwo", given: "Ada" },
      { family: "Lindqvist", given: "Per" },
    ],
    abstract,
    places: [{ path: ["Europe", "Italy"], score: 0.04 }],
  };
  const markdown = (title: string, { names = "Okonkwo, Ada, Lindqvist, Per", mark = "*  " } = {}) => [
    "## Collaborating Authors",
    "",
    title,
    "",
    names,
    "",
    abstract,
    "",
    `${mark} Europe > Italy (0.04)`,
  ];
  const html = (title: string) =>
    `<html><body><h2>Collaborating Authors</h2><div>${title}<p>Okonkwo, Ada, Lindqvist, Per</p><p>${abstract}</p><ul><li>Europe &gt; Italy (0.04)</li></ul></div></body></html>`;

  it.each([
    [
      "in Markdown, with a link to arXiv",
      markdown("#### [Learning the Tides](https://arxiv.org/abs/2406.00001)"),
      { arxiv: "2406.00001" },
    ],
    [
      "in Markdown, its title in bold",
      markdown("**[Learning the Tides](https://aitopics.org/doc/arxivorg:C537E779)**", { mark: "-" }),
      {},
    ],
    [
      "in HTML",
      [html('<h3><a href="https://arxiv.org/abs/2406.00001v2">Learning the Tides</a></h3>')],
      { arxiv: "2406.00001" },
    ],
    [
      "in HTML, with a DOI",
      [html('<h3><a href="https://doi.org/10.1000/A">Learning the Tides</a></h3>')],
      { doi: "10.1000/a" },
    ],
    [
      "in HTML, its title over lines",
      html('<h3><a href="https://aitopics.org/doc/x:1">Learning\nthe Tides</a></h3>').split("\n"),
      {},
    ],
    [
      "in Markdown, with a link to a version's PDF",
      markdown("#### [Learning the Tides](https://arxiv.org/pdf/2406.00001v3)"),
      { arxiv: "2406.00001" },
    ],
    [
      "in Markdown, its heading closed with signs",
      [
        "Collaborating Authors",
        "---------------------",
        "",
        "### [Learning the Tides](https://doi.org/10.1000/A) ###",
        "",
        "Okonkwo, Ada, Lindqvist, Per",
        "",
        abstract,
        "",
        "+ Europe > Italy (0.04)",
      ],
      { doi: "10.1000/a" },
    ],
    [
      "in Markdown, the names of authors as links",
      markdown("#### [Learning the Tides](https://aitopics.org/doc/arxivorg:C537E779)", {
        names: "[Okonkwo, Ada](https://aitopics.org/a), [Lindqvist, Per](https://aitopics.org/b)",
        mark: "-",
      }),
      {},
    ],
    [
      "in HTML, with markup in its title and without a link",
      [html("<h3>Learning <em>the</em> <span>Tides</span></h3>")],
      {},
    ],
    [
      "in HTML, with a menu, a script and a foot around it",
      [
        html('<h3><a href="https://aitopics.org/doc/x:1">Learning&nbsp;the Tides</a></h3>').replace(
          "<body>",
          "<head><script>var a = '<h3>No title</h3>';</script><style>p { color: red }</style></head><body>",
        ),
      ],
      {},
    ],
  ])("is read %s", (_, lines, identified) => {
    expect(claims(lines)).toEqual(["aitopics-page"]);
    expect(records(parse(aitopicsPage, lines))).toEqual([{ ...known, ...identified }]);
  });
});
