/**
 * Lines of a copied page → titles, abstracts and the other parts of its cards.
 *
 * A page gives no marks for where a title ends and an abstract begins: there may be blank lines between parts or
 * none, and either part may be hard-wrapped over many lines. So the parts are found together: of all ways to cut the
 * lines into parts that the layout's grammar allows, the cheapest is taken, by dynamic programming over the lines
 * (a segmental Viterbi search). What a cut costs is the sum of
 *  - how unlike its role each part looks (`shapes.ts`): an abstract of forty characters, a title that ends in a comma;
 *  - how unlikely each line break inside a part is (`joinCost`): above all, a line that was wrapped is full;
 *  - what the grammar asks for a step from one role to the next: a card without an abstract is rare.
 * Costs are in natural logarithms of odds, by judgement; the tests hold them against every spacing and wrapping.
 */
import { type Measured, measureLines } from "./measure.ts";
import { extendSpan, type Span, startSpan } from "./shapes.ts";
import { squeeze } from "./text.ts";
import { findWidths, isFull, type Width } from "./wrap-width.ts";

/** A line that is not blank. */
export type Line<Role extends string> = {
  /** Squeezed. */
  text: string;
  /** Index in the listing's lines, from 0. */
  at: number;
  /** How many blank lines stand before it. */
  gap: number;
  /** Set where the line's own form tells what it is: it is a part by itself, in one of these roles. */
  roles?: readonly Role[];
};

export type Part<Role extends string> = { role: Role; lines: Line<Role>[] };

export type Grammar<Role extends string> = {
  /** Role → what it costs at the beginning. Absent: cannot stand there. */
  start: Partial<Record<Role, number>>;
  /** Role → role after it → what the step costs. Absent: cannot follow. */
  next: Record<Role, Partial<Record<Role, number>>>;
  /** Role → what it costs at the end of the page, if anything. */
  end?: Partial<Record<Role, number>>;
  /** Roles that running text can have, and how unlike that role a run of lines is. */
  shapes: readonly (readonly [Role, (span: Span) => number])[];
};

/** The lines that are not blank. `mark` tells the roles of a line whose form says what it is. */
export function linesOf<Role extends string>(
  lines: readonly string[],
  mark: (text: string, at: number) => readonly Role[] | undefined,
): Line<Role>[] {
  const found: Line<Role>[] = [];
  let gap = 0;
  lines.forEach((line, at) => {
    const text = squeeze(line);
    if (text === "") {
      gap++;
      return;
    }
    const roles = mark(text, at);
    found.push(roles === undefined ? { text, at, gap } : { text, at, gap, roles });
    gap = 0;
  });
  return found;
}

/** A part longer than this, in characters, is no part of a card. It bounds the search: time is linear in the lines. */
const LONGEST_PART = 6_000;
/** Breaks that cost more than this together are never the cheapest way. */
const GIVE_UP = 40;

/** What a page that was hard-wrapped costs more than one that was not: most are not. */
const WRAPPED = 2;

/**
 * Cuts the lines into parts, every line in exactly one. Where the page may have been hard-wrapped, every width that
 * its lines speak for is tried, and none; the cheapest way of all is taken.
 * @throws {Error} where a grammar has no way to read some line: a mistake in the grammar, for each should offer a dear
 *   way for every role.
 */
export function findParts<Role extends string>(
  lines: readonly Line<Role>[],
  grammar: Grammar<Role>,
): Part<Role>[] {
  if (lines.length === 0) return [];
  const measured = measureLines(lines.map((line) => line.text));
  const recurring = findRecurring(lines);
  let cheapest: Step<Role> | undefined;
  for (const width of [undefined, ...findWidths(lines)]) {
    const breaks = lines.map((_, at) => breakCost(lines, measured, at, width, recurring));
    const way = search(lines, grammar, measured, breaks);
    if (way !== undefined && width !== undefined) way.cost += WRAPPED;
    if (way !== undefined && way.cost < (cheapest?.cost ?? Infinity)) cheapest = way;
  }
  if (cheapest === undefined) throw new Error("the grammar cannot read these lines");
  return trace(lines, cheapest);
}

type Step<Role> = { cost: number; from: number; role: Role; previous: Step<Role> | undefined };

