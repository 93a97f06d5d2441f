/** Abstracts that come in shards when they are wanted. */
import type { AbstractShard, MathTable } from "../schema.ts";
import type { Abstracts } from "../search/corpus.ts";

export type ShardedAbstracts = Abstracts & {
  readonly missed: number;
  /** The formulas of the abstracts that are there. */
  readonly math: MathTable;
  /** The shards that were asked for since last told, and are not there; in the order in which they were. */
  takeWanted(): number[];
  /** Fetches those of these shards that are not there. Rejects where one cannot be had. */
  load(shards: readonly number[]): Promise<void>;
  /** Fetches what is not there, and keeps no more of it than ever. */
  read(place: number): Promise<string>;
};

/** Shards that are kept, those used last: some ten megabytes. */
const REMEMBERED = 256;
/** Shards that are fetched at once. */
const AT_ONCE = 8;

/** @param size papers a shard. */
export function createAbstracts(
  size: number,
  fetchShard: (shard: number) => Promise<AbstractShard>,
): ShardedAbstracts {
  const known = new Map<number, AbstractShard>();
  const underWay = new Map<number, Promise<AbstractShard>>();
  const wanted = new Set<number>();
  let missed = 0;
  let math: MathTable = {};

  /** The one used last stands last. */
  function use(number: number): AbstractShard | undefined {
    const shard = known.get(number);
    if (shard) known.delete(number);
    if (shard) known.set(number, shard);
    return shard;
  }

  function keep(number: number, shard: AbstractShard): void {
    known.set(number, shard);
    Object.assign(math, shard.math);
    const [oldest] = known.keys();
    if (known.size <= REMEMBERED || oldest === undefined) return;
    known.delete(oldest);
    math = {};
    for (const one of known.values()) Object.assign(math, one.math);
  }

  async function fetched(number: number): Promise<AbstractShard> {
    const there = use(number) ?? underWay.get(number);
    if (there) return there;
    const coming = fetchShard(number);
    underWay.set(number, coming);
    try {
      const shard = await coming;
      keep(number, shard);
      return shard;
    } finally {
      underWay.delete(number);
    }
  }

  return {
    get missed() {
      return missed;
    },
    get math() {
      return math;
    },
    at(place) {
      const number = Math.floor(place / size);
      const shard = use(number);
      if (shard) return shard.abstracts[place % size];
      wanted.add(number);
      missed++;
      return undefined;
    },
    takeWanted() {
      const found = [...wanted];
      wanted.clear();
      return found;
    },
    async load(shards) {
      const left = shards.toReversed();
      const work = async (): Promise<void> => {
        for (let next = left.pop(); next !== undefined; next = left.pop()) await fetched(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    async read(place) {
      return (await fetched(Math.floor(place / size))).abstracts[place % size] ?? "";
    },
  };
}
