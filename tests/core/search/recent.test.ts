import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRecent, type Recent } from "../../../src/core/search/recent.ts";

const KEYS = Array.from({ length: 13 }, (_, key) => key);

function recentAfter(asked: readonly number[], least: number): Recent<string> {
  const recent = createRecent<string>(least);
  for (const key of asked) if (recent.get(key) === undefined) recent.set(key, `value ${key}`);
  return recent;
}

test("what is kept is right; the last ones are kept, and never more than twice as many", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.constantFrom(...KEYS), { maxLength: 60 }),
      (least, asked) => {
        // To ask is to be kept: each is asked of another one.
        const held = KEYS.map((key) => recentAfter(asked, least).get(key));
        const kept = KEYS.filter((key) => held[key] !== undefined);
        const last = [...new Set(asked.toReversed())].slice(0, least);
        expect(kept.map((key) => held[key])).toEqual(kept.map((key) => `value ${key}`));
        expect(kept).toEqual(expect.arrayContaining(last));
        expect(kept.every((key) => asked.includes(key))).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(2 * least);
      },
    ),
  );
});
