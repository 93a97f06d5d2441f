/** Duplicates in every state of damage, made of made-up papers, and papers that only look alike. */
import { expect, it } from "vitest";
import { mergeRecords } from "../../../scripts/pipeline/merge.ts";
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { makeDuplicates } from "../../bench/support/duplicates.ts";
import { scorePairs } from "../../bench/support/pairs.ts";
import { listed } from "../../support/records.ts";

const WORDS =
  `edge stability gradient descent wide network kernel bandit regret tensor operator robust causal spectral
  diffusion transport lattice policy sparse attention memory token curvature entropy graph sampling bound`.split(
    /\s+/,
  );
const NAMES = ["Ada Byron", "Bo Carlsen", "Umut Şimşekli", "Mei Chen", "Jean-Luc Noël", "Ólafur Arnalds"];

const random = seededRandom(7);
const pick = <T>(from: readonly T[], count: number) =>
  Array.from({ length: count }, () => from[Math.floor(random() * from.length)]!);
const papers = Array.from({ length: 400 }, (_, at) => ({
  id: `paper-${at}`,
  title: `${pick(WORDS, 4).join(" ")}: ${pick(WORDS, 3).join(" ")}`,
  authors: pick(NAMES, 2).map((name) => ({ name })),
  abstract: `${pick(WORDS, 40).join(" ")}.`,
  date: "2023",
}));

it("nearly all duplicates are found, and next to nothing else is merged", () => {
  const made = makeDuplicates(papers, { records: 500, duplicates: 100 }, random);
  const records = made.map(({ record }, at) => listed(`list-${at % 2}.txt`, record, at + 1));
  const merged = mergeRecords(records);
  const paperOf = new Map(records.map((record, at) => [record, made[at]!.paper]));
  const { precision, recall } = scorePairs(
    merged.map((paper) => paper.records),
    paperOf,
  );
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});
