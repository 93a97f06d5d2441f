import { describe, expect, it } from "vitest";
import { huggingFaceDaily } from "../../../scripts/formats/hugging-face-daily.ts";
import { claims, issues, page, parse, records } from "./page.ts";

const TIDES = {
  title: "Learning the Tides from Buoys",
  abstract:
    "We predict tides from the motion of buoys alone. Our model needs neither charts nor moons, and is within a hand " +
    "of the truth at every harbour that we tried. The data are free for all.",
};
const BREAD = {
  title: "Does Dough Rise? A Study of Ovens",
  abstract:
    "Dough is known to rise. In this paper we ask why, and find yeast. Ninety ovens were watched for a year, and the " +
    "results hold for rye as well as for wheat, at all heights above the sea.",
};
const read = (lines: string[], captured?: string) => records(parse(huggingFaceDaily, lines, captured));

describe("a page of Daily Papers", () => {
  it("with blank lines, counts, dates and comments", () => {
    const lines = page(`
      new

      Get trending papers in your email inbox!

      Subscribe

      Daily Papers

      byAK and the research community

      May 18

      ${TIDES.title}

      ${TIDES.abstract}

        • 7 authors
      ·
      Jun 10, 2024 2

      ${BREAD.title}

      ${BREAD.abstract}

      amazon Amazon
      ·
      Apr 5 3
    `);
    expect(read(lines)).toEqual([
      { ...TIDES, authorCount: 7, date: "2024-06-10", comments: 2 },
      { ...BREAD, organization: "Amazon", date: "2025-04-05", comments: 3 },
    ]);
    expect(claims(lines)).toEqual(["hugging-face-daily"]);
  });

  it("without blank lines, the number of comments glued to the date, some facts missing", () => {
    const lines = page(`
      Daily Papers
      byAK and the research community
      ${TIDES.title}
      ${TIDES.abstract}
      • 1 authors
      ·
      Sep 99
      A Third Thing
      ${BREAD.abstract}
      ${BREAD.title}
      ${BREAD.abstract}
      • 2 authors
      ·
      May 296
      One of Last Year
      ${TIDES.abstract}
      • 12 authors
      ·
      Dec 24, 2023
    `);
    expect(read(lines)).toEqual([
      { ...TIDES, authorCount: 1, date: "2024-09-09", comments: 9 },
      { title: "A Third Thing", abstract: BREAD.abstract },
      { ...BREAD, authorCount: 2, date: "2024-05-29", comments: 6 },
      { title: "One of Last Year", abstract: TIDES.abstract, authorCount: 12, date: "2023-12-24" },
    ]);
  });

  it("with the facts in one line", () => {
    const lines = page(`
      Daily Papers
      ${TIDES.title}
      ${TIDES.abstract}
      • 7 authors · Jul 8, 2025 · 4
      ${BREAD.title}
      ${BREAD.abstract}
      facebook AI at Meta · Apr 5 2
    `);
    expect(read(lines)).toEqual([
      { ...TIDES, authorCount: 7, date: "2025-07-08", comments: 4 },
      { ...BREAD, organization: "AI at Meta", date: "2026-04-05", comments: 2 },
    ]);
  });

  it("with an organization under an abstract that lost its full stop", () => {
    const abstract = TIDES.abstract.slice(0, -1);
    const lines = ["Daily Papers", TIDES.title, abstract, "microsoft Microsoft Research", "·", "Jul 8, 2025"];
    expect(read(lines)).toEqual([
      { title: TIDES.title, abstract, organization: "Microsoft Research", date: "2025-07-08" },
    ]);
  });

  it("with menus, who submitted it, and votes above the titles", () => {
    const lines = page(`
      Daily Papers
      byAK and the research community
      Daily
      Weekly
      Monthly
      Trending Papers
      May 18
      Submitted by
      seafarer
      134
      ${TIDES.title}
      ${TIDES.abstract}
      • 7 authors
      ·
      12
      Submitted by Tom the Baker
      -
      ${BREAD.title}
      ${BREAD.abstract}
      • 1 authors
      ·
      Jul 8, 2025
      1,024
      A Paper of Which the Page Shows No Abstract
      3 authors
      ·
      5
    `);
    const items = parse(huggingFaceDaily, lines);
    expect(records(items)).toEqual([
      { ...TIDES, upvotes: 134, authorCount: 7, comments: 12 },
      { ...BREAD, authorCount: 1, date: "2025-07-08" },
      { title: "A Paper of Which the Page Shows No Abstract", upvotes: 1024, authorCount: 3, comments: 5 },
    ]);
    expect(items).toContainEqual({ kind: "furniture", lines: [9, 9], what: "who submitted it" });
  });

  it("with a number after the date on a page that shows no votes: the comments", () => {
    const lines = [
      "Daily Papers",
      TIDES.title,
      TIDES.abstract,
      "• 7 authors",
      "·",
      "Jul 8, 2025",
      "4",
      BREAD.title,
      BREAD.abstract,
    ];
    expect(read(lines)).toEqual([{ ...TIDES, authorCount: 7, date: "2025-07-08", comments: 4 }, BREAD]);
  });

  it("with a card shown twice, once with the day of its publication", () => {
    const lines = page(`
      Trending Papers
      ${TIDES.title}
      ${TIDES.abstract}
      • 7 authors
      ·
      May 3, 2024
      ${TIDES.title}
      ${TIDES.abstract}
      Published on May 3, 2024
      ${BREAD.title}
      ${BREAD.title}
      ${BREAD.abstract}
      Published on May 4
    `);
    const items = parse(huggingFaceDaily, lines);
    expect(records(items)).toEqual([
      { ...TIDES, authorCount: 7, date: "2024-05-03" },
      { ...TIDES, date: "2024-05-03" },
      { ...BREAD, date: "2025-05-04" },
    ]);
    expect(issues(items)).toEqual([]);
  });

  it("with the day of publication between title and abstract", () => {
    const lines = [
      "Trending Papers",
      TIDES.title,
      "Published on May 3, 2024",
      TIDES.abstract,
      BREAD.title,
      BREAD.abstract,
    ];
    expect(read(lines)).toEqual([{ ...TIDES, date: "2024-05-03" }, BREAD]);
  });

  it("of the trending kind, with buttons under the abstracts", () => {
    const lines = page(`
      Trending Papers
      ${TIDES.title}
      ${TIDES.abstract}
      amazon
      Amazon
      · Published on May 3, 2024
      Upvote
      34
      GitHub 1.2k
      arXiv Page
      ${BREAD.title}
      ${BREAD.abstract}
      · Published on May 4, 2024
      Upvote 8
    `);
    expect(read(lines)).toEqual([
      { ...TIDES, organization: "Amazon", date: "2024-05-03", upvotes: 34 },
      { ...BREAD, date: "2024-05-04", upvotes: 8 },
    ]);
  });

  it("hard-wrapped and shown twice", () => {
    const card = page(`
      Learning the Tides from Buoys, Without Charts and Without Any
      Moons
      We predict tides from the motion of buoys alone. Our model
      needs neither charts nor moons, and is within a hand of the
      truth at every harbour that we tried. The data are free for
      all.
      • 7 authors
      ·
      Jul 8, 2025
    `);
    const tides = {
      title: "Learning the Tides from Buoys, Without Charts and Without Any Moons",
      abstract: TIDES.abstract,
      authorCount: 7,
      date: "2025-07-08",
    };
    expect(read(["Daily Papers", ...card, ...card])).toEqual([tides, tides]);
  });
});

