/** Numbers and text as bytes, and columns of numbers that grow: nothing here is an object a number. */

/** A column of whole numbers from 0 to 2³² − 1. */
export type NumberColumn = {
  readonly length: number;
  at(index: number): number;
  set(index: number, value: number): void;
  push(value: number): void;
  /** What was pushed; not a copy. */
  values(): Uint32Array;
};

export function createColumn(): NumberColumn {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => values[index]!,
    set(index, value) {
      values[index] = value;
    },
    push(value) {
      if (length === values.length) {
        const longer = new Uint32Array(2 * length);
        longer.set(values);
        values = longer;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length),
  };
}

export type ByteWriter = {
  readonly length: number;
  byte(value: number): void;
  /** Seven bits a byte, the lowest first; all bytes but the last have their highest bit set. */
  varint(value: number): void;
  /** UTF-16 units, each by itself in one to three bytes as UTF-8 has them: their order is the order of the bytes. */
  text(value: string): void;
  /** What was written; not a copy. */
  bytes(): Uint8Array;
};

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;

  function byte(value: number): void {
    if (length === bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length++] = value;
  }

  return {
    get length() {
      return length;
    },
    byte,
    varint(value) {
      let rest = value;
      while (rest > 127) {
        byte((rest & 127) | 128);
        rest >>>= 7;
      }
      byte(rest);
    },
    text(value) {
      for (let i = 0; i < value.length; i++) {
        const unit = value.charCodeAt(i);
        if (unit < 0x80) byte(unit);
        else if (unit < 0x800) {
          byte(0xc0 | (unit >> 6));
          byte(0x80 | (unit & 63));
        } else {
          byte(0xe0 | (unit >> 12));
          byte(0x80 | ((unit >> 6) & 63));
          byte(0x80 | (unit & 63));
        }
      }
    },
    bytes: () => bytes.subarray(0, length),
  };
}

/** @param values whole numbers, one after the other. */
export function writeVarints(values: Iterable<number>): Uint8Array {
  const writer = createByteWriter();
  for (const value of values) writer.varint(value);
  return writer.bytes();
}

/** Reads so many numbers from the beginning. */
export function readVarints(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    values[i] = value;
  }
  return values;
}

/** Whole numbers by place: as they lie in a file, or unpacked. */
export type Values = Uint8Array | Uint32Array;

/** So many numbers from the beginning: the bytes themselves, where none of the numbers takes more than one. */
export function openVarints(bytes: Uint8Array, count: number): Values {
  return bytes.length === count ? bytes : readVarints(bytes, count);
}

/** The places of a value, ascending. */
export function placesOf(values: Values, wanted: number): Uint32Array {
  const found = createColumn();
  for (let at = 0; at < values.length; at++) if (values[at] === wanted) found.push(at);
  return found.values().slice();
}

/** How many of the places stand before this one, if it is one of them; else -1. */
export function rankOf(places: Uint32Array, wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return places[low] === wanted ? low : -1;
}

/**
 * Where each begins that has these lengths and stands after the one before; the last is where all end.
 * @param extra what each length, but for 0, is written with beside what it is.
 */
export function startsOf(lengths: Values, extra = 0): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    at += length > extra ? length - extra : 0;
    starts[i + 1] = at;
  }
  return starts;
}

/**
 * Reads units as {@link ByteWriter.text} writes them.
 * @param into gets them from `at` on.
 * @returns where the last one ended in `into`.
 */
export function readUnits(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint16Array,
  at: number,
): number {
  let end = at;
  for (let i = from; i < to;) {
    const first = bytes[i++]!;
    if (first < 0x80) into[end++] = first;
    else if (first < 0xe0) into[end++] = ((first & 31) << 6) | (bytes[i++]! & 63);
    else into[end++] = ((first & 15) << 12) | ((bytes[i++]! & 63) << 6) | (bytes[i++]! & 63);
  }
  return end;
}

/** The text of so many units, of which a call takes some thousands. Several times faster than spreading them. */
export function fromUnits(units: ArrayLike<number>): string {
  const text: unknown = Reflect.apply(String.fromCharCode, undefined, units);
  return String(text);
}
