/** What a library keeps of a paper's card. */
import type { Card } from "../schema.ts";
import type { Known } from "./library.ts";

/** Names kept of a paper; more tell it no better. */
const MOST_AUTHORS = 20;

export function knownOf({
  title,
  authors,
  date,
  venue,
  arxiv,
  doi,
}: Pick<Card, "title" | "authors" | "date" | "venue" | "arxiv" | "doi">): Known {
  return {
    title,
    ...(authors && { authors: authors.slice(0, MOST_AUTHORS).map(({ name }) => name) }),
    ...(date !== undefined && { date }),
    ...(venue !== undefined && { venue }),
    ...(arxiv !== undefined && { arxiv }),
    ...(doi !== undefined && { doi }),
  };
}
