import * as fc from "fast-check";
import { expect, test } from "vitest";
import { labelsOf } from "../../../src/core/search/label-search.ts";
import { fold } from "../../../src/core/text/fold.ts";

/** Signs that fold to more or fewer letters, join what stands beside them, or end a line. */
const labels = fc.array(
  fc.string({
    unit: fc.constantFrom("a", "B", "Σ", "é", "\u0301", "½", "李", "ﬁ", "'", " ", "\n", "\u200D"),
  }),
  { maxLength: 600 },
);

test("finds the labels that hold a text, each folded by itself", () => {
  fc.assert(
    fc.property(
      labels,
      fc.constantFrom("a", "b", "σ", "e", "fi", "a b", "李", "1⁄2", "bb"),
      (all, wanted) => {
        const found = labelsOf({ size: all.length, label: (at) => all[at]! }).holding(wanted);
        const naive = all.flatMap((label, at) =>
          fold(label.replaceAll("\n", " ")).includes(wanted) ? [at] : [],
        );
        expect(found).toEqual(naive);
      },
    ),
    { seed: Number(process.env["SEED"] ?? 5), numRuns: Number(process.env["RUNS"] ?? 200) },
  );
});

test("finds the same however many labels were folded beforehand, and says when all are", () => {
  fc.assert(
    fc.property(labels, fc.array(fc.nat(300), { maxLength: 4 }), (all, steps) => {
      const column = { size: all.length, label: (at: number) => all[at]! };
      const search = labelsOf(column);
      let folded = 0;
      for (const step of steps) expect(search.fold(step)).toBe((folded += step) >= all.length);
      expect(search.holding("a")).toEqual(labelsOf({ ...column }).holding("a"));
    }),
    { seed: Number(process.env["SEED"] ?? 5), numRuns: Number(process.env["RUNS"] ?? 200) },
  );
});
