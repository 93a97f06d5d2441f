/** From the bytes of a file to its text. */
import { gunzipSync } from "node:zlib";
import { InputError } from "./effects.ts";

export type Decoded = {
  /** Without a byte-order mark. */
  text: string;
  /** What the text was written in, where it is not plain UTF-8: "UTF-16 LE", "Windows-1252". */
  encoding?: string;
  /** The file was packed. */
  packed?: "gzip";
};

/** In bytes: V8 has no longer strings (2^29 - 24 characters), and no byte makes more than one character. */
const LARGEST = 2 ** 29 - 24;

/** A larger share of control characters than this is no text. */
const MOST_CONTROLS = 1 / 25;

/** Bytes looked at to tell UTF-16 without a mark from other text. */
const SAMPLE = 4096;

/**
 * Reads text in UTF-8 and UTF-16, each with or without a byte-order mark, and in Windows-1252, of which Latin-1 is a
 * part. Bytes that are no UTF-8 are taken for Windows-1252 one by one, so that a damaged byte or a chunk from elsewhere
 * costs no other character. Packed files (gzip) are unpacked first.
 * @throws {InputError} where the bytes are too many for a text, or no text, or the packing is damaged.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST)
    throw new InputError(
      `${file}: this file has ${Math.ceil(bytes.length / 1e6)} MB, and a listing can have ${Math.floor(LARGEST / 1e6)} MB at most; part it in several.`,
    );
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeText(file, bytes);
  return { ...decodeText(file, unpack(file, bytes)), packed: "gzip" };
}

function unpack(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (cause) {
    const reason =
      cause instanceof RangeError
        ? `holds more than ${Math.floor(LARGEST / 1e6)} MB`
        : "is damaged or cut off";
    throw new InputError(
      `${file}: this gzip file ${reason}; part it in several, pack it anew, or take it out of the folder.`,
      { cause },
    );
  }
}

function decodeText(file: string, bytes: Uint8Array): Omit<Decoded, "packed"> {
  const wide = findWide(bytes);
  const decoded =
    wide === undefined ? decodeNarrow(bytes) : { text: decodeWide(bytes, wide), encoding: wide };
  if (countControls(decoded.text) > decoded.text.length * MOST_CONTROLS)
    throw new InputError(`${file}: this is a binary file, not a listing; take it out of the folder.`);
  return decoded;
}

type Wide = "UTF-16 LE" | "UTF-16 BE";

/** By its mark, or by the zero bytes on one side of every plain letter. */
function findWide(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  if (bytes.length < 4) return undefined;
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.2;
  if (odd > many && even * 20 < odd) return "UTF-16 LE";
  return even > many && odd * 20 < even ? "UTF-16 BE" : undefined;
}

const decodeWide = (bytes: Uint8Array, wide: Wide) =>
  new TextDecoder(wide === "UTF-16 LE" ? "utf-16le" : "utf-16be").decode(bytes);

function decodeNarrow(bytes: Uint8Array): { text: string; encoding?: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return decodeMixed(bytes);
  }
}

/** Windows-1252 from 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** UTF-8 where it is well formed, Windows-1252 byte by byte where it is not. */
function decodeMixed(bytes: Uint8Array): { text: string; encoding: string } {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let sequences = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    const size = byte < 0x80 ? 1 : sizeOfSequence(bytes, at);
    if (size === 0) {
      units[length++] = byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte;
      at++;
      continue;
    }
    let code = size === 1 ? byte : byte & (0x7f >> size);
    for (let next = 1; next < size; next++) code = (code << 6) | (bytes[at + next]! & 0x3f);
    if (size > 1) sequences++;
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + (code & 0x3ff);
    } else if (at > 0 || code !== 0xfeff) units[length++] = code;
    at += size;
  }
  return {
    text: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units.subarray(0, length)),
    encoding: sequences === 0 ? "Windows-1252" : "UTF-8 mixed with Windows-1252",
  };
}

/**
 * The bytes of the UTF-8 sequence that begins here, 0 where it is not well formed (The Unicode Standard, table 3-7).
 */
function sizeOfSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < size; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  return lead === 0xf4 && second > 0x8f ? 0 : size;
}

/** Control characters but those that lay text out. */
function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) count++;
  }
  return count;
}
