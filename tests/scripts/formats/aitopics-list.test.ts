import { describe, expect, it } from "vitest";
import { aitopicsList } from "../../../scripts/formats/aitopics-list.ts";
import { claims, issues, page, parse, records } from "./page.ts";

const read = (lines: string[]) => records(parse(aitopicsList, lines));

const TIDES = {
  title: "Learning the Tides from Buoys",
  authors: [
    { family: "Okonkwo", given: "Ada" },
    { family: "Lindqvist", given: "Per" },
  ],
  venue: "Journal of Coastal Machines",
  abstract:
    "We predict tides from the motion of buoys alone. Our model needs neither charts nor moons, and is within a hand " +
    "of the truth at every harbour that we tried. The data are free for all.",
};
const BREAD = {
  title: "Does Dough Rise? A Study of Ovens",
  authors: [{ family: "Baker", given: "Tom" }],
  venue: "Journal of Coastal Machines",
  abstract:
    "Dough is known to rise. In this paper we ask why, and find yeast. Ninety ovens were watched for a year, and the " +
    "results hold for rye as well as for wheat, at all heights above the sea.",
};

describe("an AITopics list", () => {
  it("without blank lines", () => {
    const lines = page(`
      seafaring
      ${TIDES.title}
      Okonkwo, Ada, Lindqvist, Per
      ${TIDES.venue}
      ${TIDES.abstract}
      - Europe > Norway > Bergen (0.14)
      - Atlantic Ocean (0.04)
      - (2 more...)
      ${BREAD.title}
      Baker, Tom
      ${BREAD.venue}
      ${BREAD.abstract}
    `);
    const places = [
      { path: ["Europe", "Norway", "Bergen"], score: 0.14 },
      { path: ["Atlantic Ocean"], score: 0.04 },
    ];
    expect(read(lines)).toEqual([{ ...TIDES, places, placesOmitted: 2 }, BREAD]);
    expect(claims(lines)).toEqual(["aitopics-list"]);
  });

  it("with blank lines between the parts, more between the records, and the page's controls above", () => {
    const lines = page(`
      Goto

      Collaborating Authors

      \u00A0 coastal machines



      ${TIDES.title}

      Okonkwo, Ada, Lindqvist, Per

      ${TIDES.venue}

      ${TIDES.abstract}


      ${BREAD.title}

      Baker, Tom

      ${BREAD.venue}

      ${BREAD.abstract}
    `);
    expect(read(lines)).toEqual([TIDES, BREAD]);
    expect(parse(aitopicsList, lines).filter(({ kind }) => kind === "furniture")).toEqual([
      { kind: "furniture", lines: [1, 1], what: "page controls" },
      { kind: "furniture", lines: [3, 3], what: "page controls" },
      { kind: "furniture", lines: [5, 5], what: "the page's tag" },
    ]);
  });

  it("hard-wrapped, with a list of authors and a place over two lines", () => {
    const lines = page(`
      Learning the Tides from Buoys
      Okonkwo, Ada, Lindqvist, Per, Featherstonehaugh, Cholmondeley,
      Ng, Ed
      Journal of Coastal Machines
      We predict tides from the motion of buoys alone. Our model
      needs neither charts nor moons, and is within a hand of the
      truth at every harbour that we tried. The data are free for
      all.
      - North America > United States > New York > New York County >
      New York City (0.04)
      Does Dough Rise? A Study of Ovens, Their Heat, and How Long to
      Wait before Opening the Door
      Baker, Tom
      Dough is known to rise. In this paper we ask why, and find
      yeast. Ninety ovens were watched for a year, and the results
      hold for rye as well as for wheat, at all heights above the
      sea.
    `);
    const [tides, bread] = read(lines);
    expect(tides).toEqual({
      ...TIDES,
      authors: [
        ...TIDES.authors,
        { family: "Featherstonehaugh", given: "Cholmondeley" },
        { family: "Ng", given: "Ed" },
      ],
      places: [
        {
          path: ["North America", "United States", "New York", "New York County", "New York City"],
          score: 0.04,
        },
      ],
    });
    expect(bread).toEqual({
      title: "Does Dough Rise? A Study of Ovens, Their Heat, and How Long to Wait before Opening the Door",
      authors: BREAD.authors,
      abstract: BREAD.abstract,
    });
  });

  it("with a record that has a venue and no authors, and one that has neither", () => {
    const lines = page(`
      ${TIDES.title}
      ${TIDES.venue}
      ${TIDES.abstract}
      ${BREAD.title}
      ${BREAD.abstract}
    `);
    expect(read(lines)).toEqual([
      { title: TIDES.title, venue: TIDES.venue, abstract: TIDES.abstract },
      { title: BREAD.title, abstract: BREAD.abstract },
    ]);
  });

  it("with an abstract of two paragraphs", () => {
    const lines = page(`
      ${TIDES.title}

      Okonkwo, Ada, Lindqvist, Per

      ${TIDES.abstract}

      Further work will show whether the same holds for lakes, which have no tides, and for baths, which have them made.

      ${BREAD.title}

      Baker, Tom

      ${BREAD.abstract}
    `);
    const [tides, bread] = read(lines);
    expect(tides?.abstract).toMatch(/free for all\. Further work .* have them made\.$/);
    expect(bread?.title).toBe(BREAD.title);
  });

  it("with spaces of other kinds around and within its parts", () => {
    const lines = [
      `\u00A0${TIDES.title}\u2003`,
      "Okonkwo,\u00A0Ada, Lindqvist,  Per",
      TIDES.venue,
      TIDES.abstract,
    ];
    expect(read(lines)).toEqual([TIDES]);
  });

  it("cut off in the middle of an abstract keeps what there is of it", () => {
    const lines = page(`
      ${BREAD.title}
      Baker, Tom
      ${BREAD.abstract}
      ${TIDES.title}
      Okonkwo, Ada, Lindqvist, Per
      We predict tides from the mot
    `);
    expect(read(lines)[1]).toEqual({
      title: TIDES.title,
      authors: TIDES.authors,
      abstract: "We predict tides from the mot",
    });
  });

  it("cut off within a title gives an issue, not a paper", () => {
    const lines = page(`
      ${BREAD.title}
      Baker, Tom
      ${BREAD.abstract}
      Learning the Ti
    `);
    const items = parse(aitopicsList, lines);
    expect(records(items).map(({ title }) => title)).toEqual([BREAD.title]);
    expect(issues(items)).toEqual([[4, "bare-title"]]);
  });

  it("that begins in the middle of a record says so", () => {
    const lines = page(`
      - Europe > Norway > Bergen (0.14)
      ${BREAD.title}
      Baker, Tom
      ${BREAD.abstract}
    `);
    const items = parse(aitopicsList, lines);
    expect(issues(items)).toEqual([[1, "no-title"]]);
    expect(records(items)).toHaveLength(1);
  });
});
