import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packIds, unpackIds } from "../../../src/core/library/pack.ts";
import { parseShared, printShared } from "../../../src/core/library/share.ts";
import { hash } from "../../../src/core/text/fold.ts";

describe("packed ids", () => {
  it("are their hashes in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ids) => {
        expect(unpackIds(packIds(ids))).toEqual(ids.map(hash));
      }),
    );
  });

  it("are base64url of the hashes' bytes", () => {
    const ids = ["grokking", "edge-of-stability", "deltanet"];
    const bytes = ids.flatMap((id) => [...Buffer.from(hash(id), "hex")]);
    expect(packIds(ids)).toBe(Buffer.from(bytes).toString("base64url"));
  });

  it("that were changed on the way are refused where that shows", () => {
    expect(unpackIds(`${packIds(["a"])}!`)).toBeUndefined();
    expect(unpackIds(packIds(["a", "b"]).slice(0, -2))).toBeUndefined();
  });
});

describe("a shared list", () => {
  it("comes back from its link as it went, whatever its name", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.uniqueArray(fc.string(), { maxLength: 50 }),
        (name, ids) => {
          expect(parseShared(`#${printShared(name, ids)}`)).toEqual({ name, papers: ids.map(hash) });
        },
      ),
    );
  });

  it("of a hundred papers fits a link of some 600 characters", () => {
    const ids = Array.from({ length: 100 }, (_, at) => `a-paper-with-a-long-name-${at}`);
    expect(printShared("Thesis", ids).length).toBeLessThan(600);
  });

  it.each(["", "#list=x", "#papers=AAAA", "#list=%zz&papers=AAAAAA", "#list=x&papers=A"])(
    "is not read out of %o",
    (fragment) => {
      expect(parseShared(fragment)).toBeUndefined();
    },
  );
});
