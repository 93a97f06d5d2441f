import { createContext, useCallback, useMemo, useState } from "react";
import type { PickedBar } from "./picked-bar.tsx";

/** Papers that the reader has selected, in the order of selecting, and the way to select one or take it back. */
export type Picking = { ids: readonly string[]; pick: (id: string) => void };

/** Absent: none can be selected now. */
export const PickingContext = createContext<Picking | undefined>(undefined);

export type UsePicking = {
  picking: Picking | undefined;
  /** What is shown below a list while papers of it are selected. */
  Bar: typeof PickedBar | undefined;
  /** Begins to select, or ends it. */
  begin: () => void;
  end: () => void;
};

/** Selecting in a list. What comes with it is fetched when it begins. */
export function usePicking(): UsePicking {
  const [ids, setIds] = useState<readonly string[]>();
  const [Bar, setBar] = useState<typeof PickedBar>();
  const pick = useCallback(
    (id: string) =>
      setIds((now) => now && (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
    [],
  );
  const picking = useMemo(() => ids && { ids, pick }, [ids, pick]);
  const begin = async (): Promise<void> => {
    try {
      const { PickedBar: Fetched } = await import("./picked-bar.tsx");
      setBar(() => Fetched);
      setIds([]);
    } catch {
      // The list stays as it was, and shows it; the next press tries again.
    }
  };
  return {
    picking,
    Bar: ids && Bar,
    begin: () => void begin(),
    end: () => setIds(undefined),
  };
}
