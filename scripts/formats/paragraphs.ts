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
import { endsSentence, extendSpan, measureLines, type Span, startsLower, startSpan } from "./shapes.ts";
import { squeeze } from "./text.ts";
import { isFull, wrapWidth } from "./wrap-width.ts";

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
const LONGEST_PART = 12_000;
/** Breaks that cost more than this together are never the cheapest way. */
const GIVE_UP = 40;

type Step<Role> = { cost: number; from: number; role: Role; previous: Step<Role> | undefined };

/**
 * Cuts the lines into parts, every line in exactly one.
 * @throws {Error} where a grammar has no way to read some line: a mistake in the grammar, for each should offer a dear
 *   way for every role.
 */
export function findParts<Role extends string>(
  lines: readonly Line<Role>[],
  grammar: Grammar<Role>,
): Part<Role>[] {
  const measured = measureLines(lines.map((line) => line.text));
  const breaks = breakCosts(lines);
  /** For every line, the cheapest ways to have read all lines before it, one for each role of the last part. */
  const ways: Map<Role, Step<Role>>[] = [new Map()];

  const best = (at: number, role: Role): Step<Role> | undefined | "start" => {
    if (at === 0) return grammar.start[role] === undefined ? undefined : "start";
    let cheapest: Step<Role> | undefined;
    let least = Infinity;
    for (const way of ways[at]?.values() ?? []) {
      const cost = way.cost + (grammar.next[way.role][role] ?? Infinity);
      if (cost < least) [cheapest, least] = [way, cost];
    }
    return cheapest;
  };
  const reach = (from: number, to: number, role: Role, cost: number) => {
    const previous = best(from, role);
    if (previous === undefined) return;
    const before =
      previous === "start"
        ? grammar.start[role]!
        : previous.cost + grammar.next[previous.role][role]! + breaks[from]!.cut;
    const total = before + cost;
    const known = (ways[to] ??= new Map()).get(role);
    if (known === undefined || total < known.cost)
      ways[to].set(role, { cost: total, from, role, previous: previous === "start" ? undefined : previous });
  };

  for (let from = 0; from < lines.length; from++) {
    const marked = lines[from]!.roles;
    if (marked !== undefined) {
      for (const role of marked) reach(from, from + 1, role, 0);
      continue;
    }
    let joins = 0;
    const span = startSpan(measured[from]!, from + 1 === lines.length);
    for (let to = from + 1; to <= lines.length; to++) {
      if (to > from + 1) {
        joins += breaks[to - 1]!.join;
        if (lines[to - 1]!.roles !== undefined || joins > GIVE_UP || span.chars > LONGEST_PART) break;
        extendSpan(span, measured[to - 1]!, to === lines.length);
      }
      for (const [role, shape] of grammar.shapes) reach(from, to, role, joins + shape(span));
    }
  }
  return trace(lines, ways[lines.length], grammar.end ?? {});
}

function trace<Role extends string>(
  lines: readonly Line<Role>[],
  ends: Map<Role, Step<Role>> | undefined,
  costs: Partial<Record<Role, number>>,
): Part<Role>[] {
  if (lines.length === 0) return [];
  let step: Step<Role> | undefined;
  let least = Infinity;
  for (const way of ends?.values() ?? []) {
    const cost = way.cost + (costs[way.role] ?? 0);
    if (cost < least) [step, least] = [way, cost];
  }
  if (step === undefined) throw new Error("the grammar cannot read these lines");
  const parts: Part<Role>[] = [];
  for (let to = lines.length; step !== undefined; to = step.from, step = step.previous)
    parts.unshift({ role: step.role, lines: lines.slice(step.from, to) });
  return parts;
}

/**
 * For every line, how unlikely it is that a part goes on from the line above it (`join`), and that one ends there
 * (`cut`).
 */
function breakCosts(lines: readonly Line<string>[]): { join: number; cut: number }[] {
  const width = wrapWidth(lines);
  const times = new Map<string, number>();
  const count = (text: string) => times.set(text, (times.get(text) ?? 0) + 1);
  lines.forEach(({ text }, at) => {
    count(text);
    if (at > 0) count(`${lines[at - 1]!.text}\n${text}`);
  });
  // A line that the page prints in several places, not always beside the same one, is a part by itself: a venue.
  const isOneOfMany = (above: string, below: string) =>
    Math.max(times.get(above)!, times.get(below)!) > times.get(`${above}\n${below}`)!;
  return lines.map((below, at) => {
    const above = lines[at - 1];
    if (above === undefined) return { join: 0, cut: 0 };
    const flows = !endsSentence(above.text) && startsLower(below.text);
    const again = isOneOfMany(above.text, below.text) ? 6 : 0;
    if (below.gap > 0) return { join: (flows ? 4 : 8) + again, cut: 0 };
    const full = width !== undefined && isFull(above.text, below.text, width);
    const ended = endsSentence(above.text) ? 1.5 : 0;
    return { join: (full ? 0.2 + ended : flows ? 3 : 6) + again, cut: (full ? 1.5 : 0) + (flows ? 3 : 0) };
  });
}
