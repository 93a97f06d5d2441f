import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { PAGE_SIZE, parseAddress, printAddress } from "../../app/address.ts";
import { recall, remember } from "../../app/history.ts";
import type { Results } from "../../app/results.ts";
import { settle } from "../../app/scroll.ts";

/** Keeps the reader's place in the list: found again on coming back, the beginning where the list is another one. */
export function usePlaceInList(results: Results, list: RefObject<HTMLElement | null>): void {
  const { key, result } = results.shown;
  const { total } = result;
  const length = result.hits.length;

  const before = useRef(key);
  useLayoutEffect(() => {
    const isOther = before.current !== key;
    before.current = key;

    // While the app takes over a prerendered page, the list may be another than the address asks for.
    const isAsked = key === printAddress(parseAddress(location.search));
    const isWhole = length >= Math.min(total, recall()?.shown ?? 0);
    if (isAsked && isWhole && settle()) return;

    if (isOther && list.current && list.current.getBoundingClientRect().top < 0) {
      list.current.scrollIntoView();
    }
  }, [key, length, total, list]);

  useEffect(() => {
    if (length > PAGE_SIZE) remember({ shown: length });
  }, [length]);
}
