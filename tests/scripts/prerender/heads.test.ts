import { beforeAll, describe, expect, test } from "vitest";
import type { Paper } from "../../../src/core/schema.ts";
import { headElements, type HtmlElement, linksTo, metaValues } from "../../support/html.ts";
import { type HeadsOfSite, writeHeads } from "../../support/heads-of-site.ts";
import { readAsZotero } from "../../support/zotero.ts";

const ADDRESS = "https://papers.example.org/theory/";

let site: HeadsOfSite;
/** The app path → the elements of its head. */
let heads: Map<string, HtmlElement[]>;

beforeAll(async () => {
  site = await writeHeads({ title: "Theory Papers", description: "What it holds.", address: ADDRESS });
  heads = new Map([...site.pages].map(([path, html]) => [path, headElements(html)]));
});

const headOf = (paper: Paper): HtmlElement[] => heads.get(`/papers/${paper.id}/`)!;

const isCitation = ({ attributes }: HtmlElement): boolean =>
  attributes["name"]?.startsWith("citation_") ?? false;

/** An element or an entity; "x<d" of a formula is none. */
const MARKUP = /<\/?(?:i|b|em|strong|su[bp]|span|p|br|a|div|script|math|jats:\w+)\b[^>]*>|&\w+;/i;

/** The papers of which something does not hold, by id. */
const failing = (holds: (paper: Paper, head: HtmlElement[]) => boolean): string[] =>
  site.papers.filter((paper) => !holds(paper, headOf(paper))).map(({ id }) => id);

/** What https://scholar.google.com/intl/en/scholar/inclusion.html asks of the page of a paper. */
describe("as Google Scholar asks, every paper's page", () => {
  test("has one title, in plain text", () => {
    expect(
      failing((_, head) => {
        const [title, ...more] = metaValues(head, "citation_title");
        return more.length === 0 && title !== undefined && title !== "" && !/[$\\{}]/.test(title);
      }),
    ).toEqual([]);
    expect(new Set(site.papers.map((paper) => metaValues(headOf(paper), "citation_title")[0])).size).toBe(
      216,
    );
  });

  test("names each author in a tag of its own, where a listing names them", () => {
    expect(
      failing(
        ({ authors = [] }, head) =>
          metaValues(head, "citation_author").length === authors.length &&
          authors.every(({ name }, at) => {
            const [family, given] = metaValues(head, "citation_author")[at]!.split(", ");
            return (
              (given === undefined ? family : `${given} ${family}`) === name || isFamilyFirst(name, family!)
            );
          }),
      ),
    ).toEqual([]);
    // 205 of the papers have named authors, as the report says.
    expect(
      site.papers.filter((paper) => metaValues(headOf(paper), "citation_author").length > 0),
    ).toHaveLength(205);
  });

  test("puts no affiliation and no second name into an author's tag", () => {
    expect(
      failing((_, head) =>
        metaValues(head, "citation_author").every((name) => !/[;@()]|, .*,|\band\b/.test(name)),
      ),
    ).toEqual([]);
  });

  test("has its date with slashes, as exact as it is known, and none where none is", () => {
    expect(
      failing(({ date }, head) => {
        const found = metaValues(head, "citation_publication_date");
        return date === undefined
          ? found.length === 0
          : found.length === 1 &&
              /^\d{4}(?:\/\d\d(?:\/\d\d)?)?$/.test(found[0]!) &&
              found[0]!.replaceAll("/", "-") === date;
      }),
    ).toEqual([]);
  });

  test("names one place of publication at most", () => {
    const places = [
      "citation_journal_title",
      "citation_conference_title",
      "citation_technical_report_institution",
    ];
    expect(failing((_, head) => places.flatMap((tag) => metaValues(head, tag)).length <= 1)).toEqual([]);
  });

  test("has no tag without a value, none twice but authors and keywords, and no markup in a value", () => {
    expect(
      failing((_, head) => {
        const tags = head.filter(isCitation).map(({ attributes }) => attributes);
        const once = tags
          .map(({ name }) => name!)
          .filter((name) => name !== "citation_author" && name !== "citation_keywords");
        return (
          new Set(once).size === once.length &&
          tags.every(
            ({ content = "" }) => content.trim() === content && content !== "" && !MARKUP.test(content),
          )
        );
      }),
    ).toEqual([]);
  });

  test("says its own address, and leads to no file of another site", () => {
    expect(
      failing((paper, head) => {
        const [own] = metaValues(head, "citation_abstract_html_url");
        return own === `${ADDRESS}papers/${paper.id}/` && metaValues(head, "citation_pdf_url").length === 0;
      }),
    ).toEqual([]);
  });
});

describe("what stands in the head of a paper", () => {
  const head = (id: string): HtmlElement[] => heads.get(`/papers/${id}/`)!;
  const values = (id: string, tag: string): string[] => metaValues(head(id), tag);

  test("a conference is one, a journal is one, a preprint is a report of arXiv", () => {
    const paper = (venue: string): string => site.papers.find((one) => one.venue === venue)!.id;
    expect(values(paper("ICML"), "citation_conference_title")).toEqual(["ICML"]);
    expect(values(paper("Nature Communications"), "citation_journal_title")).toEqual([
      "Nature Communications",
    ]);
    const spinors = site.papers.find(({ arxiv }) => arxiv === "2401.00100")!.id;
    expect(values(spinors, "citation_technical_report_institution")).toEqual(["arXiv"]);
    expect(values(spinors, "citation_technical_report_number")).toEqual(["arXiv:2401.00100"]);
    expect(values(spinors, "citation_arxiv_id")).toEqual(["2401.00100"]);
  });

  test("mathematics is in plain characters", () => {
    const spinors = site.papers.find(({ arxiv }) => arxiv === "2401.00100")!.id;
    expect(values(spinors, "citation_title")).toEqual([
      "Growth of spinors in the generalized Seiberg-Witten equations on R^4 and R^3",
    ]);
  });

  test("a family name of several words is whole", () => {
    const paper = site.papers.find(({ authors = [] }) =>
      authors.some(({ name }) => name === "Mihaela van der Schaar"),
    )!;
    expect(values(paper.id, "citation_author")).toContain("van der Schaar, Mihaela");
  });

  test("keywords are its topics, by their names", () => {
    expect(values("generalization-at-the-edge-of-stability", "citation_keywords")).toContain(
      "Training dynamics",
    );
  });
});

