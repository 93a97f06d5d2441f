import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/core/query/parse.ts";
import { print } from "../../../src/core/query/print.ts";
import type { Query } from "../../../src/core/query/tree.ts";
import { trees } from "./trees.ts";

const word = (text: string): Query => ({ kind: "word", text, prefix: false });
const phrase = (text: string): Query => ({ kind: "phrase", text });
const not = (part: Query): Query => ({ kind: "not", part });

describe("what a query means", () => {
  it("asks for all of the words", () => {
    expect(parse("edge of stability")).toEqual({
      query: { kind: "all", parts: [word("edge"), word("of"), word("stability")] },
      notes: [],
    });
    expect(parse("grokking").query).toEqual(word("grokking"));
    expect(parse("  ").query).toEqual({ kind: "all", parts: [] });
  });

  it("takes what is quoted as a phrase, in straight and in curly quotes", () => {
    expect(parse('"edge of stability"').query).toEqual(phrase("edge of stability"));
    expect(parse("“edge of stability”").query).toEqual(phrase("edge of stability"));
    expect(parse("„edge of stability“").query).toEqual(phrase("edge of stability"));
    expect(parse("＂edge of stability＂").query).toEqual(phrase("edge of stability"));
    expect(parse("title:“edge of stability”")).toEqual(parse('title:"edge of stability"'));
    expect(parse("-”edge of stability”")).toEqual(parse('-"edge of stability"'));
    expect(parse(String.raw`"the \"lottery\" ticket"`).query).toEqual(phrase('the "lottery" ticket'));
  });

  it("excludes words, phrases, fields and groups", () => {
    expect(parse('-quantum -"phase transition" -venue:icml -(a b)').query).toEqual({
      kind: "all",
      parts: [
        not(word("quantum")),
        not(phrase("phase transition")),
        not({ kind: "value", facet: "venue", text: "icml", exact: false }),
        not({ kind: "all", parts: [word("a"), word("b")] }),
      ],
    });
  });

  it("joins with OR what stands on its two sides, closer than words side by side", () => {
    expect(parse('transformer grokking OR "double descent" OR -noise').query).toEqual({
      kind: "all",
      parts: [
        word("transformer"),
        { kind: "any", parts: [word("grokking"), phrase("double descent"), not(word("noise"))] },
      ],
    });
    expect(parse("(a b) OR c").query).toEqual({
      kind: "any",
      parts: [{ kind: "all", parts: [word("a"), word("b")] }, word("c")],
    });
  });

  it("binds words to fields, and facets to their values", () => {
    expect(parse('title:grokking abstract:"phase transition" author:şimşekli has:code in:003').query).toEqual(
      {
        kind: "all",
        parts: [
          { kind: "word", text: "grokking", prefix: false, field: "title" },
          { kind: "phrase", text: "phase transition", field: "abstract" },
          { kind: "value", facet: "author", text: "şimşekli", exact: false },
          { kind: "value", facet: "has", text: "code", exact: false },
          { kind: "value", facet: "in", text: "003", exact: false },
        ],
      },
    );
    expect(parse("venue:(icml OR neurips)").query).toEqual(parse("venue:icml OR venue:neurips").query);
    expect(parse('Venue:="ICML Workshop"').query).toEqual({
      kind: "value",
      facet: "venue",
      text: "ICML Workshop",
      exact: true,
    });
  });

  it.each([
    ["year:2024", { from: 2024, to: 2024 }],
    ["year:2020..2024", { from: 2020, to: 2024 }],
    ["year:2020-2024", { from: 2020, to: 2024 }],
    ["year:2020..", { from: 2020 }],
    ["year:..2024", { to: 2024 }],
    ["year:>=2024", { from: 2024 }],
    ["year:>2024", { from: 2025 }],
    ["year:<=2024", { to: 2024 }],
    ["year:<2024", { to: 2023 }],
  ])("reads the years of %s", (text, years) => {
    expect(parse(text)).toEqual({ query: { kind: "range", facet: "year", ...years }, notes: [] });
  });

  it("takes a star after two characters as the start of words", () => {
    expect(parse("generali*").query).toEqual({ kind: "word", text: "generali", prefix: true });
    expect(parse("A* search").query).toEqual({ kind: "all", parts: [word("A*"), word("search")] });
  });
});

