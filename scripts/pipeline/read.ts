import { cleanRecord } from "../formats/clean.ts";
import type { Format, Item, Listing } from "../formats/format.ts";
import { FORMATS } from "../formats/index.ts";
import { isBlank } from "../formats/text.ts";
import { tally } from "./account.ts";
import { type Decoded, decode } from "./decode.ts";
import { type Effects, InputError } from "./effects.ts";
import { parseSources, type Sources } from "./sources.ts";

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
  encoding?: string;
  packed?: "gzip";
};

/** Files of `seeds/` that are no listings. */
const SETTINGS = new Set(["site.json", "topics.json", "sources.json", "merge.json"]);

/** Bytes of a file that takes long enough to say that it is being read. */
const LONG = 5e6;
/** So sure a layout must be of a file to claim it, and no other so much surer. */
const CLAIM = 0.5;
const MARGIN = 0.3;

/**
 * Reads every listing below the folder, in the order of `effects.list`.
 * @throws {InputError} one for all files that cannot be read, each with its name, what is wrong and the remedy.
 */
export async function readListings(folder: string, effects: Effects): Promise<{ listings: ReadListing[] }> {
  const files = await listFolder(folder, effects);
  const bytes = (file: string) => readBytes(folder, file, effects);
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
    ? await attempt(async () => parseSources(decode("sources.json", await bytes("sources.json")).text, names))
    : {};
  const listings: ReadListing[] = [];
  for (const file of names) {
    const read = await attempt(async () => {
      const content = await bytes(file);
      if (content.length > LONG) effects.log(`reading ${file} (${Math.round(content.length / 1e6)} MB)`);
      return readListing(file, decode(file, content), sources ?? {});
    });
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

/** A file may be larger than can be read at once, or be kept from this user. */
async function readBytes(folder: string, file: string, effects: Effects): Promise<Uint8Array> {
  try {
    return await effects.read(`${folder}/${file}`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      `${file}: this file cannot be read (${reason}); mend that, or take it out of the folder.`,
      {
        cause,
      },
    );
  }
}

function readListing(file: string, { text, ...written }: Decoded, sources: Sources): ReadListing {
  const stated = Object.hasOwn(sources, file) ? sources[file]! : {};
  const lines = splitLines(text);
  if (lines.every((line) => isBlank(line)))
    throw new InputError(`${file}: this file is empty; fill it, or take it out of the folder.`);
  const listing: Listing = {
    file,
    lines,
    ...(stated.captured === undefined ? {} : { captured: stated.captured }),
  };
  const format = FORMATS.find(({ id }) => id === stated.format) ?? detect(listing);
  const items = format.parse(listing).map(cleanItem);
  if (stated.tolerate !== true) checkUnreadable(file, items, lines);
  return { file, format: format.id, label: stated.label ?? format.label, items, lines, ...written };
}

function cleanItem(item: Item): Item {
  if (item.kind !== "record") return item;
  const record = cleanRecord(item.record);
  if (!isBlank(record.title)) return { ...item, record };
  const message = "The title is nothing but control characters: write it anew.";
  return { kind: "issue", lines: item.lines, code: "no-title", message };
}

/** The largest share of a file that may be unreadable, unless it is said that more is to be borne. */
const MOST_UNREADABLE = 1 / 5;

function checkUnreadable(file: string, items: readonly Item[], lines: readonly string[]): void {
  const { entries, lines: byLine, shared } = tally(items, lines);
  // A file that has nothing but issues is told of as one without a record.
  if (entries.record === 0) return;
  const of = shared.length > 0 ? entries : byLine;
  const readable = of.record + of.issue;
  if (of.issue <= readable * MOST_UNREADABLE) return;
  const [first] = items.flatMap((item) => (item.kind === "issue" ? [item] : []));
  throw new InputError(
    `${file}: ${of.issue} of ${readable} ${shared.length > 0 ? "entries" : "lines"} with papers cannot be read` +
      `${first === undefined ? "" : `, the first at line ${first.lines[0]}: ${first.message}`} ` +
      `Correct them, or state in sources.json that the file is to be taken as it is, {"${file}": {"tolerate": true}}.`,
  );
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
