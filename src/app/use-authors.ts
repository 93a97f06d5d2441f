import { useEffect, useState } from "react";
import type { AuthorsPage } from "../core/pages/authors.ts";
import { useEnvironment } from "./environment.tsx";

export type AuthorsQuestion = { initial: string | undefined; text: string; limit: number };

/**
 * The authors that are asked for; those of a moment ago stand until they are there.
 * @param first what the page came with: the answer to `asked` as it is at first.
 */
export function useAuthors(first: AuthorsPage, { initial, text, limit }: AuthorsQuestion): AuthorsPage {
  const { source } = useEnvironment();
  const [found, setFound] = useState<AuthorsPage>();
  const isFirst = text === "" && limit <= first.authors.length;
  useEffect(() => {
    if (isFirst) return undefined;
    let live = true;
    source.authors({ ...(initial !== undefined && { initial }), text, limit }).then(
      (page) => live && setFound(page),
      // The names that stand can still be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, initial, text, limit, isFirst]);
  return isFirst ? first : (found ?? first);
}
