/**
 * Sets of papers in few characters: of each id the 32 bits of its hash, all of them in base64url (RFC 4648, section 5).
 * Five and a third characters a paper; of 100,000 papers one pair in two billion would be taken for each other.
 */
import { hash } from "../text/fold.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** @returns the ids' hashes in their order. */
export function packIds(ids: readonly string[]): string {
  let packed = "";
  let bits = 0;
  let held = 0;
  for (const id of ids) {
    const value = Number.parseInt(hash(id), 16);
    for (let shift = 24; shift >= 0; shift -= 8) {
      bits = (bits << 8) | ((value >>> shift) & 0xff);
      held += 8;
      while (held >= 6) {
        held -= 6;
        packed += DIGITS[(bits >>> held) & 63]!;
      }
    }
  }
  return held > 0 ? packed + DIGITS[(bits << (6 - held)) & 63]! : packed;
}

/** @returns the hashes, as {@link hash} writes them; `undefined` where the text was not packed so. */
export function unpackIds(packed: string): string[] | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of packed) {
    const value = VALUES.get(digit);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >>> held) & 0xff);
    }
  }
  // What fills the last digit up is less than a digit, and zero.
  const isWhole = bytes.length % 4 === 0 && held < 6 && (bits & ((1 << held) - 1)) === 0;
  if (!isWhole) return undefined;
  return Array.from({ length: bytes.length / 4 }, (_, at) =>
    bytes
      .slice(4 * at, 4 * at + 4)
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(""),
  );
}
