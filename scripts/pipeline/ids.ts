/** A stable name for every paper. */
import type { Paper } from "../../src/core/schema.ts";
import { nameOfTitle } from "../../src/core/text/paper-name.ts";
import { byText } from "./same-paper.ts";

export type Nameless = Pick<Paper, "title" | "date" | "arxiv" | "abstract"> & { ownId?: string };

/**
 * The ids of papers: the id that a corpus of our own gave, else the title's slug. Of papers with one slug the first by
 * date keeps it bare, then by arXiv identifier, then by the abstract's words; the others get "-2", "-3", … So a later
 * paper of the same title renames none, and the order of files plays no part.
 * @returns ids in the order of the papers, all different.
 */
export function assignIds(papers: readonly Nameless[]): string[] {
  const ids = papers.map(() => "");
  const taken = new Set<string>();
  const wanted = papers.map(({ title, ownId }) => ownId ?? nameOfTitle(title));
  const order = papers
    .map((_, at) => at)
    .toSorted((a, b) => {
      const [x, y] = [papers[a]!, papers[b]!];
      return Number(!x.ownId) - Number(!y.ownId) || byText(identity(x), identity(y));
    });
  // First everyone who can have the bare name, so that no suffix takes a name that is another's own.
  for (const at of order) {
    if (taken.has(wanted[at]!)) continue;
    ids[at] = wanted[at]!;
    taken.add(ids[at]);
  }
  const counts = new Map<string, number>();
  for (const at of order) {
    if (ids[at]) continue;
    const name = wanted[at]!;
    let count = counts.get(name) ?? 2;
    while (taken.has(`${name}-${count}`)) count++;
    ids[at] = `${name}-${count}`;
    taken.add(ids[at]);
    counts.set(name, count + 1);
  }
  return ids;
}

function identity({ title, date = "", arxiv = "", abstract = "" }: Nameless): string {
  // A month counts as after its days, a year as after its months, and what has no date comes last.
  return [date.padEnd(4, "9").padEnd(10, "-99"), arxiv, title, abstract].join("\n");
}
