import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PaperPage } from "../../src/core/source.ts";
import { furnish, open } from "./support/open.tsx";
import { cardOf, hitOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const ARABIC = "التعلم العميق للرسوم البيانية";
const HEBREW = "למידה עמוקה של גרפים";
const ENGLISH = "Deep learning on graphs";

beforeEach(() => furnish());
afterEach(() => vi.unstubAllGlobals());

/**
 * Whether a text's direction comes from the text alone: an element around it, short of the whole page, says so. jsdom
 * lays nothing out, so the rule of HTML is checked, not what a browser makes of it.
 */
function isByContent(text: Element): boolean {
  const own = text.closest("[dir=auto], bdi");
  return own !== null && own.textContent?.trim() === text.textContent?.trim();
}

describe("a list with titles in several scripts", () => {
  test.each([ARABIC, HEBREW, ENGLISH])("gives “%s” the direction of its own letters", async (title) => {
    const hit = hitOf(
      cardOf("graphs", {
        title,
        authors: [{ id: "a", name: "ליאת כהן" }],
        organization: "جامعة القاهرة",
        venue: "מדעי המחשב",
      }),
      { snippet: { text: `${title}.`, marks: [], cut: { before: false, after: false } } },
    );
    await open("/", sourceOf({ run: async () => resultOf([], { total: 1, hits: [hit] }) }));
    const card = within(screen.getByRole("article"));
    for (const text of [title, `${title}.`, "ליאת כהן", "جامعة القاهرة", "מדעי המחשב"])
      expect(isByContent(card.getByText(text)), text).toBe(true);
  });

  test("leaves what the interface says of a search in the interface’s direction", async () => {
    const notes = [{ code: "bad-value", field: "year", value: "אביב" }] as const;
    await open("/", sourceOf({ run: async () => resultOf(["a"], { notes: [...notes] }) }));
    expect(screen.getByText(/says nothing to the field year/).closest("[dir]")).toBeNull();
  });
});

test("a paper’s page gives each text of a listing the direction of its own letters", async () => {
  const page: PaperPage = {
    paper: {
      id: "graphs",
      title: ARABIC,
      authors: [{ id: "b", name: "عمر حسن" }],
      organization: "جامعة القاهرة",
      abstract: `${ARABIC} - ${ENGLISH}`,
      venue: "مجلة الحوسبة",
      places: [{ path: ["אסיה", "ישראל"], score: 0.5 }],
      topics: [{ id: "graphs", score: 1, evidence: [] }],
      related: [{ id: "other", score: 0.5, terms: ["גרפים"] }],
      sources: [{ file: "a.bib", format: "bibtex", lines: [1, 3] }],
      conflicts: [
        {
          field: "venue",
          kept: { value: "مجلة الحوسبة", file: "a.bib" },
          others: [{ value: "כתב עת", file: "b.bib" }],
        },
      ],
    },
    math: {},
    raw: [`@article{${HEBREW}}`],
    cards: { other: cardOf("other", { title: HEBREW }) },
    cardsMath: {},
    citation: `عمر حسن. ${ARABIC}.`,
    labels: { topics: { graphs: "رسوم" }, listings: { "a.bib": "ביבליוגרפיה" } },
  };
  await open("/papers/graphs/", sourceOf({ paper: async () => page }));
  const main = within(screen.getByRole("main"));
  for (const text of [
    ARABIC,
    "عمر حسن",
    "جامعة القاهرة",
    `${ARABIC} - ${ENGLISH}`,
    "ישראל",
    "אסיה",
    "رسوم",
    HEBREW,
    "גרפים",
    "ביבליוגרפיה",
    `@article{${HEBREW}}`,
    "כתב עת",
    `عمر حسن. ${ARABIC}.`,
  ])
    expect(isByContent(main.getByText(text)), text).toBe(true);
  for (const venue of main.getAllByText("مجلة الحوسبة")) expect(isByContent(venue)).toBe(true);
});
