/** How one value of the reader's state is written in the address. Bad input is `undefined`: the default stands in. */
export type Codec<Value> = {
  parse: (raw: string) => Value | undefined;
  serialize: (value: Value) => string;
  eq: (a: Value, b: Value) => boolean;
};

const same = (a: unknown, b: unknown): boolean => a === b;

export const text: Codec<string> = { parse: (raw) => raw, serialize: (value) => value, eq: same };

/** On or off; written "1" where it is on. */
export const flag: Codec<boolean> = {
  parse: (raw) => (raw === "1" ? true : undefined),
  serialize: (value) => (value ? "1" : ""),
  eq: same,
};

/** One of a fixed set of names. */
export function oneOf<Name extends string>(names: readonly Name[]): Codec<Name> {
  return {
    parse: (raw) => names.find((name) => name === raw),
    serialize: (value) => value,
    eq: same,
  };
}
