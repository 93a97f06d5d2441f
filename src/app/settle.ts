/**
 * Asks once more for what was answered only in part, when nothing else has been asked for a moment: what the whole answer
 * needs is then fetched.
 */
import type { Request, Result } from "../core/engine.ts";
import type { Source } from "../core/source.ts";
import { PAGE_SIZE } from "./address.ts";

export type Settler = {
  /** @param tell is given the whole answer, a page at a time. */
  want: (request: Request, tell: (offset: number, result: Result) => void) => void;
  /** Nothing of what was wanted is any more. */
  drop: () => void;
};

type Wanted = { request: Request; tell: (offset: number, result: Result) => void; tries: number };

/** Whoever types does not wait for each letter. */
const QUIET_MS = 250;
/** A page whose answer is partial again: a later question came between. */
const MOST_TRIES = 3;

/** @param onFailed is told why something cannot be had. */
export function createSettler(source: Pick<Source, "run">, onFailed: (reason: unknown) => void): Settler {
  let wanted: Wanted[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void settleNext(), QUIET_MS);
  }

  async function settleNext(): Promise<void> {
    const [next] = wanted;
    if (!next) return;
    try {
      const result = await source.run({ ...next.request, settled: true });
      if (!wanted.includes(next)) return;
      wanted = wanted.filter((one) => one !== next);
      if (result.partial && next.tries < MOST_TRIES) wanted.push({ ...next, tries: next.tries + 1 });
      else next.tell(next.request.offset, result);
    } catch (reason) {
      if (!wanted.includes(next)) return;
      wanted = [];
      onFailed(reason);
    }
    if (wanted.length > 0) wait();
  }

  return {
    want(request, tell) {
      for (let from = 0; from < request.limit; from += PAGE_SIZE) {
        const limit = Math.min(PAGE_SIZE, request.limit - from);
        wanted.push({ request: { ...request, offset: request.offset + from, limit }, tell, tries: 1 });
      }
      wait();
    },
    drop() {
      clearTimeout(timer);
      wanted = [];
    },
  };
}
