/** Every rule by which wording is changed. To add one: a file beside this, and its line here. */
import { findTex, TEX_RULES } from "../tex.ts";
import { entities } from "./entities.ts";
import { gluedWords } from "./glued-words.ts";
import { hyphenation } from "./hyphenation.ts";
import { lostBackslashes } from "./lost-backslashes.ts";
import { mojibake } from "./mojibake.ts";
import type { RecordRule, TextRule } from "./rule.ts";

const tex: RecordRule = { ids: TEX_RULES, find: findTex };

/** On each record by itself, one after the other. What was read wrongly is read right before what it says is looked at. */
export const RECORD_RULES: readonly RecordRule[] = [mojibake, entities, tex, lostBackslashes];

/** On what a paper is left with, one after the other: a good spelling in another listing is better than a repair. */
export const TEXT_RULES: readonly TextRule[] = [hyphenation, gluedWords];

/** The names by which `site.json` switches a rule off. */
export const RULE_IDS: readonly string[] = [
  ...RECORD_RULES.flatMap(({ ids }) => ids),
  ...TEXT_RULES.map(({ id }) => id),
];
