/** The map and the trends, in English. */
import { count, number } from "./figures.ts";

export const map = {
  title: "Map",
  map: "map",
  head: (papers: number) =>
    `${count(papers, "paper")} as points, each near what it resembles, with the topics of the regions.`,
  why: (kept: string) =>
    `Each paper is a point near the papers whose words it shares. Directions mean nothing, and a plane cannot keep every nearness: of each paper’s five most similar, ${kept} are among its five nearest here.`,
  plot: "Papers on a map",
  keys: "Drag or arrow keys move the map, the wheel or + and − zoom. Enter opens the paper in the middle. Shift and drag select a region.",
  tools: "The map’s controls",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Whole map",
  select: "Select a region",
  selectView: "Search what is in view",
  legend: "Topics: a press lights their papers",
  lit: (n: number, of: number) => `${number(n)} of ${count(of, "paper")} lit.`,
  asList: "Show them as a list",
  inView: (n: number) => `${count(n, "paper")} in view`,
  foundInView: (n: number) => `${count(n, "paper")} found, in view`,
  nearest: (n: number, of: number) =>
    `The ${number(n)} nearest to the middle, of ${number(of)}. Zoom in for others.`,
};

export const trends = {
  title: "Trends",
  head: "Papers a year in each of the large topics.",
  why: (first: string, last: string, papers: number) =>
    `Papers a year in each of the large topics, ${first} to ${last}, all on one scale. ${count(papers, "paper")} with a date; a paper of two topics counts in both. This is what these listings hold, not all that was published.`,
  undated: (n: number) => `${count(n, "paper")} without a date ${n === 1 ? "is" : "are"} left out.`,
  none: "No paper has a date, so there is nothing to draw.",
  table: "The figures as a table",
  topic: "Topic",
  all: "All papers",
};
