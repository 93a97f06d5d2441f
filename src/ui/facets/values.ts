import type { Choice, FacetValue } from "../../core/engine.ts";
import { fold } from "../../core/text/fold.ts";
import type { Mode } from "./value-row.tsx";

/** What a facet's list and its tree are given. */
export type ValuesProps = {
  /** What the facet is called. */
  name: string;
  /** Most papers first. */
  values: readonly FacetValue[];
  /** How many values there are, where the list is too long to give them all. */
  total: number;
  choice: Choice;
  onToggle: (value: string, mode: Mode) => void;
  /** The values whose label holds the text, from all that there are. */
  lookUp: (text: string) => Promise<readonly FacetValue[]>;
};

/** Values shown before one asks for more; where there are no more than these, there is nothing to narrow. */
export const FEW = 8;
/** Values shown at most: a longer list is narrowed by its box, not read. */
export const MANY = 60;

/** How a value is chosen. */
export function modeOf(choice: Choice, value: string): Mode | undefined {
  if (choice.include.includes(value)) return "include";
  return choice.exclude.includes(value) ? "exclude" : undefined;
}

/** The values whose label holds the text, case and accents aside. */
export function matching(values: readonly FacetValue[], text: string): readonly FacetValue[] {
  const wanted = fold(text);
  return wanted === "" ? values : values.filter(({ label }) => fold(label).includes(wanted));
}
