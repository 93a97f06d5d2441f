/** The postings of a corpus as they come, paper after paper, in columns of numbers; then by term. */
import { createColumn, type NumberColumn } from "./bytes.ts";
import type { FieldPostings } from "./fields.ts";

/** Gathers one field. Entries are numbered as they come. */
export type FieldGatherer = {
  /** @param terms the entries of the next paper's terms, a number as often as it has the term. */
  add(terms: readonly number[]): void;
  /** @param ranks by number, the entry's place in the dictionary. */
  sorted(ranks: Uint32Array): FieldPostings;
};

export function createFieldGatherer(): FieldGatherer {
  const lengths = createColumn();
  const entries = createColumn();
  const times = createColumn();
  /** By entry: one more than the place of its last posting; 0 for none. */
  const last = createColumn();

  return {
    add(terms) {
      const from = entries.length;
      for (const entry of terms) {
        grow(last, entry + 1);
        const posting = last.at(entry) - 1;
        if (posting >= from) times.set(posting, times.at(posting) + 1);
        else {
          entries.push(entry);
          times.push(1);
          last.set(entry, entries.length);
        }
      }
      lengths.push(entries.length - from);
    },
    sorted: (ranks) => byEntry(lengths.values(), entries.values(), times.values(), ranks),
  };
}

function grow(column: NumberColumn, length: number): void {
  while (column.length < length) column.push(0);
}

/** Counts, then puts each posting in its place: those of an entry stay in the order of their papers. */
function byEntry(
  lengths: Uint32Array,
  entries: Uint32Array,
  times: Uint32Array,
  ranks: Uint32Array,
): FieldPostings {
  const starts = new Uint32Array(ranks.length + 1);
  for (const entry of entries) starts[ranks[entry]! + 1]!++;
  for (let rank = 0; rank < ranks.length; rank++) starts[rank + 1]! += starts[rank]!;
  const next = starts.slice();
  const sorted = { papers: new Uint32Array(entries.length), times: new Uint32Array(entries.length) };
  let posting = 0;
  for (let paper = 0; paper < lengths.length; paper++) {
    for (const end = posting + lengths[paper]!; posting < end; posting++) {
      const place = next[ranks[entries[posting]!]!]!++;
      sorted.papers[place] = paper;
      sorted.times[place] = times[posting]!;
    }
  }
  return { lengths, starts, ...sorted };
}
