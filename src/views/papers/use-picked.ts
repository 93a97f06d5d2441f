import { useState } from "react";
import type { PickedBar } from "../shared/picked-bar.tsx";

/** Papers that the reader has selected to do something with, and what shows that; absent: none can be selected now. */
export type Picked = { ids: readonly string[]; Bar: typeof PickedBar };

export type UsePicked = {
  picked: Picked | undefined;
  /** Begins to select, or ends it. */
  begin: () => void;
  end: () => void;
  /** Selects a paper, or takes it back. */
  pick: (id: string) => void;
};

/** Selecting in a list. What comes with it is fetched when it begins. */
export function usePicked(): UsePicked {
  const [picked, setPicked] = useState<Picked>();
  return {
    picked,
    begin: () =>
      void import("../shared/picked-bar.tsx").then(
        ({ PickedBar: Bar }) => setPicked({ ids: [], Bar }),
        // The list stays as it was, and shows it; the next press tries again.
        () => undefined,
      ),
    end: () => setPicked(undefined),
    pick: (id) =>
      setPicked(
        (now) =>
          now && {
            ...now,
            ids: now.ids.includes(id) ? now.ids.filter((one) => one !== id) : [...now.ids, id],
          },
      ),
  };
}
