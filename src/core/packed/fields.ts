/** The papers that hold each term in a field: written one after the other, read one term at a time. */
import { createByteWriter, readVarints, startsOf, writeVarints } from "./bytes.ts";

/** By entry, in the dictionary's order: postings of one field, sorted by entry and paper. */
export type FieldPostings = {
  /** By paper: how many different terms it has. */
  lengths: Uint32Array;
  /** By entry, where its postings begin; the last is where all end. */
  starts: Uint32Array;
  /** By posting. */
  papers: Uint32Array;
  /** By posting: how often the paper has the term, from 1. */
  times: Uint32Array;
};

/**
 * `lengths` by paper, as in {@link FieldPostings}; `counts` by entry, the papers that hold it; `sizes` by entry that any
 * holds, its bytes in `places`: varints. `places` by entry: varints of the papers, each as its distance from the one
 * before, less one; then, for each that has the term four times or more, how often, less four. `codes`: two bits a
 * posting, the lowest first: how often, less one; three for four times and more.
 */
export const FIELD_PARTS = ["lengths", "counts", "sizes", "places", "codes"] as const;
export type FieldPart = (typeof FIELD_PARTS)[number];
export type FieldSections = (part: FieldPart) => Uint8Array;

const MANY = 4;

/** @returns the parts in their order. */
export function writeField({ lengths, starts, papers, times }: FieldPostings): Uint8Array[] {
  const [counts, sizes, places] = [createByteWriter(), createByteWriter(), createByteWriter()];
  const codes = new Uint8Array(Math.ceil(papers.length / 4));
  for (let entry = 0; entry + 1 < starts.length; entry++) {
    const [from, to] = [starts[entry]!, starts[entry + 1]!];
    counts.varint(to - from);
    if (from === to) continue;
    const start = places.length;
    for (let i = from, last = -1; i < to; last = papers[i++]!) places.varint(papers[i]! - last - 1);
    for (let i = from; i < to; i++) {
      codes[i >> 2]! |= (Math.min(times[i]!, MANY) - 1) << (2 * (i & 3));
      if (times[i]! >= MANY) places.varint(times[i]! - MANY);
    }
    sizes.varint(places.length - start);
  }
  const parts: Record<FieldPart, Uint8Array> = {
    lengths: writeVarints(lengths),
    counts: counts.bytes(),
    sizes: sizes.bytes(),
    places: places.bytes(),
    codes,
  };
  return FIELD_PARTS.map((part) => parts[part]);
}

/** Papers that have a term, ascending; how often, by the same place, up to the next reading from the field. */
type Occurrences = { papers: Int32Array; times: Uint32Array };

export type Field = {
  /** By paper: how many different terms it has. */
  lengths: Uint32Array;
  /** Of the entry at this place of the dictionary. */
  read(entry: number): Occurrences;
};

/**
 * @param entries in the dictionary.
 * @param size papers.
 */
export function openField(part: FieldSections, entries: number, size: number): Field {
  const [places, codes] = [part("places"), part("codes")];
  const held = readVarints(part("counts"), entries);
  const starts = startsOf(held);
  const offsets = startsOf(spread(part("sizes"), held));
  const times = new Uint32Array(size);

  function read(entry: number): Occurrences {
    const from = starts[entry]!;
    const count = starts[entry + 1]! - from;
    const papers = new Int32Array(count);
    let at = offsets[entry]!;
    let paper = -1;
    for (let i = 0; i < count; i++) {
      let byte = places[at++]!;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = places[at++]!;
        step |= (byte & 127) << shift;
      }
      paper += step + 1;
      papers[i] = paper;
    }
    for (let i = 0; i < count; i++) {
      const posting = from + i;
      let often = ((codes[posting >> 2]! >> (2 * (posting & 3))) & 3) + 1;
      if (often === MANY) {
        let byte = places[at++]!;
        let more = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = places[at++]!;
          more |= (byte & 127) << shift;
        }
        often += more;
      }
      times[i] = often;
    }
    return { papers, times };
  }

  return { lengths: readVarints(part("lengths"), size), read };
}

/** By entry, its size; those that no paper holds have none written. */
function spread(sizes: Uint8Array, held: Uint32Array): Uint32Array {
  const written = readVarints(
    sizes,
    held.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
  );
  let next = 0;
  return held.map((count) => (count > 0 ? written[next++]! : 0));
}

/** Two fields as if they were one, of texts that follow one another. */
export function joinFields(one: Field, other: Field): Field {
  const times = new Uint32Array(one.lengths.length);
  return {
    // What both have counts twice: it is a length for the time until the real one is there.
    lengths: one.lengths.map((length, paper) => length + other.lengths[paper]!),
    read(entry) {
      const [a, b] = [one.read(entry), other.read(entry)];
      const papers = new Int32Array(a.papers.length + b.papers.length);
      let count = 0;
      for (let i = 0, j = 0; i < a.papers.length || j < b.papers.length; count++) {
        const left = a.papers[i] ?? Infinity;
        const right = b.papers[j] ?? Infinity;
        papers[count] = Math.min(left, right);
        times[count] = (left <= right ? a.times[i++]! : 0) + (right <= left ? b.times[j++]! : 0);
      }
      return { papers: papers.subarray(0, count), times };
    },
  };
}
