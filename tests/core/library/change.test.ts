import { describe, expect, it } from "vitest";
import { change, type Change } from "../../../src/core/library/change.ts";
import { EMPTY_LIBRARY, type Library } from "../../../src/core/library/library.ts";
import { papersOn, tagsOf } from "../../../src/core/library/shelves.ts";

const GROKKING = { id: "grokking", known: { title: "Grokking" } };
const EDGE = { id: "edge-of-stability", known: { title: "Edge of Stability" } };
const NOON = "2026-05-03T12:00:00.000Z";
const LATER = "2026-05-04T12:00:00.000Z";

const after = (...changes: Change[]): Library => changes.reduce(change, EMPTY_LIBRARY);

describe("a star", () => {
  it("keeps the paper with what is known of it", () => {
    expect(after({ kind: "star", paper: GROKKING, on: true, at: NOON }).papers).toEqual({
      grokking: { known: { title: "Grokking" }, starred: NOON },
    });
  });

  it("given twice keeps the time of the first", () => {
    const twice = after(
      { kind: "star", paper: GROKKING, on: true, at: NOON },
      { kind: "star", paper: GROKKING, on: true, at: LATER },
    );
    expect(twice.papers["grokking"]?.starred).toBe(NOON);
  });

  it("taken away lets go of a paper that nothing else keeps", () => {
    const gone = after(
      { kind: "star", paper: GROKKING, on: true, at: NOON },
      { kind: "star", paper: GROKKING, on: false, at: LATER },
    );
    expect(gone).toEqual(EMPTY_LIBRARY);
  });

  it("taken away leaves a paper that has a note", () => {
    const left = after(
      { kind: "star", paper: GROKKING, on: true, at: NOON },
      { kind: "note", paper: GROKKING, text: "Read section 3." },
      { kind: "star", paper: GROKKING, on: false, at: LATER },
    );
    expect(left.papers["grokking"]).toEqual({ known: { title: "Grokking" }, note: "Read section 3." });
  });
});

describe("notes and tags", () => {
  it("are gone when emptied", () => {
    const emptied = after(
      { kind: "note", paper: GROKKING, text: "x" },
      { kind: "tag", paper: GROKKING, tag: "to read", on: true },
      { kind: "note", paper: GROKKING, text: "  \n" },
      { kind: "tag", paper: GROKKING, tag: "to read", on: false },
    );
    expect(emptied).toEqual(EMPTY_LIBRARY);
  });

  it("a tag is the same however it is spaced or composed", () => {
    const tagged = after(
      { kind: "tag", paper: GROKKING, tag: " to  read", on: true },
      { kind: "tag", paper: GROKKING, tag: "to read", on: true },
      { kind: "tag", paper: EDGE, tag: "étude", on: true },
      { kind: "tag", paper: EDGE, tag: "e\u0301tude", on: true },
    );
    expect(tagsOf(tagged)).toEqual([
      { tag: "to read", count: 1 },
      { tag: "étude", count: 1 },
    ]);
  });
});

describe("a list", () => {
  const made: Change = { kind: "make-list", list: "l1", name: "Thesis" };
  const put = (paper: typeof EDGE, on = true): Change => ({ kind: "list", list: "l1", paper, on });

  it("holds papers in the order in which they came", () => {
    expect(after(made, put(EDGE), put(GROKKING), put(EDGE)).lists).toEqual([
      { id: "l1", name: "Thesis", papers: ["edge-of-stability", "grokking"] },
    ]);
  });

  it("of a name that is taken, or of none, is not made", () => {
    const lists = after(
      made,
      { kind: "make-list", list: "l2", name: " Thesis " },
      { kind: "make-list", list: "l3", name: " " },
    ).lists;
    expect(lists.map(({ id }) => id)).toEqual(["l1"]);
  });

  it("keeps its papers, and removed lets go of them", () => {
    const kept = after(made, put(EDGE));
    expect(Object.keys(kept.papers)).toEqual(["edge-of-stability"]);
    expect(change(kept, { kind: "remove-list", list: "l1" })).toEqual(EMPTY_LIBRARY);
  });
});

describe("a saved search", () => {
  it("looked at again stands once, with what was seen last", () => {
    const looked = after(
      { kind: "look", search: "?q=edge", seen: "AAAA", at: NOON },
      { kind: "look", search: "?q=kernel", seen: "", at: NOON },
      { kind: "look", search: "?q=edge", seen: "BBBB", at: LATER },
    );
    expect(looked.searches).toEqual([
      { search: "?q=edge", looked: LATER, seen: "BBBB" },
      { search: "?q=kernel", looked: NOON, seen: "" },
    ]);
  });
});

it("a forgotten paper is gone from its lists as well", () => {
  const kept = after(
    { kind: "make-list", list: "l1", name: "Thesis" },
    { kind: "list", list: "l1", paper: EDGE, on: true },
    { kind: "star", paper: EDGE, on: true, at: NOON },
  );
  const gone = change(kept, { kind: "forget", id: "edge-of-stability" });
  expect(gone.papers).toEqual({});
  expect(gone.lists[0]?.papers).toEqual([]);
});

describe("a shelf", () => {
  const library = after(
    { kind: "star", paper: GROKKING, on: true, at: NOON },
    { kind: "tag", paper: EDGE, tag: "to read", on: true },
    { kind: "note", paper: EDGE, text: "x" },
    { kind: "make-list", list: "l1", name: "Thesis" },
    { kind: "list", list: "l1", paper: EDGE, on: true },
    { kind: "list", list: "l1", paper: GROKKING, on: true },
  );

  it.each([
    ["", ["grokking", "edge-of-stability"]],
    ["starred", ["grokking"]],
    ["notes", ["edge-of-stability"]],
    ["tag-to read", ["edge-of-stability"]],
    ["list-l1", ["edge-of-stability", "grokking"]],
    ["list-gone", []],
  ])("%o holds its papers", (shelf, ids) => {
    expect(papersOn(library, shelf)).toEqual(ids);
  });
});
