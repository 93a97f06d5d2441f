import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseAddress, printAddress, requestWithin } from "../../app/address.ts";
import { useEnvironment, useSearchPart } from "../../app/environment.tsx";
import { failureOf } from "../../app/failure.ts";
import { recall } from "../../app/history.ts";
import type { Shown } from "../../app/results.ts";
import { printAmong } from "../../core/among.ts";
import { Failure } from "../../ui/failure.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { DataError } from "../../core/data-failure.ts";
import { Desk } from "../papers/desk.tsx";

export type ShelfPapersProps = {
  /** What tells it from the shelf looked at before. */
  shelf: string;
  /** The papers on it, all of them there. */
  ids: readonly string[];
  rail: ReactNode;
  /** Stands above the list. */
  head: ReactNode;
  /** What of its address stands behind the search: "#list=…". */
  fragment?: string;
  /** Stands in place of the papers where there are none. */
  none: ReactNode;
};

/** The papers of a shelf. What is taken off it stays in sight until the reader goes elsewhere, to be put back. */
export function ShelfPapers({ shelf, ids, rail, head, fragment, none }: ShelfPapersProps) {
  const shown = useSeen(shelf, ids);
  return (
    <>
      {head}
      {shown.length === 0 ? (
        <div className="papers shelf-empty">
          {rail}
          <div className="results">{none}</div>
        </div>
      ) : (
        <ShelfDesk ids={shown} rail={rail} {...(fragment !== undefined && { fragment })} />
      )}
    </>
  );
}

type ShelfDeskProps = Pick<ShelfPapersProps, "ids" | "rail" | "fragment">;

function ShelfDesk({ ids, rail, fragment = "" }: ShelfDeskProps) {
  const words = useAllWords().library;
  const { source } = useEnvironment();
  const search = useSearchPart();
  const scope = useMemo(() => ({ among: { include: [printAmong(ids)], exclude: [] } }), [ids]);
  const [first, setFirst] = useState<Shown>();
  const [error, setError] = useState<DataError>();
  const begun = useRef({ search, scope });

  const load = useCallback(() => {
    const address = parseAddress(begun.current.search);
    source.run(requestWithin(begun.current.scope)(address, recall()?.shown)).then(
      (result) => setFirst({ key: printAddress(address), result }),
      (reason: unknown) => setError(failureOf(reason)),
    );
  }, [source]);
  useEffect(load, [load]);

  if (error) {
    const retry = (): void => {
      setError(undefined);
      load();
    };
    return <Failure {...error} onRetry={retry} />;
  }
  if (!first) return <p className="waiting quiet">{words.opening}</p>;
  return (
    <Desk path="/library/" fragment={fragment} first={first} scope={scope} of={ids.length} rail={rail} />
  );
}

/** These papers and all that were here since the shelf was opened; the same object while they are. */
function useSeen(shelf: string, ids: readonly string[]): readonly string[] {
  const [seen, setSeen] = useState({ shelf, ids });
  if (seen.shelf !== shelf) {
    setSeen({ shelf, ids });
    return ids;
  }
  const fresh = ids.filter((id) => !seen.ids.includes(id));
  if (fresh.length > 0) setSeen({ shelf, ids: [...seen.ids, ...fresh] });
  return seen.ids;
}