/** The cheapest way through all lines; its last step. */
function search<Role extends string>(
  lines: readonly Line<Role>[],
  grammar: Grammar<Role>,
  measured: readonly Measured[],
  breaks: readonly BreakCost[],
): Step<Role> | undefined {
  /** For every line, the cheapest ways to have read all lines before it, one for each role of the last part. */
  const ways: Map<Role, Step<Role>>[] = [];

  /** The cheapest way to a part of this role that begins at the line, its own cost left out; undefined for none. */
  const enter = (from: number, role: Role): Step<Role> | undefined => {
    let previous: Step<Role> | undefined;
    let least = from === 0 ? (grammar.start[role] ?? Infinity) : Infinity;
    for (const way of ways[from]?.values() ?? []) {
      const cost = way.cost + (grammar.next[way.role][role] ?? Infinity) + breaks[from]!.cut;
      if (cost < least) [previous, least] = [way, cost];
    }
    return least === Infinity ? undefined : { cost: least, from, role, previous };
  };
  const reach = (to: number, entry: Step<Role>, cost: number) => {
    const total = entry.cost + cost;
    const known = (ways[to] ??= new Map()).get(entry.role);
    if (known === undefined || total < known.cost) ways[to].set(entry.role, { ...entry, cost: total });
  };

  for (let from = 0; from < lines.length; from++) {
    for (const role of lines[from]!.roles ?? []) {
      const entry = enter(from, role);
      if (entry !== undefined) reach(from + 1, entry, 0);
    }
    if (lines[from]!.roles !== undefined) continue;
    const roles = grammar.shapes.flatMap(([role, shape]) => {
      const entry = enter(from, role);
      return entry === undefined ? [] : [{ entry, shape }];
    });
    let joins = 0;
    const span = startSpan(measured[from]!, from + 1 === lines.length);
    for (let to = from + 1; to <= lines.length; to++) {
      if (to > from + 1) {
        joins += breaks[to - 1]!.join;
        if (lines[to - 1]!.roles !== undefined || joins > GIVE_UP || span.chars > LONGEST_PART) break;
        extendSpan(span, measured[to - 1]!, to === lines.length);
      }
      for (const { entry, shape } of roles) reach(to, entry, joins + shape(span));
    }
  }

  let best: Step<Role> | undefined;
  for (const way of ways[lines.length]?.values() ?? []) {
    way.cost += grammar.end?.[way.role] ?? 0;
    if (way.cost < (best?.cost ?? Infinity)) best = way;
  }
  return best;
}

function trace<Role extends string>(lines: readonly Line<Role>[], last: Step<Role>): Part<Role>[] {
  const parts: Part<Role>[] = [];
  let to = lines.length;
  for (let step: Step<Role> | undefined = last; step !== undefined; to = step.from, step = step.previous)
    parts.push({ role: step.role, lines: lines.slice(step.from, to) });
  return parts.toReversed();
}

/** How unlikely it is that a part goes on from the line above (`join`), and that one ends there (`cut`). */
type BreakCost = { join: number; cut: number };

function breakCost(
  lines: readonly Line<string>[],
  measured: readonly Measured[],
  at: number,
  width: Width | undefined,
  recurring: readonly boolean[],
): BreakCost {
  const below = lines[at]!;
  const above = lines[at - 1];
  if (above === undefined) return { join: 0, cut: 0 };
  const flows = !measured[at - 1]!.edges.endsSentence && measured[at]!.edges.startsLower;
  // What flows from a line into the next is no part by itself, however often a text says it.
  const alone = recurring[at] && !flows ? 6 : 0;
  if (below.gap > 0) return { join: (flows ? 4 : 8) + alone, cut: 0 };
  const full = width !== undefined && isFull(above.text, below.text, width);
  const join = full ? 0.2 : flows ? 3 : 6;
  return { join: join + alone, cut: (full ? 1.5 : 0) + (flows ? 3 : 0) };
}

/**
 * For each line, whether it or the one above it is printed in several places and not always beside the other: then it
 * is a part by itself, a venue. Lines of a card that is shown twice recur together.
 */
function findRecurring(lines: readonly { text: string }[]): boolean[] {
  const times = new Map<string, number>();
  const pair = (at: number) => `${lines[at - 1]?.text}\n${lines[at]!.text}`;
  lines.forEach(({ text }, at) => {
    for (const key of [text, pair(at)]) times.set(key, (times.get(key) ?? 0) + 1);
  });
  return lines.map(
    ({ text }, at) =>
      at > 0 && Math.max(times.get(lines[at - 1]!.text)!, times.get(text)!) > times.get(pair(at))!,
  );
}
