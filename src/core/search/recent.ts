/** What was made not long ago and is likely to be asked for again. */
export type Recent<T> = {
  get(key: number): T | undefined;
  set(key: number, value: T): void;
};

/**
 * Keeps the last `least` values that were set or asked for, and up to as many more: when there are so many new ones, those
 * before them become the old ones, and the old ones go. Nothing is put in order for it.
 */
export function createRecent<T>(least: number): Recent<T> {
  let known = new Map<number, T>();
  let old = new Map<number, T>();

  function set(key: number, value: T): void {
    if (known.size >= least) [old, known] = [known, new Map()];
    known.set(key, value);
  }

  return {
    set,
    get(key) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
  };
}
