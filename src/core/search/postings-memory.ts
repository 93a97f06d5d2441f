/** Postings that were asked for not long ago: while a person types, all words but the last stay the same. */
import type { IndexField, Posting, TermIndex } from "./term-index.ts";

/** Papers that remembered postings may hold together: some 12 MB. */
const REMEMBERED = 1_000_000;

/** @param ask what a posting costs to make; it is kept until others were asked for since. */
export function rememberPostings(ask: TermIndex["posting"], most = REMEMBERED): TermIndex["posting"] {
  const known = new Map<string, Posting>();
  let held = 0;
  return (term: string, field: IndexField) => {
    const key = `${field} ${term}`;
    const found = known.get(key) ?? ask(term, field);
    // The one used last stands last; the first is the next to go.
    if (!known.delete(key)) held += found.papers.length;
    known.set(key, found);
    for (const [oldest, old] of known) {
      if (held <= most) break;
      known.delete(oldest);
      held -= old.papers.length;
    }
    return found;
  };
}
