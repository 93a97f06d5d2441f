/** What a rule of repair is. */
import type { Edit } from "../repairs.ts";
import type { Lexicon } from "./lexicon.ts";

/** A change of wording by the record alone: what reads a broken character right needs no other paper. */
export type RecordRule = {
  /** The rules by which it changes, as `site.json` names them. */
  ids: readonly string[];
  /** It wants the text before controls and odd spaces are set aside, for it can tell what they stand for. */
  beforeTidying?: true;
  /** @returns edits in order, without overlaps. Time is linear in the text's length. */
  find: (text: string) => Edit[];
};

/** A change of wording that asks which words there are, made to what a paper is left with once records are merged. */
export type TextRule = {
  /** As `site.json` names it. */
  id: string;
  /**
   * @param lexicon made when first asked for.
   * @param beside what else the paper says.
   */
  find: (text: string, lexicon: () => Lexicon, beside: readonly string[]) => Edit[];
};
