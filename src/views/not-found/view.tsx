import { useEffect, useState } from "react";
import { EMPTY, printAddress, requestOf } from "../../app/address.ts";
import { useEnvironment } from "../../app/environment.tsx";
import { useReturn } from "../../app/use-return.ts";
import { paperPath } from "../../app/links.ts";
import type { Result } from "../../core/engine.ts";
import { Link } from "../../ui/link.tsx";
import { ResultCard } from "../../ui/result-card.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { useWords } from "../../ui/words/context.ts";
import { authorPath } from "../shared/search-paths.ts";

/** Papers shown for the words of the address. */
const MOST = 5;

/** The words of an address: "/papers/edge-of-stabilty/" → "edge of stabilty". */
export function wordsOf(path: string): string {
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // A stray percent sign: the part stands as it was written.
  }
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Nothing stands at the address: says so, and searches for what was asked. */
export function NotFoundView({ path }: { path: string }) {
  useReturn();
  const { missing: words } = useWords();
  const { source, go } = useEnvironment();
  const [text, setText] = useState("");
  const [result, setResult] = useState<Result>();
  const asked = wordsOf(path);

  useEffect(() => {
    if (asked === "") return undefined;
    let live = true;
    source.run(requestOf({ ...EMPTY, text: asked }, MOST)).then(
      (found) => live && setResult(found),
      // Without the data the way back to the start is still open.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, asked]);

  return (
    <div className="not-found">
      <h1 className="page-title">{words.title}</h1>
      <p>{words.why}</p>
      <SearchBox
        value={text}
        suggestions={[]}
        onChange={setText}
        onPick={() => undefined}
        onSubmit={() => go(`/${printAddress({ ...EMPTY, text })}`)}
      />
      {result && (
        <section>
          <h2>{result.total > 0 ? words.searched(asked) : words.none}</h2>
          <ol className="hits">
            {result.hits.map((hit) => (
              <li key={hit.card.id} className="hits-item">
                <ResultCard
                  hit={hit}
                  math={result.math}
                  path={paperPath(hit.card.id)}
                  authorPath={authorPath}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <p>
        <Link to="/">{words.all}</Link>
      </p>
    </div>
  );
}
