/** The pages of topics, in English. */
import { count, number } from "./figures.ts";

export const topic = {
  all: "All topics",
  follow: "Follow by feed",
  crumbs: "Topics above this one",
  head: (label: string, papers: number, description?: string) =>
    `${description ?? label} ${count(papers, "paper")}.`,
  found: "Found in the words of the papers, not chosen by a person.",
  below: "Topics below this one",
  years: "Years",
  authors: (shown: number, of: number, differ: boolean) => {
    if (shown === of) return count(of, "author");
    return differ ? `Most on it, of ${count(of, "author")}` : `${number(shown)} of ${count(of, "author")}`;
  },
  together: "Met together with",
};

export const topics = {
  title: "Topics",
  head: (n: number) => `The ${count(n, "topic")} of these papers, with how many papers each has.`,
  why: (papers: number, untagged: number) =>
    `What ${count(papers, "paper")} are about, from the words of their titles and abstracts; each paper’s page says which words. A topic counts the papers of the topics below it, each once.${
      untagged === 0 ? "" : ` ${count(untagged, "paper")} ${untagged === 1 ? "has" : "have"} no topic.`
    }`,
  find: "Find a topic",
  shown: (n: number, of: number) => `${number(n)} of ${count(of, "topic")}`,
  none: "No topic by that name.",
  empty: "No paper has a topic yet.",
};
