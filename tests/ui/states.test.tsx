import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Note, Rescue } from "../../src/core/engine.ts";
import { Failure, type FailureProps } from "../../src/ui/failure.tsx";
import { Notes } from "../../src/ui/notes.tsx";
import { Rescues } from "../../src/ui/rescues.tsx";

describe("a failure", () => {
  test.each<[FailureProps["code"], string]>([
    ["missing", "The data is not there"],
    ["damaged", "The data is damaged"],
    ["offline", "You are offline"],
    ["version", "The site has been updated"],
    ["fingerprint", "Page and data do not match"],
    ["internal", "Something broke"],
  ])("of the kind %s is said as “%s”, with a way on", async (code, title) => {
    const onRetry = vi.fn<() => void>();
    render(<Failure code={code} message="catalog.json: 404" file="catalog.json" onRetry={onRetry} />);
    expect(screen.getByRole("alert")).toHaveTextContent(title);
    expect(screen.getByRole("alert")).toHaveTextContent("catalog.json: 404");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe("a note", () => {
  test.each<[Note, string]>([
    [
      { code: "unknown-field", field: "colour" },
      "There is no field called “colour”; it is searched as a word.",
    ],
    [
      { code: "corrected", word: "stabilty", instead: ["stability", "stable"] },
      "No paper says “stabilty”. These say “stability” and “stable”.",
    ],
    [{ code: "loosened", full: 0 }, "No paper has all these words; these have most of them."],
    [{ code: "loosened", full: 1 }, "Only 1 paper has all these words; after it come those that have most."],
    [{ code: "too-many-words", kept: 64 }, "The search has many words: the 64 rarest are used."],
    [
      { code: "bad-value", field: "year", value: "soon" },
      "“soon” says nothing to the field year and was passed over.",
    ],
  ])("says what became of %j", (note, sentence) => {
    render(<Notes notes={[note]} />);
    expect(screen.getByRole("listitem")).toHaveTextContent(sentence);
  });

  test("is not there where all was understood", () => {
    const { container } = render(<Notes notes={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("a way out", () => {
  test.each<[Rescue, string, string]>([
    [{ kind: "spelling", text: "stability", total: 12 }, "stability", "Did you mean stability? 12 papers"],
    [
      {
        kind: "drop-facet",
        key: "venue",
        values: ["ICML", "ACL"],
        exclude: false,
        labels: ["ICML", "ACL"],
        total: 1,
      },
      "without venue ICML and ACL",
      "without venue ICML and ACL 1 paper",
    ],
    [
      { kind: "drop-facet", key: "venue", values: ["ICML"], exclude: true, labels: ["ICML"], total: 3 },
      "without the exclusion of venue ICML",
      "without the exclusion of venue ICML 3 papers",
    ],
    [{ kind: "drop-words", text: "edge", total: 5 }, "edge", "Fewer words: edge 5 papers"],
    [
      { kind: "drop-quotes", text: "edge case", total: 5 },
      "edge case",
      "Without quotation marks: edge case 5 papers",
    ],
  ])("is a link that says how much it gives: %j", (rescue, name, sentence) => {
    render(<Rescues rescues={[rescue]} pathOf={() => "/?out"} />);
    expect(screen.getByRole("link", { name })).toHaveAttribute("href", "/?out");
    expect(screen.getByRole("listitem")).toHaveTextContent(sentence);
  });
});
