import type { Card, Catalog, Topic } from "../../../src/core/schema.ts";

/** A small field: seven papers, newest first, of people of whom two are called Michaud. */
const TOPICS: Topic[] = [
  { id: "learning", label: "Learning" },
  { id: "generalization", label: "Generalization", parent: "learning", description: "Beyond the examples." },
  { id: "grokking", label: "Grokking", parent: "generalization" },
  { id: "optimization", label: "Optimization" },
  { id: "unused", label: "Unused", parent: "optimization" },
];

const paper = (id: string, rest: Partial<Card>): Card => ({
  id,
  title: id.replaceAll("-", " "),
  listings: ["a.txt"],
  has: [],
  ...rest,
});

export const CATALOG: Catalog = {
  topics: TOPICS,
  math: { "x^2": "x²" },
  papers: [
    paper("quanta-of-scaling", {
      title: "Quanta of $x^2$ scaling",
      date: "2024-06",
      topics: ["grokking", "optimization"],
      at: [0.1, 0.1],
      authors: [
        { id: "eric-j-michaud", name: "Eric J. Michaud" },
        { id: "max-tegmark", name: "Max Tegmark" },
      ],
    }),
    paper("omnigrok", {
      date: "2023",
      topics: ["grokking"],
      at: [0.2, 0.2],
      authors: [
        { id: "ziming-liu", name: "Ziming Liu" },
        { id: "eric-j-michaud", name: "E. J. Michaud" },
        { id: "max-tegmark", name: "Max Tegmark" },
      ],
    }),
    paper("a-theory-of-margins", {
      date: "2021",
      topics: ["generalization"],
      at: [0.9, 0.2],
      authors: [{ id: "emma-michaud", name: "Emma Michaud" }],
    }),
    paper("momentum", {
      date: "2021",
      topics: ["optimization", "generalization"],
      at: [0.9, 0.9],
      authors: [{ id: "e-michaud", name: "E. Michaud" }],
    }),
    paper("sunflowers", {
      at: [0.5, 0.9],
      authors: [{ id: "vincent-van-gogh", name: "Vincent van Gogh", family: "van Gogh" }],
    }),
    paper("a-report", {
      at: [0.4, 0.6],
      authors: [{ id: "gemini-team", name: "Gemini Team", family: "Gemini Team" }],
    }),
    paper("on-names", { at: [0.6, 0.4], authors: [{ id: "author-1", name: "王小明", family: "王" }] }),
  ],
};
