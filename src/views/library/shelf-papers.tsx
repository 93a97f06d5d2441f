import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseAddress, printAddress, requestWithin } from "../../app/address.ts";
import { useEnvironment, useSearchPart } from "../../app/environment.tsx";
import { failureOf } from "../../app/failure.ts";
import { recall } from "../../app/history.ts";
import type { Shown } from "../../app/results.ts";
import { printAmong } from "../../core/among.ts";
import type { Selection } from "../../core/engine.ts";
import { Failure } from "../../ui/failure.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { DataError } from "../../core/data-failure.ts";
import { Desk } from "../papers/desk.tsx";

export type ShelfPapersProps = {
  /** The papers on it. */
  ids: readonly string[];
  rail: ReactNode;
  /** Stands above the list. */
  head: ReactNode;
};

/** The papers of a shelf. What is taken off it stays in sight until the reader goes elsewhere, to be put back. */
export function ShelfPapers({ ids, rail, head }: ShelfPapersProps) {
  const words = useAllWords().library;
  const { source } = useEnvironment();
  const search = useSearchPart();
  const scope = useScope(ids);
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
    <>
      {head}
      <Desk path="/library/" first={first} scope={scope} rail={rail} />
    </>
  );
}

/** The choice of these papers and of all that were here since the shelf was opened; the same object while it is. */
function useScope(ids: readonly string[]): Selection {
  const [seen, setSeen] = useState<readonly string[]>(ids);
  const fresh = ids.filter((id) => !seen.includes(id));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return useMemo(() => ({ among: { include: [printAmong(seen)], exclude: [] } }), [seen]);
}
