import { useEffect, useState } from "react";
import type { AuthorsPage } from "../core/pages/authors.ts";
import { useEnvironment } from "./environment.tsx";

/** `settled`: it is the answer to what is asked now, not to what was asked a moment ago. */
export type FoundAuthors = { page: AuthorsPage; settled: boolean };

export type AuthorsQuestion = { initial: string | undefined; text: string; limit: number };

/**
 * The authors that are asked for; those of a moment ago stand until they are there.
 * @param first what the page came with: the answer to `asked` as it is at first.
 */
export function useAuthors(first: AuthorsPage, { initial, text, limit }: AuthorsQuestion): FoundAuthors {
  const { source } = useEnvironment();
  const [found, setFound] = useState<{ page: AuthorsPage; text: string }>();
  const isFirst = text === "" && limit <= first.authors.length;
  useEffect(() => {
    if (isFirst) return undefined;
    let live = true;
    source.authors({ ...(initial !== undefined && { initial }), text, limit }).then(
      (page) => live && setFound({ page, text }),
      // The names that stand can still be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, initial, text, limit, isFirst]);
  if (isFirst) return { page: first, settled: true };
  return { page: found?.page ?? first, settled: found?.text === text };
}
