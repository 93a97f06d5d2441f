/** Words in their order, each as what it shares with the one before and the rest. (Witten, Moffat and Bell, "Managing Gigabytes", 2nd edition, section 4.1.) */
import { createByteWriter, fromUnits, openVarints, readUnits, startsOf } from "./bytes.ts";

/** Every word at a multiple of this is whole, so that a search may begin there. */
export const BLOCK = 16;
/** What a word shares with the one before is written in a byte. */
const MOST_SHARED = 255;

/**
 * `shared` by word, a byte: the UTF-16 units that it shares. `lengths` by word, a varint: the bytes of its rest. `rests`:
 * those, as `ByteWriter.text` has it.
 */
export const DICTIONARY_PARTS = ["shared", "lengths", "rests"] as const;
type DictionaryPart = (typeof DICTIONARY_PARTS)[number];
export type DictionarySections = (part: DictionaryPart) => Uint8Array;

/**
 * @param words different ones, in the order of their UTF-16 units.
 * @returns the parts in their order.
 */
export function writeDictionary(words: readonly string[]): Uint8Array[] {
  const [shared, lengths, rests] = [createByteWriter(), createByteWriter(), createByteWriter()];
  words.forEach((word, at) => {
    const same = at % BLOCK === 0 ? 0 : sharedLength(words[at - 1]!, word);
    const from = rests.length;
    shared.byte(same);
    rests.text(word.slice(same));
    lengths.varint(rests.length - from);
  });
  const parts: Record<DictionaryPart, Uint8Array> = {
    shared: shared.bytes(),
    lengths: lengths.bytes(),
    rests: rests.bytes(),
  };
  return DICTIONARY_PARTS.map((part) => parts[part]);
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

export type Dictionary = {
  readonly size: number;
  /** Where a word stands; -1 where it is not there. */
  find(word: string): number;
  word(at: number): string;
  /** Where the words stand that begin so: from the first up to, and without, the second. */
  range(prefix: string): [from: number, to: number];
  /** As written, with where each rest begins, for who walks over all words. */
  shared: Uint8Array;
  starts: Uint32Array;
  rests: Uint8Array;
  /** UTF-16 units of the longest word, at most. */
  longest: number;
};

/** How a word of the dictionary stands to a wanted one. */
const BEFORE = 0;
const SAME = 1;
const LONGER = 2;
const PAST = 3;

/** @param size words. */
export function openDictionary(part: DictionarySections, size: number): Dictionary {
  const [shared, lengths, rests] = [part("shared"), part("lengths"), part("rests")];
  const sizes = openVarints(lengths, size);
  const starts = startsOf(sizes);
  let longest = 0;
  for (let at = 0; at < size; at++) longest = Math.max(longest, shared[at]! + sizes[at]!);
  /** The word at hand, and where it stands. */
  const units = new Uint16Array(longest);
  let hand = -1;

  /** Writes a word's rest behind what it shares with the word at hand, the one before. @returns units of the word. */
  function unfold(at: number): number {
    hand = at;
    return readUnits(rests, starts[at]!, starts[at + 1]!, units, shared[at]!);
  }

  /** The first word for which the answer is yes; it is no for all before it and yes for all after it. */
  function first(isThere: (length: number) => boolean): number {
    let low = 0;
    let high = Math.ceil(size / BLOCK);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isThere(unfold(middle * BLOCK))) high = middle;
      else low = middle + 1;
    }
    if (low === 0) return 0;
    // It is not the block's first word.
    const end = Math.min(size, low * BLOCK);
    let at = (low - 1) * BLOCK;
    while (at < end && !isThere(unfold(at))) at++;
    return at;
  }

  function compare(length: number, wanted: string): number {
    for (let i = 0; i < wanted.length; i++) {
      if (i === length) return BEFORE;
      const difference = units[i]! - wanted.charCodeAt(i);
      if (difference !== 0) return difference < 0 ? BEFORE : PAST;
    }
    return length === wanted.length ? SAME : LONGER;
  }

  function find(word: string): number {
    const at = first((length) => compare(length, word) !== BEFORE);
    return at < size && wordAt(at) === word ? at : -1;
  }

  function wordAt(at: number): string {
    const start = at - (at % BLOCK);
    // Who asks for one word after the other has unfolded those before.
    for (let each = hand >= start && hand < at ? hand + 1 : start; each < at; each++) unfold(each);
    return fromUnits(units.subarray(0, unfold(at)));
  }

  return {
    size,
    find,
    word: wordAt,
    range: (prefix) => [
      first((length) => compare(length, prefix) !== BEFORE),
      first((length) => compare(length, prefix) === PAST),
    ],
    shared,
    starts,
    rests,
    longest,
  };
}
