/** A list of papers as a filter's value: what has no property in common but that someone named them together. */
import { packIds, unpackIds } from "./library/pack.ts";
import type { Card } from "./schema.ts";
import { hash } from "./text/fold.ts";

/** @returns the value for an address. */
export function printAmong(ids: readonly string[]): string {
  return packIds(ids);
}

/** @returns which cards a value admits; `undefined` for what is no list. */
export function parseAmong(value: string): ((card: Pick<Card, "id">) => boolean) | undefined {
  const hashes = value === "" ? undefined : unpackIds(value);
  if (!hashes) return undefined;
  const listed = new Set(hashes);
  return ({ id }) => listed.has(hash(id));
}