describe("as Zotero reads it, every paper", () => {
  test("has its own title, authors, date and abstract", () => {
    expect(
      failing(({ authors = [], date, abstract }, head) => {
        const item = readAsZotero(head);
        return (
          item.title === metaValues(head, "citation_title")[0] &&
          item.creators.length === authors.length &&
          authors.every(
            ({ given, family, name }, at) =>
              item.creators[at]!.lastName === (family ?? name) && item.creators[at]!.firstName === given,
          ) &&
          item.date === date?.replaceAll("-", "/") &&
          // The description is cut; the abstract must not be.
          !item.abstractNote?.endsWith("…") &&
          (abstract === undefined) === (item.abstractNote === undefined)
        );
      }),
    ).toEqual([]);
  });

  test("appeared where a listing says, and never in this site", () => {
    expect(
      failing(({ venue, arxiv }, head) => {
        const { publicationTitle, conferenceName, institution, itemType } = readAsZotero(head);
        if (publicationTitle === "Theory Papers") return false;
        const said = publicationTitle ?? conferenceName ?? institution;
        if (itemType === "report") return institution === "arXiv" && arxiv !== undefined;
        return said === undefined ? venue === undefined || /arxiv/i.test(venue) : said === venue;
      }),
    ).toEqual([]);
  });
});

describe("every page", () => {
  const failingPages = (holds: (head: HtmlElement[], path: string) => boolean): string[] =>
    [...heads].filter(([path, head]) => !holds(head, path)).map(([path]) => path);

  test("has a title and a description of its own", () => {
    const titles = [...heads].map(([, head]) => head.find(({ name }) => name === "title")!.text);
    expect(failingPages((head) => metaValues(head, "description").length === 1)).toEqual([]);
    expect(titles.filter((title) => !title.includes("Theory Papers"))).toEqual([]);
    // Two people may have one name.
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.99);
  });

  test("has its canonical address, whole and public", () => {
    expect(
      failingPages((head, path) => {
        const expected = ADDRESS + path.slice(1);
        const [canonical, ...more] = linksTo(head, "canonical");
        return (
          more.length === 0 && canonical!["href"] === expected && metaValues(head, "og:url")[0] === expected
        );
      }),
    ).toEqual([]);
  });

  test("has Open Graph's title and type, and no empty tag", () => {
    const types = new Set(["article", "profile", "website"]);
    expect(
      failingPages(
        (head) =>
          metaValues(head, "og:title").length === 1 &&
          types.has(metaValues(head, "og:type")[0]!) &&
          head.every(({ name, attributes }) => name !== "meta" || attributes["content"] !== ""),
      ),
    ).toEqual([]);
  });

  test("carries a citation only where it is a paper's", () => {
    const cited = [...heads].filter(([, head]) => head.some(isCitation)).map(([path]) => path);
    expect(cited).toHaveLength(216);
    expect(cited.filter((path) => !path.startsWith("/papers/"))).toEqual([]);
  });
});

describe("what schema.org is told", () => {
  const graph = (path: string): Record<string, unknown> => {
    const blocks = heads.get(path)!.filter(({ attributes }) => attributes["type"] === "application/ld+json");
    expect(blocks).toHaveLength(1);
    return JSON.parse(blocks[0]!.text) as Record<string, unknown>;
  };

  test("a paper is an article with its title, authors, date and identifiers", () => {
    const paper = graph("/papers/generalization-at-the-edge-of-stability/");
    expect(paper).toMatchObject({
      "@context": "https://schema.org",
      "@type": "ScholarlyArticle",
      headline: "Generalization at the Edge of Stability",
      url: `${ADDRESS}papers/generalization-at-the-edge-of-stability/`,
    });
    expect(paper["author"]).toContainEqual({
      "@type": "Person",
      name: "Umut Şimşekli",
      givenName: "Umut",
      familyName: "Şimşekli",
      url: `${ADDRESS}authors/umut-simsekli/`,
    });
  });

  test("an author is a person with a profile", () => {
    expect(graph("/authors/eric-j-michaud/")).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: { "@type": "Person", name: "Eric J. Michaud", alternateName: ["E. J. Michaud"] },
    });
  });

  test("every block of every page can be read, and says nothing of what is unknown", () => {
    const blocks = [...heads.values()].flatMap((head) =>
      head.flatMap(({ attributes, text }) => (attributes["type"] === "application/ld+json" ? [text] : [])),
    );
    expect(blocks.length).toBeGreaterThan(216);
    for (const block of blocks) {
      JSON.parse(block, (_, value: unknown) => {
        expect(value).not.toBeNull();
        expect(value).not.toBe("");
        return value;
      });
    }
  });
});

/** "Li Wei", printed family name first: the given name stands behind it. */
function isFamilyFirst(name: string, family: string): boolean {
  return name.startsWith(family);
}
