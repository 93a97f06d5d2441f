import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readName } from "../../../scripts/pipeline/names.ts";
import { joinPeople } from "../../../scripts/pipeline/people.ts";

/** A paper a line: its authors, separated by commas. → name → id. */
function whoIsWho(...lines: string[]): Record<string, string> {
  const papers = lines.map((line, at) => ({
    id: `paper-${at}`,
    authors: line.split(", ").map((literal) => readName({ literal })),
  }));
  return Object.fromEntries(
    joinPeople(papers).flatMap(({ authors }) => authors.map(({ name, id }) => [name, id])),
  );
}

describe("spellings of a name", () => {
  test("with initials are the person whose names they abbreviate", () => {
    expect(whoIsWho("E. J. Michaud, M. Tegmark", "Eric J. Michaud, Max Tegmark")).toEqual({
      "E. J. Michaud": "eric-j-michaud",
      "Eric J. Michaud": "eric-j-michaud",
      "M. Tegmark": "max-tegmark",
      "Max Tegmark": "max-tegmark",
    });
  });

  test("stay apart where the initials fit two people", () => {
    expect(whoIsWho("E. J. Michaud", "Eric J. Michaud", "Emma J. Michaud")).toEqual({
      "E. J. Michaud": "e-j-michaud",
      "Eric J. Michaud": "eric-j-michaud",
      "Emma J. Michaud": "emma-j-michaud",
    });
  });

  test("with a single initial stay apart where nobody has written with both", () => {
    expect(whoIsWho("J. Nutini, M. Schmidt", "Michael A. Schmidt, Hod Lipson")).toEqual({
      "J. Nutini": "j-nutini",
      "M. Schmidt": "m-schmidt",
      "Michael A. Schmidt": "michael-a-schmidt",
      "Hod Lipson": "hod-lipson",
    });
  });

  test("are one person with and without a middle name", () => {
    expect(whoIsWho("Madhu Advani", "Madhu S. Advani")).toEqual({
      "Madhu Advani": "madhu-s-advani",
      "Madhu S. Advani": "madhu-s-advani",
    });
  });

  test("stay apart where two middle names fit", () => {
    const people = whoIsWho("Wei Zhang", "Wei L. Zhang", "Wei Q. Zhang");
    expect(new Set(Object.values(people)).size).toBe(3);
  });

  test("that stand side by side on one paper are two people", () => {
    expect(whoIsWho("J. P. Smith, Jane P. Smith")).toEqual({
      "J. P. Smith": "j-p-smith",
      "Jane P. Smith": "jane-p-smith",
    });
  });

  test("differ in accents and hyphens alone and are one person", () => {
    const people = whoIsWho("Charles-Étienne Joseph", "C.-E. Joseph", "Charles Etienne Joseph");
    expect(new Set(Object.values(people))).toEqual(new Set(["charles-etienne-joseph"]));
  });
});

function spellings(papers: (readonly [string, string])[][]): string[] {
  return joinPeople(
    papers.map((authors) => ({
      id: JSON.stringify(authors),
      authors: authors.map(([given, family]) => readName({ given, family })),
    })),
  ).flatMap(({ authors }) => authors.map((author) => `${author.name} ${author.id}`));
}

test("who is who does not depend on the order of papers", () => {
  const name = fc.tuple(
    fc.constantFrom("E.", "E. J.", "Eric", "Eric J.", "Emma", "Eric Jon"),
    fc.constantFrom("Michaud", "Liu"),
  );
  const paper = fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (parts) => parts.join(" ") });
  fc.assert(
    fc.property(
      fc
        .array(paper, { maxLength: 6 })
        .chain((papers) =>
          fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
        ),
      ([papers, shuffled]) => {
        expect(spellings(shuffled).toSorted()).toEqual(spellings(papers).toSorted());
      },
    ),
  );
});
