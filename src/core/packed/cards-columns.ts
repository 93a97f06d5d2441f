/** Columns of texts and of numbers as the file of the cards has them: written whole, read at a place. */
import * as z from "zod/mini";
import {
  createByteWriter,
  fromUnits,
  openVarints,
  placesOf,
  rankOf,
  readUnits,
  startsOf,
  type Values,
} from "./bytes.ts";

export type TextSections = { lengths: Uint8Array; bytes: Uint8Array };

/** @param values `undefined` for a text that there is none of. */
export function writeTexts(values: Iterable<string | undefined>): TextSections {
  const [lengths, bytes] = [createByteWriter(), createByteWriter()];
  for (const value of values) {
    const from = bytes.length;
    if (value !== undefined) bytes.text(value);
    lengths.varint(value === undefined ? 0 : bytes.length - from + 1);
  }
  return { lengths: lengths.bytes(), bytes: bytes.bytes() };
}

export type TextColumn = (at: number) => string | undefined;

/** Opened when the first of them is asked for: few columns are needed at once. */
export function openTexts({ lengths, bytes }: TextSections, size: number): TextColumn {
  // A column without a text takes no room.
  if (bytes.length === 0 && !lengths.includes(1)) return () => undefined;
  let opened: Lists | undefined;
  return (at) => {
    opened ??= openLists(lengths, size);
    const [from, to] = [opened.starts[at]!, opened.starts[at + 1]!];
    return from < to || opened.has(at) ? textAt(bytes, from, to) : undefined;
  };
}

/** What stands one after the other: from `starts[at]` to `starts[at + 1]`, its end excluded. */
export type Lists = {
  starts: Uint32Array;
  /** Whether there is one at this place, be it empty. */
  has: (at: number) => boolean;
};

/** @param lengths varints: one more than there are; 0 where there is no list. */
export function openLists(lengths: Uint8Array, size: number): Lists {
  const starts = startsOf(openVarints(lengths, size), 1);
  let empty: Uint32Array | undefined;
  return {
    starts,
    // Those that are there and have nothing in them are few.
    has: (at) =>
      starts[at] !== starts[at + 1] || rankOf((empty ??= placesOf(openVarints(lengths, size), 1)), at) !== -1,
  };
}

/** Units that a call takes as its arguments. */
const MOST_UNITS = 4096;

/** The text of these bytes, as {@link ByteWriter.text} wrote it. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  let plain = to - from <= MOST_UNITS;
  for (let at = from; plain && at < to; at++) plain = bytes[at]! < 0x80;
  if (plain) return fromUnits(bytes.subarray(from, to));
  const units = new Uint16Array(to - from);
  const length = readUnits(bytes, from, to, units, 0);
  let text = "";
  for (let at = 0; at < length; at += MOST_UNITS) {
    text += fromUnits(units.subarray(at, Math.min(length, at + MOST_UNITS)));
  }
  return text;
}

const List = z.array(z.string());

/** A list that stands as JSON in a column of texts. */
export function readList(text: string): string[] {
  return List.parse(JSON.parse(text));
}

/** @returns the bytes of a number one by one, each in a row with those of the others: alike stands by alike. */
export function writePlanes(values: readonly number[]): Uint8Array {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  const width = bytesOf(most);
  const planes = new Uint8Array(width * values.length);
  for (let byte = 0; byte < width; byte++) {
    values.forEach(
      (value, at) => (planes[byte * values.length + at] = Math.floor(value / 256 ** byte) % 256),
    );
  }
  return planes;
}

function bytesOf(value: number): number {
  let bytes = 0;
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes++;
  return bytes;
}

export type Numbers = (at: number) => number;

/** @param size numbers there are. */
export function openPlanes(planes: Uint8Array, size: number): Numbers {
  return (at) => {
    let value = 0;
    for (let byte = planes.length - size + at; byte >= 0; byte -= size) value = value * 256 + planes[byte]!;
    return value;
  };
}

/** All of them: the bytes themselves, where a number takes one. */
export function unpackPlanes(planes: Uint8Array, size: number): Values {
  if (planes.length === size) return planes;
  const values = new Uint32Array(size);
  for (let plane = planes.length - size; plane >= 0; plane -= size) {
    for (let at = 0; at < size; at++) values[at] = values[at]! * 256 + planes[plane + at]!;
  }
  return values;
}

/** Where a number stands that may be before or behind the one before: 0, −1, 1, −2 … → 0, 1, 2, 3 … */
export function zigzag(step: number): number {
  return step < 0 ? -2 * step - 1 : 2 * step;
}

export function unzigzag(code: number): number {
  return code % 2 === 1 ? -(code + 1) / 2 : code / 2;
}
