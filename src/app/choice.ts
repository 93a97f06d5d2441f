/**
 * A facet's choices in the address: `ICML,-ICLR` is "ICML, and not ICLR". A tilde keeps the next character literal:
 * `a~,b` is the one value "a,b", and `~-x` the value "-x".
 */
import type { Choice } from "../core/engine.ts";
import type { Codec } from "./codec.ts";

const ESCAPE = "~";
const BETWEEN = ",";
const WITHOUT = "-";

function escape(value: string): string {
  const escaped = value.replaceAll(/[~,]/g, (character) => ESCAPE + character);
  return escaped.startsWith(WITHOUT) ? ESCAPE + escaped : escaped;
}

/** The parts of a list with the escapes taken out; `exclude` where the part opens with a bare minus. */
function* parts(raw: string): Generator<{ value: string; exclude: boolean }> {
  let value = "";
  let exclude = false;
  let fresh = true;
  for (let at = 0; at <= raw.length; at++) {
    const character = raw[at];
    if (character === undefined || character === BETWEEN) {
      if (value !== "") yield { value, exclude };
      value = "";
      exclude = false;
      fresh = true;
      continue;
    }
    if (character === WITHOUT && fresh) exclude = true;
    else if (character === ESCAPE && at + 1 < raw.length) value += raw[++at];
    else value += character;
    fresh = false;
  }
}

/** Runs of years are written `2019..2023`; a run longer than this was not written by us. */
const LONGEST_RUN = 500;
const RUN = /^(\d{4})\.\.(\d{4})$/;

function yearsOf(value: string): string[] {
  const [, first, last] = RUN.exec(value) ?? [];
  if (first === undefined || last === undefined) return [value];
  const from = Number(first);
  const length = Number(last) - from + 1;
  if (length < 1 || length > LONGEST_RUN) return [];
  return Array.from({ length }, (_, step) => String(from + step).padStart(4, "0"));
}

function isNext(year: string, before: string): boolean {
  return /^\d{4}$/.test(year) && /^\d{4}$/.test(before) && Number(year) === Number(before) + 1;
}

/** Sorted years as runs: ["2019", "2020", "2021", "2024"] → [["2019", "2021"], ["2024", "2024"]]. */
export function runsOf(years: readonly string[]): [first: string, last: string][] {
  const runs: [string, string][] = [];
  for (const year of years.toSorted()) {
    const run = runs.at(-1);
    if (run && isNext(year, run[1])) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function compressYears(years: readonly string[]): string[] {
  return runsOf(years).flatMap(([first, last]) =>
    Number(last) - Number(first) < 2 ? (first === last ? [first] : [first, last]) : [`${first}..${last}`],
  );
}

const unique = (values: string[]): string[] => [...new Set(values)];
const equal = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

function codec(unpack: (value: string) => string[], pack: (values: string[]) => string[]): Codec<Choice> {
  return {
    parse(raw) {
      const found = [...parts(raw)];
      const include = unique(found.filter((part) => !part.exclude).flatMap((part) => unpack(part.value)));
      const exclude = unique(found.filter((part) => part.exclude).flatMap((part) => unpack(part.value)));
      return include.length + exclude.length > 0 ? { include, exclude } : undefined;
    },
    serialize: ({ include, exclude }) =>
      [...pack(include).map(escape), ...pack(exclude).map((value) => WITHOUT + escape(value))].join(BETWEEN),
    eq: (a, b) => equal(a.include, b.include) && equal(a.exclude, b.exclude),
  };
}

const asTheyAre = (values: string[]): string[] => values;

/** Choices of any facet but the years. */
export const choice: Codec<Choice> = codec((value) => [value], asTheyAre);

/** Choices of years: runs of three and more are written `first..last`. */
export const yearChoice: Codec<Choice> = codec(yearsOf, compressYears);
