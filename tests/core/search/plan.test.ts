import { describe, expect, it } from "vitest";
import { type AskedWord, planWords } from "../../../src/core/search/plan.ts";
import { createVocabulary } from "../../../src/core/search/vocabulary.ts";
import { SEARCH_CONFIG } from "../../../src/core/search-config.ts";
import { queryWords } from "../../../src/core/text/analyze.ts";

const vocabulary = createVocabulary(
  [
    ["stability", 20],
    ["stabilities", 2],
    ["stable", 9],
    ["network", 5],
    ["networks", 30],
    ["nets", 3],
    ["nexus", 8],
    ["yang", 4],
    ["stat", 1],
    ["statistics", 3],
  ].map(([word, papers]) => ({ word: String(word), papers: Number(papers), prominent: word === "yang" })),
);

function asked(text: string, more: Partial<AskedWord> = {}): AskedWord[] {
  return queryWords(text).map((word) => ({ ...word, free: true, open: false, wanted: true, ...more }));
}

/** The variants of a lone word. */
function variants(text: string, more: Partial<AskedWord> = {}): string[] {
  const [word] = planWords(asked(text, more), vocabulary);
  return word!.variants.map((variant) => `${variant.how} ${variant.word}`);
}

describe("a word that the corpus holds", () => {
  it("is looked up by its stem, and corrected to nothing", () => {
    expect(planWords(asked("Stability"), vocabulary)).toEqual([
      {
        query: "Stability",
        weight: 1,
        wanted: true,
        variants: [{ term: "stabil", weight: 1, how: "exact", word: "stability" }],
      },
    ]);
  });

  it("is corrected to nothing either where the corpus has it in another form", () => {
    expect(variants("net")).toEqual(["exact net"]);
    expect(variants("networked")).toEqual(["exact networked"]);
  });
});

describe("a word that the corpus does not hold", () => {
  it("is looked up as the nearest words too, the nearest counting most", () => {
    const [word] = planWords(asked("stabilty"), vocabulary);
    expect(word!.variants.map(({ how, weight }) => [how, weight])).toEqual([
      ["exact", 1],
      ["corrected", SEARCH_CONFIG.correction.weights[0]],
    ]);
    expect(word!.variants[1]!.word).toBe("stability");
  });

  it("is allowed one edit where it is short, and none with a digit or under three letters", () => {
    expect(variants("netwrk")).toEqual(["exact netwrk", "corrected network"]);
    expect(variants("nettwrk")).toEqual(["exact nettwrk", "corrected network"]);
    expect(variants("ntwrk")).toEqual(["exact ntwrk"]);
    expect(variants("net0rk")).toEqual(["exact net0rk"]);
    expect(variants("yn")).toEqual(["exact yn"]);
  });

  it("is not corrected where the reader said exactly this", () => {
    expect(variants("stabilty", { free: false })).toEqual(["exact stabilty"]);
  });
});

describe("a word that is still being typed", () => {
  it("is completed to the corpus's longer words, which count less beside a word of its own", () => {
    expect(variants("stabi", { open: true })).toEqual(["exact stabi", "completed stability"]);
    const weights = (text: string): number[] =>
      planWords(asked(text, { open: true }), vocabulary)[0]!
        .variants.slice(1)
        .map(({ weight }) => weight);
    expect(weights("nex")).toEqual([SEARCH_CONFIG.completion.weight]);
    expect(weights("stat")).toEqual([SEARCH_CONFIG.completion.besideWord]);
  });

  it("is completed from titles and names alone after one or two letters, and looked for there", () => {
    const [word] = planWords(asked("ya", { open: true }), vocabulary);
    expect(word!.variants.slice(1)).toEqual([
      {
        term: "yang",
        weight: SEARCH_CONFIG.completion.weight,
        how: "completed",
        word: "yang",
        fields: ["title", "authors"],
      },
    ]);
    expect(variants("ne", { open: true })).toEqual(["exact ne"]);
  });

  it("is corrected only where nothing begins so", () => {
    expect(variants("netwo", { open: true })).toEqual(["exact netwo", "completed networks"]);
    expect(variants("netwprk", { open: true })).toEqual(["exact netwprk", "corrected network"]);
  });
});

describe("the words of a query", () => {
  it("are without stop words, once for each term, what is said twice counting more", () => {
    const plan = planWords(asked("the networks of a network"), vocabulary);
    expect(plan.map(({ query, weight }) => [query, weight])).toEqual([
      ["network", 2 ** SEARCH_CONFIG.repetition],
    ]);
  });

  it("are pairs of characters where a script has no spaces", () => {
    const plan = planWords(asked("深度学习"), vocabulary);
    expect(plan.map(({ variants: [only] }) => only!.term)).toEqual(["深度", "度学", "学习"]);
  });

  it("are wanted where one of their places is", () => {
    const plan = planWords([...asked("network", { wanted: false }), ...asked("networks")], vocabulary);
    expect(plan.map(({ wanted }) => wanted)).toEqual([true]);
  });
});
