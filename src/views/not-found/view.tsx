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
import { ROUTES } from "../index.ts";
import { authorPath } from "../shared/search-paths.ts";

/** Papers shown for the words of the address. */
const MOST = 5;

/** Parts of an address that say what more is asked for: the last of them, and what it stands in. */
const LAST_PARTS = 2;

/** Folders that pages stand in: they say where something was looked for, not what. */
const FOLDERS = new Set(
  ROUTES.flatMap(({ pattern }) => pattern.split("/").filter((part) => /^[a-z]+$/.test(part))),
);

/** The words of an address: "/papers/edge-of-stabilty/" → "edge of stabilty", "/2024/grokking.html" → "2024 grokking". */
export function wordsOf(path: string): string {
  const parts = path.split("/").map(decode);
  while (parts.length > 0 && (parts[0] === "" || FOLDERS.has(parts[0]!))) parts.shift();
  const asked = parts
    .map((part) => part.replace(/\.(?:html?|php|aspx?|pdf|json|txt)$/i, "").replace(/^index$/, ""))
    .filter((part) => part !== "")
    .slice(-LAST_PARTS)
    .join(" ");
  // The point of a number stays: "2401.00100" is an arXiv id.
  return (asked.match(/\d+\.\d+|[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: the part stands as it was written.
    return part;
  }
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
          {result.total > 0 && (
            <p>
              <Link to={`/${printAddress({ ...EMPTY, text: asked })}`}>
                {words.search(asked, result.total - result.hits.length)}
              </Link>
            </p>
          )}
        </section>
      )}
      <p>
        <Link to="/">{words.all}</Link>
      </p>
    </div>
  );
}
