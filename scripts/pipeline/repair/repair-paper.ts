/** Repairs of what a paper is left with, once the best of what its listings say is chosen. */
import type { Conflict, Repair } from "../../../src/core/schema.ts";
import { applyEdits } from "../repairs.ts";
import { spread } from "../spread.ts";
import { TEXT_RULES } from "./index.ts";
import { type Lexicon, makeLexicon } from "./lexicon.ts";
import { wordList } from "./word-list.ts";

/** What of a paper is looked at and changed. */
type Worded = {
  title: string;
  abstract?: string | undefined;
  conflicts?: Conflict[] | undefined;
  repairs?: Repair[] | undefined;
};
const FIELDS = ["title", "abstract"] as const;
type Field = (typeof FIELDS)[number];
/** Papers whose words are learned, spread evenly: what is in none of them is rare among the others. */
const LEARNT = 20_000;

/**
 * Repairs titles and abstracts, each with the words of all of them in mind.
 * @param isOpen whether a paper's field may be changed; what comes from a corpus of our own may not.
 * @param off rules that change nothing.
 * @returns the papers in their order; those without a repair are the same objects.
 */
export function repairPapers<Paper extends Worded>(
  papers: readonly Paper[],
  isOpen: (paper: Paper, field: Field) => boolean,
  off: ReadonlySet<string>,
): Paper[] {
  let made: Lexicon | undefined;
  const lexicon = () =>
    (made ??= makeLexicon(
      spread(papers, LEARNT).map(({ title, abstract = "" }) => `${title}\n${abstract}`),
      wordList(),
    ));
  const rules = TEXT_RULES.filter(({ id }) => !off.has(id));
  return papers.map((paper) => {
    let repaired = paper;
    for (const field of FIELDS) {
      if (!isOpen(paper, field)) continue;
      for (const { find } of rules) {
        const text = repaired[field];
        if (text === undefined) continue;
        const beside = FIELDS.flatMap((other) => (other === field ? [] : (repaired[other] ?? [])));
        const edits = find(text, lexicon, beside);
        if (edits.length > 0) repaired = withRepair(repaired, field, applyEdits(field, text, edits));
      }
    }
    return repaired;
  });
}

function withRepair<Paper extends Worded>(
  paper: Paper,
  field: Field,
  { text, repairs }: { text: string; repairs: Repair[] },
): Paper {
  const conflicts = paper.conflicts?.map((conflict) =>
    conflict.field === field ? { ...conflict, kept: { ...conflict.kept, value: text } } : conflict,
  );
  return {
    ...paper,
    [field]: text,
    ...(conflicts && { conflicts }),
    repairs: [...(paper.repairs ?? []), ...repairs],
  };
}
