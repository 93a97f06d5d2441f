/** Answers of an engine that knows more and more: the postings of abstracts come later, abstracts when they are wanted. */
import type { Answers } from "../answers.ts";
import type { Engine } from "../engine.ts";
import type { ShardedAbstracts } from "./abstracts.ts";

export type Bounds = {
  /** Shards that are fetched before it is tried again: fewer than are kept. */
  batch: number;
  /** Times that it is tried again without less being wanted than ever before. */
  tries: number;
};

const BOUNDS: Bounds = { batch: 96, tries: 4 };

/**
 * @param early over titles and authors.
 * @param loadWhole makes the engine over all; called at once, and again after it has failed.
 */
export function createAnswers(
  early: Engine,
  loadWhole: () => Promise<Engine>,
  abstracts: ShardedAbstracts,
  bounds: Bounds = BOUNDS,
): Answers {
  let engine = early;
  let whole: Promise<void> | undefined;

  function complete(): Promise<void> {
    whole ??= load();
    return whole;
  }

  async function load(): Promise<void> {
    try {
      engine = await loadWhole();
    } catch (reason) {
      // A failure is not kept: the next asking tries again.
      whole = undefined;
      throw reason;
    }
  }

  const now: Answers["now"] = (ask) => {
    abstracts.takeWanted();
    return { value: ask(engine), partial: engine === early };
  };

  // Nobody waits for it yet: who does is told of a failure.
  complete().catch(() => undefined);

  return {
    now,
    async settled(ask, isStale = () => false) {
      await complete();
      let least = Infinity;
      for (let { tries } = bounds; ;) {
        const answer = now(ask);
        const wanted = abstracts.takeWanted();
        // More than is kept can never be there at once.
        tries = wanted.length < least ? bounds.tries : tries - 1;
        least = Math.min(least, wanted.length);
        if (wanted.length === 0 || tries === 0 || isStale()) return answer;
        await abstracts.load(wanted.slice(0, bounds.batch));
      }
    },
    abstract: (place) => abstracts.read(place),
  };
}