const card = (date: string) => [TIDES.title, TIDES.abstract, "·", date];

describe("the year that a page leaves out", () => {
  it("is the first after every year that the page prints with a date", () => {
    const lines = ["Daily Papers", ...card("Apr 5"), ...card("Jul 8, 2021"), ...card("Jan 1, 2019")];
    expect(read(lines).map(({ date }) => date)).toEqual(["2022-04-05", "2021-07-08", "2019-01-01"]);
  });

  it("is not led astray by a year in an abstract", () => {
    const abstract = `${TIDES.abstract} By 2050 the sea will have risen.`;
    const lines = ["Daily Papers", TIDES.title, abstract, "·", "Apr 5", ...card("Jul 8, 2021")];
    expect(read(lines)[0]?.date).toBe("2022-04-05");
  });

  it("is that of the capture, where it is stated", () => {
    const lines = ["Daily Papers", ...card("Apr 5"), ...card("Jul 8, 2021")];
    expect(read(lines, "2024-05-18")[0]?.date).toBe("2024-04-05");
  });

  it("is an issue where nothing tells it, and the rest of the card is kept", () => {
    const items = parse(huggingFaceDaily, ["Daily Papers", ...card("Apr 5 2")]);
    expect(records(items)).toEqual([{ ...TIDES, comments: 2 }]);
    expect(issues(items)).toEqual([[5, "no-year"]]);
  });
});

describe("a date on no day", () => {
  it("is an issue, and the rest of the card is kept", () => {
    const items = parse(huggingFaceDaily, [
      "Daily Papers",
      TIDES.title,
      TIDES.abstract,
      "• 7 authors",
      "·",
      "Feb 305",
      BREAD.title,
      BREAD.abstract,
    ]);
    expect(records(items)).toEqual([{ ...TIDES, authorCount: 7 }, BREAD]);
    expect(issues(items)).toEqual([[6, "bad-date"]]);
  });
});