describe("what is not quite the grammar", () => {
  it("is searched as words, and said", () => {
    expect(parse('"edge of stability')).toEqual({
      query: parse("edge of stability").query,
      notes: [{ code: "unclosed-quote", text: '"edge of stability' }],
    });
    expect(parse("(grokking transformers")).toEqual({
      query: parse("grokking transformers").query,
      notes: [{ code: "unclosed-bracket", text: "(grokking transformers" }],
    });
    expect(parse("grokking) transformers")).toEqual({
      query: parse("grokking transformers").query,
      notes: [{ code: "unclosed-bracket", text: ")" }],
    });
    expect(parse("a - b")).toEqual({
      query: parse("a b").query,
      notes: [{ code: "stray-operator", text: "-" }],
    });
    expect(parse("OR grokking OR")).toEqual({
      query: word("grokking"),
      notes: [
        { code: "stray-operator", text: "OR" },
        { code: "stray-operator", text: "OR" },
      ],
    });
    expect(parse("writer:yang")).toEqual({
      query: word("writer:yang"),
      notes: [{ code: "unknown-field", field: "writer" }],
    });
    expect(parse("grokking year:soon")).toEqual({
      query: word("grokking"),
      notes: [{ code: "bad-value", field: "year", value: "soon" }],
    });
    expect(parse('title:"grokking')).toEqual({
      query: { kind: "word", text: "grokking", prefix: false, field: "title" },
      notes: [{ code: "unclosed-quote", text: '"grokking' }],
    });
  });

  it("joins nothing over what makes no sense", () => {
    expect(parse("grokking OR year:soon transformers").query).toEqual(parse("grokking transformers").query);
    expect(parse("grokking year:soon OR transformers").query).toEqual(parse("grokking transformers").query);
    expect(parse("grokking OR () transformers").query).toEqual(parse("grokking transformers").query);
    expect(parse("grokking -year:soon").query).toEqual(word("grokking"));
  });

  it("leaves a title with a colon, an address and a word with a hyphen alone", () => {
    expect(parse("Title: a subtitle").notes).toEqual([]);
    expect(parse("https://arxiv.org/abs/2401.01234").notes).toEqual([]);
    expect(parse("self-supervised").query).toEqual(word("self-supervised"));
  });

  it("is read without the mark that may open a file", () => {
    expect(parse("\uFEFF-quan\uFEFFtum").query).toEqual(not(word("quantum")));
  });

  it("is cut after 2,000 characters", () => {
    expect(parse("word ".repeat(1000)).notes).toEqual([{ code: "too-long", kept: 2000 }]);
  });

  it("never throws, however deep or broken", () => {
    expect(() => parse("(".repeat(2000))).not.toThrow();
    expect(() => parse('-("'.repeat(600))).not.toThrow();
    const pieces = fc.constantFrom(
      "(",
      ")",
      '"',
      "-",
      "OR",
      " ",
      "title:",
      "year:",
      "venue:=",
      "*",
      "a",
      "\\",
      "“",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          parse(text);
        },
      ),
    );
  });
});

describe("printing", () => {
  it("writes a query in its shortest form", () => {
    const text = 'edge title:grokking -"phase transition" (a b) OR c* year:2020.. venue:="ICML Workshop"';
    expect(print(parse(text).query)).toBe(text);
    expect(print(parse("((a) (b OR (c))) year:>=2020").query)).toBe("a b OR c year:2020..");
  });

  it("reads back as the same tree", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(parse(print(tree))).toEqual({ query: tree, notes: [] });
      }),
    );
  });

  it("is at rest after one round, for any text", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      '"',
      "-",
      "OR",
      " ",
      "title:",
      "year:",
      "2020",
      "in:=",
      "*",
      "ab",
      "\\",
      "“",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          const { query } = parse(text);
          expect(parse(print(query)).query).toEqual(query);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
