import { useMemo } from "react";
import type { Source } from "../core/source.ts";
import { useAsked } from "./use-asked.ts";

const askIds = (source: Source): Promise<string[]> => source.ids("papers");

/** The papers of this build; `undefined` until they are known, and where they cannot be. */
export function useIds(): ReadonlySet<string> | undefined {
  const asked = useAsked(askIds);
  return useMemo(() => (asked.kind === "ready" ? new Set(asked.answer) : undefined), [asked]);
}
