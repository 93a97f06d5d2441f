import { useEffect, useState } from "react";
import type { Suggestion } from "../core/engine.ts";
import type { Source } from "../core/source.ts";

/** Suggestions below the box. */
const MOST = 7;
const NONE: readonly Suggestion[] = [];

/** Suggestions for what is being typed; none where nothing is (`undefined`). Those of a moment ago stand meanwhile. */
export function useSuggestions(source: Source, typed: string | undefined): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(NONE);
  useEffect(() => {
    if (!typed) return undefined;
    let live = true;
    source.suggest(typed, MOST).then(
      (found) => live && setSuggestions(found),
      // The list of results says what went wrong; to have no suggestions is no news beside it.
      () => live && setSuggestions(NONE),
    );
    return () => {
      live = false;
    };
  }, [source, typed]);
  return typed ? suggestions : NONE;
}
