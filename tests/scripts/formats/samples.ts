/** A file of each layout, three papers long, made up after the layout's documentation. */
import { page } from "./page.ts";

const json = (value: unknown) => JSON.stringify(value, null, 2).split("\n");

const WORK = (n: number, title: string) => ({
  id: `https://openalex.org/W${n}`,
  doi: `https://doi.org/10.1000/${n}`,
  title,
  display_name: title,
  publication_year: 2024,
  publication_date: `2024-06-1${n}`,
  ids: { openalex: `https://openalex.org/W${n}` },
  authorships: [
    { author_position: "first", author: { id: "https://openalex.org/A1", display_name: "Ada Okonkwo" } },
    { author_position: "last", author: { id: "https://openalex.org/A2", display_name: "Per Lindqvist" } },
  ],
  primary_location: {
    landing_page_url: `https://arxiv.org/abs/2406.0000${n}`,
    source: { display_name: "Coastal Machines" },
  },
  cited_by_count: 3,
  abstract_inverted_index: { We: [0], predict: [1], tides: [2, 5], and: [3], more: [4] },
});

const S2 = (n: number, title: string) => ({
  paperId: `649def34f8be52c8b66281af98ae884c09aef38${n}`,
  externalIds: { ArXiv: `2406.0000${n}`, DOI: `10.1000/${n}`, CorpusId: n },
  title,
  abstract: "We predict tides, and more.",
  venue: "Coastal Machines",
  year: 2024,
  publicationDate: `2024-06-1${n}`,
  authors: [
    { authorId: "1741101", name: "Ada Okonkwo" },
    { authorId: "1741102", name: "Per Lindqvist" },
  ],
});

const CARD = (n: number, title: string) => ({
  paper: {
    id: `2406.0000${n}`,
    authors: [{ _id: "6659", name: "Ada Okonkwo", hidden: false }],
    publishedAt: `2024-06-1${n}T17:59:59.000Z`,
    title,
    summary: "We predict tides, and more.",
    upvotes: 12,
    githubRepo: "https://github.com/ada/tides",
  },
  publishedAt: `2024-06-1${n}T20:00:00.000Z`,
  title,
  numComments: 2,
  submittedBy: { fullname: "Ada", name: "ada" },
});

const REFERENCE = (n: number, title: string) => ({
  id: `okonkwo${n}`,
  type: "article-journal",
  title,
  "container-title": "Coastal Machines",
  author: [
    { family: "Okonkwo", given: "Ada" },
    { family: "Berg", given: "Jan", "non-dropping-particle": "van der" },
  ],
  issued: { "date-parts": [[2024, 6, 10 + n]] },
  DOI: `10.1000/${n}`,
  abstract: "We predict tides, and more.",
});

const TITLES = [
  "Learning the Tides from Buoys",
  "Bread that Rises in Any Oven",
  "A Count of All Gulls",
] as const;
const three = <T>(make: (n: number, title: string) => T): T[] =>
  TITLES.map((title, at) => make(at + 1, title));

export const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  ris: three((n, title) =>
    page(`
      TY  - JOUR
      TI  - ${title}
      AU  - Okonkwo, Ada
      AU  - King, Martin Luther, Jr.
      T2  - Coastal Machines
      PY  - 2024
      DA  - 2024/06/1${n}/
      AB  - We predict tides,
      and more.
      DO  - 10.1000/${n}
      UR  - https://arxiv.org/abs/2406.0000${n}v2
      ER  -
    `).concat(""),
  ).flat(),
  endnote: three((n, title) =>
    page(`
      %0 Journal Article
      %T ${title}
      %A Okonkwo, Ada
      %A Per Lindqvist
      %J Coastal Machines
      %D 2024
      %R 10.1000/${n}
      %X We predict tides, and more.
    `).concat(""),
  ).flat(),
  pubmed: three((n, title) =>
    page(`
      PMID- 3812345${n}
      OWN - NLM
      DP  - 2024 Jun 1${n}
      TI  - ${title}.
      LID - 10.1000/${n} [doi]
      AB  - We predict tides,
            and more.
      FAU - Okonkwo, Ada
      AU  - Okonkwo A
      FAU - Lindqvist, Per
      AU  - Lindqvist P
      PT  - Journal Article
      JT  - Coastal machines
    `).concat(""),
  ).flat(),
  arxiv: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    "  <title>ArXiv Query: tides</title>",
    ...three((n, title) =>
      page(`
        <entry>
          <id>http://arxiv.org/abs/2406.0000${n}v2</id>
          <updated>2024-07-01T00:00:00Z</updated>
          <published>2024-06-1${n}T17:59:59Z</published>
          <title>${title}</title>
          <summary>  We predict tides, and more.
          </summary>
          <author><name>Ada Okonkwo</name></author>
          <author><name>Per Lindqvist</name></author>
          <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/${n}</arxiv:doi>
          <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
        </entry>
      `),
    ).flat(),
    "</feed>",
  ],
  openalex: json({ meta: { count: 3, page: 1 }, results: three(WORK), group_by: [] }),
  "semantic-scholar": json({ total: 3, offset: 0, data: three(S2) }),
  "hugging-face-json": json(three(CARD)),
  "csl-json": json(three(REFERENCE)),
  "papers-jsonl": three((n, title) =>
    JSON.stringify({ title, authors: ["Ada Okonkwo", "Per Lindqvist"], date: `2024-06-1${n}` }),
  ),
  bibtex: three((n, title) =>
    page(`
      @article{okonkwo${n},
        title = {${title}},
        author = {Okonkwo, Ada and Lindqvist, Per},
        journal = {Coastal Machines},
        year = {2024},
        doi = {10.1000/${n}}
      }
    `),
  ).flat(),
  table: [
    "Title,Authors,Year,Source title,DOI,Abstract",
    ...three(
      (n, title) =>
        `"${title}","Okonkwo, A.; Lindqvist, P.",2024,Coastal Machines,10.1000/${n},"We predict\ntides."`,
    ),
  ]
    .join("\n")
    .split("\n"),
  "hugging-face-page": [
    "[![Image 1: logo](https://huggingface.co/front/logo.svg) Hugging Face](https://huggingface.co/)",
    "",
    ...three((n, title) =>
      page(`
        [![Image 2](https://cdn.example/x.png)](https://huggingface.co/papers/2406.0000${n})

        Submitted by

        ada

        ### [${title}](https://huggingface.co/papers/2406.0000${n})

        We predict tides of all the seas that there are, and show what paper ${n} says of them.

        - 7 authors

        · Jun 1${n}, 2024

        [Upvote

        98](https://huggingface.co/login?next=%2Fpapers%2F2406.0000${n})

        [${n}](https://huggingface.co/papers/2406.0000${n}#community)
      `).concat(""),
    ).flat(),
  ],
  "aitopics-page": [
    "<html><body><h2>Collaborating Authors</h2>",
    ...three((n, title) =>
      page(`
        <div class="result">
          <h3><a href="https://arxiv.org/abs/2406.0000${n}">${title}</a></h3>
          <div>Okonkwo, Ada, Lindqvist, Per</div>
          <p>We predict tides of all the seas that there are, and show what paper ${n} says of them.</p>
          <ul><li>Europe &gt; Italy (0.04)</li></ul>
        </div>
      `),
    ).flat(),
    "</body></html>",
  ],
};

/** The titles of every sample, in order. */
export const SAMPLE_TITLES: readonly string[] = TITLES;
