import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRecent } from "../../../src/core/search/recent.ts";

test("what is kept is right, the last ones are kept, and never more than twice as many", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(12), { maxLength: 60 }), (least, asked) => {
      const recent = createRecent<string>(least);
      asked.forEach((key, at) => {
        const others = asked.slice(0, at).toReversed();
        const since = others.indexOf(key);
        const found = recent.get(key);
        if (found !== undefined) expect(found).toBe(`value ${key}`);
        if (since === -1) expect(found).toBeUndefined();
        // So many different ones came since it was asked for.
        if (since !== -1 && new Set(others.slice(0, since)).size < least) expect(found).toBeDefined();
        if (found === undefined) recent.set(key, `value ${key}`);
      });
      const held = Array.from({ length: 13 }, (_, key) => key).filter((key) => recent.get(key) !== undefined);
      expect(held.length).toBeLessThanOrEqual(2 * least);
    }),
  );
});
