/** What the folder states of its listings. */
import * as z from "zod/mini";
import { FORMATS } from "../formats/index.ts";
import { InputError } from "./effects.ts";

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
    /** Build even if more than a fifth of the file cannot be read. */
    tolerate: z.optional(z.boolean()),
  }),
);
export type Sources = z.infer<typeof Sources>;

/**
 * @param names the listings of the folder.
 * @throws {InputError} where it is not as it should be.
 */
export function parseSources(text: string, names: readonly string[]): Sources {
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
        'and may state of each {"format": "bibtex", "label": "Our bibliography", "captured": "2026-05-18", "tolerate": true}.',
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
