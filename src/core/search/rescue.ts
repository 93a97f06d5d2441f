/** Ways out when nothing, or little, is found: each a search one press away, with what it would give. */
import type { Rescue, Selection } from "../engine.ts";
import { print } from "../query/print.ts";
import { allOf, type Query } from "../query/tree.ts";
import { fold } from "../text/fold.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Found } from "./find.ts";

/** What a rescue asks of the engine: how many papers another request would give. */
export type CountPapers = (text: string, selection: Selection) => number;

export type Rescued = {
  text: string;
  selection: Selection;
  found: Found;
  total: number;
  count: CountPapers;
  label: (facet: string, value: string) => string;
};

/** Below this a list counts as short. */
const FEW = 5;
/** Of each kind the best. */
const MOST = 3;

export function findRescues(asked: Rescued): Rescue[] {
  if (asked.total >= FEW) return [];
  const ways = [...spellings(asked), ...withoutFacets(asked), ...withoutWords(asked)];
  return ways.filter((way) => way.total > asked.total);
}

/** The query with each word that the corpus does not hold as the corpus would spell it. */
function spellings({ found, selection, count, text }: Rescued): Rescue[] {
  const instead = new Map<string, string>();
  for (const { query, variants } of found.words) {
    const corrected = variants.find(({ how }) => how === "corrected");
    if (corrected) instead.set(query, corrected.word);
  }
  if (instead.size === 0) return [];
  const corrected = replaceWords(text, instead);
  return [{ kind: "spelling", text: corrected, total: count(corrected, selection) }];
}

function replaceWords(text: string, instead: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [word, other] of instead) replaced = replaced.replaceAll(word, other);
  return replaced;
}

function withoutFacets({ text, selection, count, label }: Rescued): Rescue[] {
  const ways = Object.entries(selection).flatMap(([key, choice]) =>
    [
      // Of the values to have any is enough: only all of them together keep papers away.
      ...(choice.include.length > 0 ? [{ values: choice.include, exclude: false }] : []),
      ...choice.exclude.map((value) => ({ values: [value], exclude: true })),
    ].map(({ values, exclude }): Rescue => {
      const rest = exclude
        ? { ...choice, exclude: choice.exclude.filter((value) => !values.includes(value)) }
        : { ...choice, include: [] };
      const total = count(text, { ...selection, [key]: rest });
      const labels = values.map((value) => label(key, value));
      return { kind: "drop-facet", key, values, exclude, labels, total };
    }),
  );
  return ways.toSorted((a, b) => b.total - a.total);
}

/** The query with one of its parts dropped; stop words hold nothing back, and go first. */
function withoutWords({ found, selection, count }: Rescued): Rescue[] {
  const parts = found.query.kind === "all" ? found.query.parts.filter((part) => !isStopWord(part)) : [];
  if (parts.length < 2 || parts.length > LONGEST) return [];
  const ways = parts.map((_, at): Rescue => {
    const text = print(allOf(parts.filter((_part, other) => other !== at)));
    return { kind: "drop-words", text, total: count(text, selection) };
  });
  return ways.toSorted((a, b) => b.total - a.total).slice(0, MOST);
}

function isStopWord(part: Query): boolean {
  return part.kind === "word" && !part.prefix && STOP_WORDS.has(fold(part.text));
}

/** Dropping one of many words changes little, and costs a search each. */
const LONGEST = 8;
