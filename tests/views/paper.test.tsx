import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PaperPage } from "../../src/core/source.ts";
import { changeOf } from "../../src/views/paper/change.ts";
import { furnish, open } from "./support/open.tsx";
import { cardOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const PAGE: PaperPage = {
  paper: {
    id: "edges",
    title: "On edges",
    authors: [
      { id: "ada-lovelace", name: "Ada Lovelace" },
      { id: "wei-zhang", name: "张伟" },
    ],
    abstract: "All edges are “easy”.",
    date: "2024-06",
    venue: "ICML",
    arxiv: "2406.01234",
    doi: "10.1000/edges(1)",
    links: [
      { kind: "code", url: "https://code.example/edges" },
      { kind: "other", url: "javascript:alert(1)" },
    ],
    places: [
      { path: ["Europe", "France"], score: 0.14 },
      { path: ["North America", "United States", "Illinois"], score: 0.04 },
    ],
    placesOmitted: 5,
    topics: [{ id: "optimization", score: 1, evidence: [{ phrase: "edge of stability", field: "title" }] }],
    related: [{ id: "graphs", score: 0.5, terms: ["edge", "vertex"] }],
    sources: [
      { file: "a.txt", format: "aitopics-list", lines: [35, 40] },
      { file: "b.bib", format: "bibtex", lines: [7, 7] },
    ],
    conflicts: [
      {
        field: "date",
        kept: { value: "2024-06", file: "b.bib" },
        others: [{ value: "2023", file: "a.txt" }],
      },
    ],
    repairs: [
      { field: "abstract", rule: "tex-quotes", before: "are ``easy''.", after: "are “easy”." },
      { field: "abstract", rule: "tex-quotes", before: "All ``edges'' are", after: "All “edges” are" },
    ],
  },
  math: { "x^2": ["math", {}, ["msup", {}, ["mi", {}, "x"], ["mn", {}, "2"]]] },
  raw: ["On x^2 and edges\nAll edges", "@article{edges}"],
  cards: { graphs: cardOf("graphs", { title: "Learning graphs" }) },
  cardsMath: {},
  citation: "Ada Lovelace and 张伟. On edges. ICML, 2024. arXiv:2406.01234.",
  labels: {
    topics: { optimization: "Optimization" },
    listings: { "a.txt": "AITopics list", "b.bib": "BibTeX bibliography" },
  },
};

const bare: PaperPage = {
  ...PAGE,
  paper: { id: "edges", title: "On edges & more", sources: PAGE.paper.sources },
};

const section = (name: string) => screen.getByRole("heading", { name }).closest("section")!;

beforeEach(() => furnish());
afterEach(() => vi.unstubAllGlobals());

const show = (page: PaperPage) => open("/papers/edges/", sourceOf({ paper: () => Promise.resolve(page) }));

describe("a paper's page", () => {
  test("is headed by its title, authors, date and venue", async () => {
    await show(PAGE);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("On edges");
    expect(screen.getByRole("link", { name: "张伟" })).toBeInTheDocument();
    expect(screen.getByText("June 2024")).toBeInTheDocument();
    expect(screen.getByText("ICML")).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe("On edges · Made-up papers"));
  });

  test("draws mathematics in title and abstract", async () => {
    await show({ ...PAGE, paper: { ...PAGE.paper, title: "On $x^2$", abstract: "All of $x^2$." } });
    // Not by role: jsdom cannot work out a name from MathML.
    expect(document.querySelector("h1 math")).toHaveTextContent("x2");
    expect(document.querySelector(".abstract math")).toHaveTextContent("x2");
    await waitFor(() => expect(document.title).toBe("On x^2 · Made-up papers"));
  });

  test("leads to the paper itself by its identifiers", async () => {
    await show(PAGE);
    expect(screen.getByRole("link", { name: "arXiv:2406.01234" })).toHaveAttribute(
      "href",
      "https://arxiv.org/abs/2406.01234",
    );
    expect(screen.getByRole("link", { name: "doi:10.1000/edges(1)" })).toHaveAttribute(
      "href",
      "https://doi.org/10.1000/edges(1)",
    );
    expect(screen.queryByRole("link", { name: /^Search / })).toBeNull();
  });

  test("searches for the title elsewhere where no identifier is known", async () => {
    await show(bare);
    expect(screen.getByRole("link", { name: "Search Google Scholar" })).toHaveAttribute(
      "href",
      "https://scholar.google.com/scholar?q=On%20edges%20%26%20more",
    );
    expect(screen.getByRole("link", { name: "Search arXiv" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Search Semantic Scholar" })).toBeInTheDocument();
  });

  test("links what its text links to, but to web pages alone", async () => {
    await show(PAGE);
    expect(screen.getByRole("link", { name: /^Code code\.example/ })).toHaveAttribute(
      "href",
      "https://code.example/edges",
    );
    expect(screen.queryByRole("link", { name: /alert/ })).toBeNull();
    expect(screen.getByText("javascript:alert(1)")).toBeInTheDocument();
  });

  test("says how sure each place is, and how many the listing leaves out", async () => {
    await show(PAGE);
    const places = within(section("Places")).getAllByRole("listitem");
    expect(places.map((place) => place.textContent)).toEqual([
      "France Europe14% sure",
      "Illinois United States, North America4% sure",
    ]);
    expect(within(places[1]!).getByRole("link")).toHaveAttribute(
      "href",
      "../../?place=North+America/United+States/Illinois&weak=1",
    );
    expect(section("Places")).toHaveTextContent("The listing leaves out 5 more.");
  });

  test("says what earned a topic, and what similar papers share", async () => {
    await show(PAGE);
    expect(section("Topics")).toHaveTextContent("Optimization because of “edge of stability”");
    expect(section("Similar papers")).toHaveTextContent("Learning graphs");
    expect(section("Similar papers")).toHaveTextContent("Shared: edge, vertex");
  });

  test("says where it comes from, in the listings' own words", async () => {
    await show(PAGE);
    const from = within(section("Where this comes from"));
    expect(from.getByText(/lines 35–40/)).toBeInTheDocument();
    expect(from.getByRole("link", { name: "BibTeX bibliography" })).toHaveAttribute(
      "href",
      "../../?in=b.bib",
    );
    expect(from.getByText(/, line 7$/)).toBeInTheDocument();
    expect(from.getByText("@article{edges}")).toBeInTheDocument();
  });

  test("shows both sides where listings disagree", async () => {
    await show(PAGE);
    const claims = screen.getByRole("heading", { name: "Date" }).closest("li")!;
    expect(claims).toHaveTextContent("Kept2024-06 b.bibOthers say2023 a.txt");
  });

  test("shows what each repair changed", async () => {
    await show(PAGE);
    const from = section("Where this comes from");
    expect([...from.querySelectorAll("del")].map((words) => words.textContent)).toEqual([
      "``easy''.",
      "``edges''",
    ]);
    expect([...from.querySelectorAll("ins")].map((words) => words.textContent)).toEqual([
      "“easy”.",
      "“edges”",
    ]);
    expect(
      screen.getAllByRole("heading", { name: "Abstract · quotation marks written in TeX" }),
    ).toHaveLength(1);
  });

  test("leaves out what no listing says", async () => {
    await show(bare);
    for (const name of ["Places", "Topics", "Similar papers", "Found in the text", "Repaired wording"]) {
      expect(screen.queryByRole("heading", { name })).toBeNull();
    }
    expect(screen.getByText("No listing gives an abstract.")).toBeInTheDocument();
  });
});

describe("the way from a list to a paper and on", () => {
  const LIST = resultOf(["alpha", "edges", "omega"], { total: 3 });

  test("goes to the previous and the next, and back", async () => {
    const source = sourceOf({
      run: ({ offset, limit }) => Promise.resolve({ ...LIST, hits: LIST.hits.slice(offset, offset + limit) }),
      paper: (id) => Promise.resolve({ ...PAGE, paper: { ...PAGE.paper, id } }),
      suggest: () => Promise.resolve([]),
    });
    await open("/?q=on", source);
    await userEvent.click(screen.getByRole("link", { name: "On edges" }));
    const way = await screen.findByRole("navigation", { name: "In the list you came from" });
    expect(await within(way).findByText("2 of 3")).toBeInTheDocument();
    expect(within(way).getByRole("link", { name: "Back to the list" })).toHaveAttribute(
      "href",
      "../../?q=on",
    );
    expect(within(way).getByRole("link", { name: "Previous" })).toHaveAttribute(
      "href",
      "../../papers/alpha/",
    );
    await userEvent.click(within(way).getByRole("link", { name: "Next" }));
    expect(location.pathname).toBe("/papers/omega/");
    expect(await screen.findByText("3 of 3")).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Next" })).toBeNull();
  });

  test("is not there for whoever came from elsewhere", async () => {
    await show(PAGE);
    expect(screen.getByRole("link", { name: "All papers" })).toHaveAttribute("href", "../../");
    expect(screen.queryByRole("link", { name: "Next" })).toBeNull();
  });
});

describe("a change of wording", () => {
  test.each([
    ["a b c", "a x c", { head: "a ", removed: "b", added: "x", tail: " c" }],
    ["a b", "a b c", { head: "a b", removed: "", added: " c", tail: "" }],
    ["same", "same", { head: "same", removed: "", added: "", tail: "" }],
    ["a a", "a a a", { head: "a a", removed: "", added: " a", tail: "" }],
  ])("from %j to %j is found", (before, after, change) => {
    expect(changeOf(before, after)).toEqual(change);
  });
});
