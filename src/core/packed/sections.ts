/** A binary file of the data folder: a header that says what it is and how long its parts are, then the parts. */
import type { Refused } from "../search/index-file.ts";
import { checksum } from "./checksum.ts";

/** What a file holds, told by its first four letters, and what its parts are called. */
export type Kind<Name extends string> = { magic: string; version: number; sections: readonly Name[] };

/** Of four bytes each, the lowest first: magic, version, checksum, length, sections; then the length of each section. */
const AT = { magic: 0, version: 4, checksum: 8, length: 12, sections: 16, lengths: 20 } as const;

/** Sections begin where a number of four bytes may stand. */
const padded = (length: number): number => (length + 3) & ~3;

/** @param sections in the kind's order. */
export function writeSections(kind: Kind<string>, sections: readonly Uint8Array[]): ArrayBuffer {
  const count = kind.sections.length;
  const start = AT.lengths + 4 * count;
  const length = sections.reduce((sum, section) => sum + padded(section.length), start);
  const file = new ArrayBuffer(length);
  const bytes = new Uint8Array(file);
  const view = new DataView(file);
  for (let i = 0; i < kind.magic.length; i++) bytes[AT.magic + i] = kind.magic.charCodeAt(i);
  view.setUint32(AT.version, kind.version, true);
  view.setUint32(AT.length, length, true);
  view.setUint32(AT.sections, count, true);
  let at = start;
  sections.forEach((section, number) => {
    view.setUint32(AT.lengths + 4 * number, section.length, true);
    bytes.set(section, at);
    at += padded(section.length);
  });
  view.setUint32(AT.checksum, checksum(bytes.subarray(AT.length)), true);
  return file;
}

/** Tells a file from others of its kind; it must be whole. */
export function checksumOf(file: ArrayBuffer): number {
  return new DataView(file).getUint32(AT.checksum, true);
}

/** A section in the file's own memory; it begins at a multiple of four. */
export type Sections<Name extends string> = (name: Name) => Uint8Array<ArrayBuffer>;

/**
 * @param isWhole its bytes were held against a hash already: the checksum, which takes a while, would say no more.
 * @returns the sections; or why the file is not to be used: any changed, lost or added byte is noticed.
 */
export function readSections<Name extends string>(
  file: ArrayBuffer,
  kind: Kind<Name>,
  isWhole = false,
): Sections<Name> | Refused {
  const count = kind.sections.length;
  const start = AT.lengths + 4 * count;
  if (file.byteLength < start) return damaged(`it ends after ${file.byteLength} bytes`);
  const view = new DataView(file);
  const bytes = new Uint8Array(file);
  const magic = String.fromCharCode(...bytes.subarray(AT.magic, AT.magic + 4));
  if (magic !== kind.magic) return damaged(`it does not begin with ${kind.magic}`);
  const version = view.getUint32(AT.version, true);
  if (version !== kind.version) return damaged(`it is of version ${version}, not ${kind.version}`);
  const length = view.getUint32(AT.length, true);
  if (length !== file.byteLength) return damaged(`it has ${file.byteLength} bytes instead of ${length}`);
  if (!isWhole && checksumOf(file) !== checksum(bytes.subarray(AT.length)))
    return damaged("its content is not what was written");
  const written = view.getUint32(AT.sections, true);
  if (written !== count) return damaged(`it has ${written} sections instead of ${count}`);
  let at = start;
  const sections = kind.sections.map((_, number) => {
    const size = view.getUint32(AT.lengths + 4 * number, true);
    const section = new Uint8Array(file, at, size);
    at += padded(size);
    return section;
  });
  return (name) => sections[kind.sections.indexOf(name)]!;
}

function damaged(what: string): Refused {
  return { refused: "damaged", what };
}
