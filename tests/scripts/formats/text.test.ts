import { describe, expect, it } from "vitest";
import { squeeze, unwrap } from "../../../scripts/formats/text.ts";

describe("squeeze", () => {
  it("makes spaces of every kind one plain space, and takes the outer ones off", () => {
    expect(squeeze("\u00A0 A\u2003title \t with\u200B\u3000spaces \r")).toBe("A title with spaces");
  });

  it("leaves nothing of a line that is only spaces", () => {
    expect(squeeze("\u00A0\u2009\uFEFF")).toBe("");
  });

  it("keeps the joiners that scripts are written with", () => {
    expect(squeeze("می\u200Cخواهم")).toBe("می\u200Cخواهم");
  });
});

describe("unwrap", () => {
  it.each([
    [["A title over", "two lines"], "A title over two lines"],
    [["a well-", "known method"], "a well-known method"],
    [["pre- and post-", "training, pre-", "and"], "pre- and post-training, pre- and"],
    [["an aside -", "like this"], "an aside - like this"],
    [["distribu\u00AD", "tion"], "distribution"],
    [["GPT-", "4"], "GPT-4"],
    [[], ""],
  ])("joins %j", (lines, text) => {
    expect(unwrap(lines)).toBe(text);
  });
});
