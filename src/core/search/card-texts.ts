/** A card's own texts. */
import type { Card } from "../schema.ts";

export function authorNames(card: Card): string[] {
  return (card.authors ?? []).map((author) => author.name);
}

/** Apart from its title and the names of its authors. */
export function otherTexts(card: Card): string[] {
  return [card.venue ?? "", card.organization ?? ""].filter((text) => text !== "");
}
