import * as z from "zod/mini";
import type { Format, Item, Listing } from "../formats/format.ts";
import { FORMATS } from "../formats/index.ts";
import { squeeze } from "../formats/text.ts";
import { type Effects, InputError } from "./effects.ts";

/** A file of `seeds/` as read: what each of its lines is. */
export type ReadListing = {
  /** Path below `seeds/`. */
  file: string;
  /** The layout's id and name. */
  format: string;
  label: string;
  items: Item[];
  /** The listing's own lines, untouched. */
  lines: string[];
};

/** Files of `seeds/` that are no listings. */
const SETTINGS = new Set(["site.json", "topics.json", "sources.json", "merge.json"]);

const day = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
/** `seeds/sources.json`: file → what its text does not tell. */
const Sources = z.record(
  z.string(),
  z.strictObject({
    /** A layout's id, where the content leaves it open. */
    format: z.optional(z.string()),
    /** What readers are told the listing is. */
    label: z.optional(z.string()),
    /** The day the page was copied: "2026-05-18". */
    captured: z.optional(day),
  }),
);
type Sources = z.infer<typeof Sources>;

/** So sure a layout must be of a file to claim it, and no other so much surer. */
const CLAIM = 0.5;
const MARGIN = 0.3;

/**
 * Reads every listing below the folder, in the order of `effects.list`.
 * @throws {InputError} one for all files that cannot be read, each with its name, what is wrong and the remedy.
 */
export async function readListings(folder: string, effects: Effects): Promise<{ listings: ReadListing[] }> {
  const files = await listFolder(folder, effects);
  const bytes = (file: string) => effects.read(`${folder}/${file}`);
  const names = files.filter(
    (file) => !SETTINGS.has(file) && !file.split("/").some((part) => part.startsWith(".")),
  );
  if (names.length === 0)
    throw new InputError(`${folder}: there is no listing in this folder; put at least one into it.`);

  const problems: string[] = [];
  const attempt = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };

  const sources = files.includes("sources.json")
    ? await attempt(async () => parseSources(decode("sources.json", await bytes("sources.json")), names))
    : {};
  const listings: ReadListing[] = [];
  for (const file of names) {
    const read = await attempt(async () => readListing(file, decode(file, await bytes(file)), sources ?? {}));
    if (read !== undefined) listings.push(read);
  }
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  return { listings };
}

async function listFolder(folder: string, effects: Effects): Promise<string[]> {
  try {
    return await effects.list(folder);
  } catch (cause) {
    throw new InputError(`${folder}: this folder cannot be read; make it, and put listings into it.`, {
      cause,
    });
  }
}

/** UTF-8 bytes → text without a byte-order mark. */
function decode(file: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError(`${file}: this is no UTF-8 text; save it as UTF-8, or take it out of the folder.`, {
      cause,
    });
  }
  if (text.includes("\0"))
    throw new InputError(`${file}: this is a binary file, not a listing; take it out of the folder.`);
  return text;
}

function parseSources(text: string, names: readonly string[]): Sources {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new InputError("sources.json: this is no valid JSON; correct it, or take it out.", { cause });
  }
  const sources = Sources.safeParse(json);
  if (!sources.success)
    throw new InputError(
      `sources.json: ${sources.error.issues[0]?.path.join(" → ") || "it"} is not as it should be; it names files ` +
        'and may state of each {"format": "bibtex", "label": "Our bibliography", "captured": "2026-05-18"}.',
    );
  for (const [file, { format }] of Object.entries(sources.data)) {
    if (!names.includes(file))
      throw new InputError(`sources.json: it names "${file}", which is not in the folder.`);
    if (format !== undefined && !FORMATS.some(({ id }) => id === format))
      throw new InputError(
        `sources.json: "${format}", for ${file}, is no layout; there are ${FORMATS.map(({ id }) => id).join(", ")}.`,
      );
  }
  return sources.data;
}

function readListing(file: string, text: string, sources: Sources): ReadListing {
  const stated = sources[file] ?? {};
  const lines = splitLines(text);
  if (lines.every((line) => squeeze(line) === ""))
    throw new InputError(`${file}: this file is empty; fill it, or take it out of the folder.`);
  const listing: Listing = {
    file,
    lines,
    ...(stated.captured === undefined ? {} : { captured: stated.captured }),
  };
  const format = FORMATS.find(({ id }) => id === stated.format) ?? detect(listing);
  return {
    file,
    format: format.id,
    label: stated.label ?? format.label,
    items: format.parse(listing),
    lines,
  };
}

/** Line ends of any system; a last line end ends the last line and begins no other. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

const looked = (formats: readonly Format[]) =>
  formats.map(({ id, label, looksFor }) => `\n  ${id} (${label}): ${looksFor}`).join("");

/** The layouts that claim a file: that are sure of it, and of which none is much surer than another. */
export function findClaims(listing: Listing): Format[] {
  const sure = FORMATS.map((format) => ({ format, score: format.detect(listing) }));
  const best = Math.max(...sure.map(({ score }) => score));
  return sure.filter(({ score }) => score >= CLAIM && score > best - MARGIN).map(({ format }) => format);
}

function detect(listing: Listing): Format {
  const claims = findClaims(listing);
  if (claims.length === 1) return claims[0]!;
  const remedy = `State its layout in sources.json, {"${listing.file}": {"format": "…"}}, or take it out of the folder.`;
  if (claims.length === 0)
    throw new InputError(
      `${listing.file}: no layout knows this file. Looked for:${looked(FORMATS)}\n  ${remedy}`,
    );
  throw new InputError(
    `${listing.file}: more than one layout claims this file:${looked(claims)}\n  ${remedy}`,
  );
}

/**
 * The account of a file: its items in order, and its blank lines outside of them as furniture, so that every line
 * stands in exactly one run. Two entries of a bibliography may share a line; it is counted for the first.
 * @throws {Error} where an item of one layout overlaps another's lines, or a line that is not blank stands in none: a
 *   mistake in a layout.
 */
export function account(items: readonly Item[], lines: readonly string[]): Item[] {
  const runs: Item[] = [];
  let next = 1;
  const blank = (upTo: number) => {
    if (upTo < next) return;
    const bare = lines.slice(next - 1, upTo).findIndex((line) => squeeze(line) !== "");
    if (bare !== -1) throw new Error(`line ${next + bare} stands in no item`);
    runs.push({ kind: "furniture", lines: [next, upTo], what: "blank" });
    next = upTo + 1;
  };
  for (const item of items.toSorted((a, b) => a.lines[0] - b.lines[0])) {
    const [first, last] = item.lines;
    if (first > last || first < 1 || last > lines.length)
      throw new Error(`lines ${first} to ${last} are not in the file`);
    blank(first - 1);
    if (first < next - 1 || (first === next - 1 && item.kind !== "record"))
      throw new Error(`line ${first} stands in two items`);
    if (last < next) continue;
    runs.push({ ...item, lines: [next, last] });
    next = last + 1;
  }
  blank(lines.length);
  return runs;
}
