/** What an engine answers, at once from what is there or in full: for who has all of a corpus, and for who fetches it. */
import type { Engine } from "./engine.ts";
import type { Abstracts } from "./search/corpus.ts";

type Answer<T> = {
  value: T;
  /** The index is not all there yet. */
  partial: boolean;
};

export type Answers = {
  /** From what is there. */
  now: <T>(ask: (engine: Engine) => T) => Answer<T>;
  /**
   * Once all that it needs has been fetched.
   * @param isStale nobody waits for it any more: it is then answered from what is there.
   */
  settled: <T>(ask: (engine: Engine) => T, isStale?: () => boolean) => Promise<Answer<T>>;
  /** The abstract of the paper at this place; "" where it has none. */
  abstract: (place: number) => Promise<string>;
};

/** Of an engine whose corpus is all there. */
export function answersAtHand(engine: Engine, abstracts: Abstracts): Answers {
  const now: Answers["now"] = (ask) => ({ value: ask(engine), partial: false });
  return {
    now,
    settled: async (ask) => now(ask),
    abstract: async (place) => abstracts.at(place) ?? "",
  };
}
