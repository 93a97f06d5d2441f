import { describe, expect, it } from "vitest";
import { claims, page } from "./page.ts";

describe("a file that only resembles a listing", () => {
  it("is claimed by no layout when it is prose", () => {
    const lines = page(`
      Notes from the harbour

      We went out early, and came back late. The tide was low, the wind was from the west,
      and nothing was found that we had not found before.

      On the second day the sea was calm. Smith, Jones and I counted buoys.
    `);
    expect(claims(lines)).toEqual([]);
  });

  it("is claimed by no layout when it is a README about listings", () => {
    const lines = page(`
      # A site of papers

      Get trending papers in your email inbox!

      ## Listings

      Daily Papers look so:

          • 7 authors
          ·
          Jun 10, 2024 2

      and AITopics so:

          Okonkwo, Ada, Lindqvist, Per
          - Europe > Norway > Bergen (0.14)
    `);
    expect(claims(lines)).toEqual([]);
  });

  it.each([
    ["a table of something else", ["name,age,town", "Ada,20,Bergen", "Per,21,Oslo"]],
    [
      "a page of links",
      ["# Links", "", "- [Tides](https://example.org/tides)", "- [Bread](https://example.org/bread)"],
    ],
    [
      "a feed of news",
      ['<?xml version="1.0"?>', "<rss><channel><item><title>Tides</title></item></channel></rss>"],
    ],
    ["settings", ['{"name": "tides", "version": "1.0.0", "dependencies": {"react": "19"}}']],
    ["a JSON file over many lines", ["{", '  "title": "Tides",', '  "year": 2020', "}"]],
    ["code", ["import fs from 'node:fs';", "@decorator", "export const title = { a: 1 };"]],
    ["a list of numbers", ["1", "2", "3", "-", "5"]],
    ["a diary", ["May 3", "Rain.", "May 4", "More rain.", "May 5, 2024", "Sun."]],
    ["a shopping list", ["- apples (2.5)", "- pears > plums", "- flour (1.0)"]],
    ["one line", ["Learning the Tides from Buoys"]],
  ])("is claimed by no layout when it is %s", (_, lines) => {
    expect(claims(lines)).toEqual([]);
  });
});

describe("a listing with another layout's words in it", () => {
  it("is still a bibliography", () => {
    const lines = page(`
      @misc{a,
        title = {Daily Papers},
        abstract = {
      Subscribe
      Get trending papers in your email inbox!
      Daily Papers
      • 7 authors
      Jun 10, 2024
      - Europe > Italy (0.04)
        }
      }
    `);
    expect(claims(lines)).toEqual(["bibtex"]);
  });

  it("is still JSON Lines", () => {
    const paper = {
      title: "@misc{a, title = {Subscribe}}",
      abstract: "Daily Papers\n• 7 authors\nMay 5, 2024",
    };
    expect(claims([JSON.stringify(paper)])).toEqual(["papers-jsonl"]);
  });

  it("is still a page of search results", () => {
    const lines = [
      "Get trending papers in your email inbox!",
      "SubscribeOn Daily Papers",
      "We read @article{key, title = {x}} and Okonkwo, Ada, Lindqvist, Per every day, and say what we found in them.",
    ];
    expect(claims(lines)).toEqual(["hugging-face-search"]);
  });

  it("is still a page of Daily Papers", () => {
    const lines = page(`
      Get trending papers in your email inbox!
      Subscribe
      Daily Papers
      byAK and the research community
      Okonkwo, Ada, Lindqvist, Per
      We study lists of names such as the one above, and ask of every one of them whether it is a title or none.
      • 2 authors
      ·
      Jun 10, 2024
    `);
    expect(claims(lines)).toEqual(["hugging-face-daily"]);
  });
});

describe("a page of few marks", () => {
  it.each([
    [
      "a single AITopics record without places",
      "aitopics-list",
      [
        "On Tides",
        "Okonkwo, Ada, Lindqvist, Per",
        "We study the tides of all the seas that there are, and some more.",
      ],
    ],
    [
      "Daily Papers without a fact about any paper",
      "hugging-face-daily",
      [
        "Daily Papers",
        "byAK and the research community",
        "On Tides",
        "We study the tides of all the seas that there are.",
      ],
    ],
    [
      "search results that lost the invitation",
      "hugging-face-search",
      ["SubscribeOn Tides", "We study the tides of all the seas that there are."],
    ],
    ["a bibliography of one line", "bibtex", ["@misc{a, title = {On Tides}}"]],
  ])("%s, is claimed", (_, format, lines) => {
    expect(claims(lines)).toEqual([format]);
  });
});
