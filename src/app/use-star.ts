import { useCallback } from "react";
import { knownOf } from "../core/library/known.ts";
import type { Card } from "../core/schema.ts";
import { useStarred } from "./use-library.ts";

/** Whether the reader has starred a paper, and how to change that. */
export function useStar(card: Pick<Card, "id" | "title" | "authors" | "date" | "venue" | "arxiv" | "doi">): {
  on: boolean;
  set: (on: boolean) => void;
} {
  const { on, open } = useStarred(card.id);
  const set = useCallback(
    (next: boolean) => {
      const at = new Date().toISOString();
      open().then(
        (library) =>
          library.change({ kind: "star", paper: { id: card.id, known: knownOf(card) }, on: next, at }),
        // The star stays as it was, and shows it.
        () => undefined,
      );
    },
    [card, open],
  );
  return { on, set };
}
