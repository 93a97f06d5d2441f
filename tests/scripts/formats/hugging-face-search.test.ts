import { describe, expect, it } from "vitest";
import { huggingFaceSearch } from "../../../scripts/formats/hugging-face-search.ts";
import { claims, issues, page, parse, records } from "./page.ts";
import { printSearch } from "./printers.ts";

const TIDES = {
  title: "Learning the Tides from Buoys",
  abstract:
    "We predict tides from the motion of buoys alone. Our model needs neither charts nor moons, and is within a hand " +
    "of the truth at every harbour that we tried. The code is at https://example.org/tides",
};
const BREAD = {
  title: "Does Dough Rise? A Study of Ovens",
  abstract:
    "Dough is known to rise. In this paper we ask why, and find yeast. Ninety ovens were watched for a year, and the " +
    "results hold for rye as well as for wheat, at all heights above the sea.",
};
const read = (lines: string[]) => records(parse(huggingFaceSearch, lines));

describe("search results of Hugging Face", () => {
  it("with the button glued to the first title", () => {
    const lines = page(`
      Get trending papers in your email inbox once a day!
      Get trending papers in your email inbox!
      Subscribe${TIDES.title}
      ${TIDES.abstract}
      ${BREAD.title}
      ${BREAD.abstract}
    `);
    expect(read(lines)).toEqual([TIDES, BREAD]);
    expect(claims(lines)).toEqual(["hugging-face-search"]);
  });

  it("with the button on a line of its own, and blank lines", () => {
    const lines = page(`
      Get trending papers in your email inbox!

      Subscribe

      ${TIDES.title}

      ${TIDES.abstract}

      ${BREAD.title}

      ${BREAD.abstract}
    `);
    expect(read(lines)).toEqual([TIDES, BREAD]);
    expect(claims(lines)).toEqual(["hugging-face-search"]);
  });

  it.each(["dLLMs at Sea", "3D Tides", "$\\mu$Tides", "Ökologie der Meere"])(
    "with the button glued to %s",
    (title) => {
      const lines = ["Get trending papers in your email inbox!", `Subscribe${title}`, TIDES.abstract];
      expect(read(lines)).toEqual([{ title, abstract: TIDES.abstract }]);
    },
  );

  it("with a title that only begins like the button", () => {
    const lines = [
      "Get trending papers in your email inbox!",
      "Subscribe",
      "Subscribers Who Leave",
      BREAD.abstract,
    ];
    expect(read(lines)).toEqual([{ title: "Subscribers Who Leave", abstract: BREAD.abstract }]);
  });

  it("hard-wrapped, the first title wrapped with the button", () => {
    const lines = page(`
      Get trending papers in your email inbox!
      SubscribeLearning the Tides from Buoys, Without Charts and
      Moons
      We predict tides from the motion of buoys alone. Our model
      needs neither charts nor moons, and is within a hand of the
      truth at every harbour that we tried. The code is at
      https://example.org/tides
      Does Dough Rise? A Study of Ovens
      Dough is known to rise. In this paper we ask why, and find
      yeast. Ninety ovens were watched for a year, and the results
      hold for rye as well as for wheat, at all heights above the
      sea.
    `);
    expect(read(lines)).toEqual([
      { ...TIDES, title: "Learning the Tides from Buoys, Without Charts and Moons" },
      BREAD,
    ]);
  });

  it("hard-wrapped, an abstract that says the same again and again", () => {
    const again =
      "We study the sparse networks that one finds in sparse networks, and show that they are like others. ";
    const papers = [
      { title: "Sparse Networks for Sparse Networks", abstract: again.repeat(5).trim() },
      { title: "Sparse Networks for Sparse Bandits", abstract: again.repeat(2).trim() },
    ];
    for (const width of [40, 50, 60, 72]) {
      const lines = printSearch(papers, { inside: 1, between: 1, width, wrapAll: false });
      expect(read(lines)).toEqual(papers);
    }
  });

  it("of two pages, one after the other", () => {
    const head = ["Get trending papers in your email inbox!"];
    const lines = [
      ...head,
      `Subscribe${TIDES.title}`,
      TIDES.abstract,
      ...head,
      `Subscribe${BREAD.title}`,
      BREAD.abstract,
    ];
    expect(read(lines)).toEqual([TIDES, BREAD]);
  });

  it("cut off after a title", () => {
    const items = parse(huggingFaceSearch, [`Subscribe${TIDES.title}`, TIDES.abstract, BREAD.title]);
    expect(records(items)).toEqual([TIDES]);
    expect(issues(items)).toEqual([[3, "bare-title"]]);
  });
});
