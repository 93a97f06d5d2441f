import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Address, parseAddress, printAddress } from "./address.ts";
import { useEnvironment, usePath, useSearchPart } from "./environment.tsx";
import { forgetWriting, writeNow, writeSoon } from "./history.ts";

/** How long typing rests before it is written to the address: browsers allow some hundred changes in half a minute. */
const REST = 300;

export type UseAddress = {
  /** What is searched now: the address, and what is being typed. */
  address: Address;
  type: (text: string) => void;
  /** Writes what was typed to the address at once. */
  commit: () => void;
  /** Goes to a changed search: `push` makes an entry to go back to. */
  change: (changes: Partial<Address>, how: "push" | "replace") => void;
};

/** The address's search; while the reader is on the way to another page, and this one still stands, the last one here. */
function useHeldSearch(path: string): string {
  const search = useSearchPart();
  const here = usePath() === path;
  const [held, setHeld] = useState(search);
  if (here && held !== search) setHeld(search);
  return here ? search : held;
}

/**
 * The state of a page that searches, which stands in the address.
 * @param path where the page stands.
 * @param fragment what stands behind the search, and stays: "#list=…".
 */
export function useAddress(path: string, fragment = ""): UseAddress {
  const { go } = useEnvironment();
  const search = useHeldSearch(path);
  const written = useMemo(() => parseAddress(search), [search]);
  const here = usePath() === path;
  const [draft, setDraft] = useState<{ text: string; over: string }>();

  // A draft stands over one address. Where that has changed the draft is written, or the reader has gone elsewhere.
  if (draft && draft.over !== search) setDraft(undefined);
  const typed = draft?.over === search ? draft.text : undefined;
  const address = useMemo(
    () => (typed === undefined ? written : { ...written, text: typed }),
    [written, typed],
  );

  const change = useCallback(
    (changes: Partial<Address>, how: "push" | "replace") => {
      // A new entry is preceded by what was typed until now, written to the old one.
      if (how === "replace") forgetWriting();
      const next = printAddress({ ...address, ...changes });
      if (next !== search) go(path + next + fragment, { replace: how === "replace" });
    },
    [address, path, fragment, search, go],
  );
  const commit = useCallback(() => change({}, "replace"), [change]);

  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  }, [commit]);
  const type = useCallback(
    (text: string) => {
      setDraft({ text, over: search });
      // Nothing is written over the page that the reader has gone to, while this one still stands.
      if (here) writeSoon(() => latest.current(), REST);
    },
    [search, here],
  );
  useEffect(() => {
    // A page that is left for another site, or closed, is come back to as well.
    addEventListener("pagehide", writeNow);
    return () => {
      removeEventListener("pagehide", writeNow);
      forgetWriting();
    };
  }, []);

  return { address, type, commit, change };
}
