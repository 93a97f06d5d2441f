/**
 * UTF-8 that was read as windows-1252: "Ã©" → "é", "â€™" → "’". A run is read anew only where all of it decodes and
 * nobody could have meant what stands there.
 */
import type { Edit } from "../repairs.ts";
import type { RecordRule } from "./rule.ts";

const RULE = "mojibake";

/** Windows-1252 from 0x80 to 0x9F; a blank where it has none, and the control itself is meant. */
const UPPER = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(UPPER, (character, at): [string, number] => [character, 0x80 + at]).filter(
    ([character]) => character !== " ",
  ),
);

const LEADS = /[\u00C2-\u00F4]/;
const RUN = new RegExp(`[\\u0080-\\u00FF${[...BYTES.keys()].join("")}]{2,}`, "gu");
/** A capital with its accent and a closing mark may stand in any text: "CAFÉ”". */
const MAY_BE_MEANT = /^[\u00C4-\u00DF][‘’“”‚„‹›«»…–—•\u00A0]/;

export const mojibake: RecordRule = {
  ids: [RULE],
  beforeTidying: true,
  find(text) {
    if (!LEADS.test(text)) return [];
    return [...text.matchAll(RUN)].flatMap(({ 0: run, index }): Edit[] => {
      const meant = decode(run);
      if (meant === undefined || MAY_BE_MEANT.test(run)) return [];
      // Within a word in capitals most of these are its letters.
      if (/^[^ÂÃâ]/.test(run) && /\p{Lu}/u.test(text[index - 1] ?? "")) return [];
      return [{ start: index, end: index + run.length, text: meant, rule: RULE }];
    });
  },
};

/** @returns undefined where the bytes are no UTF-8, or stand for controls. */
function decode(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return /[\u0080-\u009F\uFFFD]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
