import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAmong, printAmong } from "../../src/core/among.ts";
import type { Card } from "../../src/core/schema.ts";

const card = (id: string): Card => ({ id, title: id, listings: [], has: [] });

describe("a list of papers in an address", () => {
  test("admits the papers that are on it and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2 }), (ids) => {
        const [other, ...listed] = ids;
        const admits = parseAmong(printAmong(listed))!;
        expect(listed.every((id) => admits(card(id)))).toBe(true);
        expect(admits(card(other!))).toBe(false);
      }),
    );
  });

  test("is short, and needs no escape in an address", () => {
    const value = printAmong(Array.from({ length: 12 }, (_, at) => `paper-${at}`));
    expect(value).toMatch(/^[\w-]{64}$/);
  });

  test.each(["", "!", "AAAA", "paper-one"])("%j is none", (value) => {
    expect(parseAmong(value)).toBeUndefined();
  });
});
