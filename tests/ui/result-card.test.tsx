import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Hit } from "../../src/core/engine.ts";
import { ResultCard } from "../../src/ui/result-card.tsx";
import { cardOf, hitOf } from "../views/support/papers.ts";

function show(hit: Hit) {
  return render(<ResultCard hit={hit} math={{}} path="/papers/x/" authorPath={(id) => `/?author=${id}`} />);
}

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `person-${at}`, name: `Person ${at}` }));

describe("a result", () => {
  test("leads to its paper and to its authors", () => {
    show(
      hitOf(cardOf("edges", { title: "On edges", authors: [{ id: "ada-lovelace", name: "Ada Lovelace" }] })),
    );
    expect(screen.getByRole("link", { name: "On edges" })).toHaveAttribute("href", "/papers/x/");
    expect(screen.getByRole("link", { name: "Ada Lovelace" })).toHaveAttribute(
      "href",
      "/?author=ada-lovelace",
    );
  });

  test("says when and where, as exactly as it is known", () => {
    show(hitOf(cardOf("edges", { date: "2024-06", venue: "ICML", comments: 1 })));
    expect(screen.getByText("June 2024")).toHaveAttribute("datetime", "2024-06");
    expect(screen.getByText("ICML")).toBeInTheDocument();
    expect(screen.getByText("1 comment")).toBeInTheDocument();
  });

  test("marks what matched in title, authors and abstract", () => {
    show(
      hitOf(cardOf("edges", { title: "On edges", authors: [{ id: "a", name: "Ed Gers" }] }), {
        marks: { title: [[3, 8]], authors: [[[0, 2]]] },
        snippet: { text: "Every edge counts.", marks: [[6, 10]], cut: { before: true, after: false } },
      }),
    );
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "edges",
      "Ed",
      "edge",
    ]);
    expect(document.querySelector(".snippet")).toHaveTextContent(/^… Every edge counts\.$/);
  });

  test("says who is known where no names are", () => {
    show(hitOf(cardOf("edges", { authorCount: 7, organization: "Amazon" })));
    expect(document.querySelector(".byline")).toHaveTextContent("7 authors · Amazon");
  });

  test("says that no listing names the authors", () => {
    show(hitOf(cardOf("edges")));
    expect(screen.getByText("Authors not listed")).toBeInTheDocument();
  });

  test("folds a long list of authors away, but none that matched", async () => {
    const authors = people(12);
    const marks = authors.map((_, at): [number, number][] => (at === 10 ? [[0, 6]] : []));
    show(hitOf(cardOf("edges", { authors }), { marks: { title: [], authors: marks } }));
    expect(screen.getByRole("link", { name: "Person 5" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Person 6" })).toBeNull();
    expect(screen.getByRole("link", { name: "Person 10" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "5 more" }));
    expect(screen.getAllByRole("link", { name: /^Person/ })).toHaveLength(12);
  });

  test("does not fold away one or two", () => {
    show(hitOf(cardOf("edges", { authors: people(8) })));
    expect(screen.getAllByRole("link", { name: /^Person/ })).toHaveLength(8);
  });

  test("says why it is one: word, field, how, and share of the score", async () => {
    show(
      hitOf(cardOf("edges"), {
        reasons: [
          { query: "stabilty", term: "stability", field: "title", how: "corrected", share: 0.75 },
          { query: "edge", term: "edge", field: "abstract", how: "exact", share: 0.25 },
        ],
      }),
    );
    await userEvent.click(screen.getByText("Why this result"));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(
      rows.map((row) =>
        within(row)
          .queryAllByRole("cell")
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      [],
      ["stabilty", "stability spelling corrected", "title", " 75%"],
      ["edge", "as typed", "abstract", " 25%"],
    ]);
  });
});
