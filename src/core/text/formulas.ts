/** Which formulas a text holds, drawn. */
import type { MathTable } from "../schema.ts";
import { segments } from "./math.ts";

/** The formulas of these texts, from the first table that has each. */
export function formulasOf(texts: readonly string[], tables: readonly MathTable[]): MathTable {
  const found: MathTable = {};
  for (const text of texts) {
    for (const { kind, value } of segments(text)) {
      if (kind !== "math") continue;
      const node = tables.find((table) => Object.hasOwn(table, value))?.[value];
      if (node !== undefined) found[value] = node;
    }
  }
  return found;
}
