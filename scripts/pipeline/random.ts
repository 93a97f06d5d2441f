/** Numbers that look random and are the same on every run. */

/**
 * A generator of numbers from 0 up to 1: mulberry32 (Tommy Ettinger, 2017, public domain), 32 bits of state.
 * @param seed any integer; its lowest 32 bits count.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
