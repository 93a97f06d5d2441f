/**
 * The address is the truth for all that a reader would share or go back to: what is searched, what is chosen, how it
 * is sorted. Defaults are left out, keys stand in one order, and a value that makes no sense falls to its default.
 */
import { SORTS, type Request, type Selection, type Sort } from "../core/engine.ts";
import { FACETS } from "../core/facets.ts";
import { choice, yearChoice } from "./choice.ts";
import { flag, oneOf, text } from "./codec.ts";

/** The state of the search page. */
export type Address = {
  text: string;
  selection: Selection;
  sort?: Sort;
  weakPlaces: boolean;
  /** The part of the reader's library that is looked at. */
  shelf?: string;
};

export const EMPTY: Address = { text: "", selection: {}, weakPlaces: false };

const sort = oneOf(SORTS);
const FACET_CODECS = FACETS.map(({ key, kind }) => ({ key, codec: kind === "years" ? yearChoice : choice }));

/** @param search the address's part after the path: "?q=edge&venue=ICML" or "". */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const selection: Selection = {};
  for (const { key, codec } of FACET_CODECS) {
    const chosen = codec.parse(query.get(key) ?? "");
    if (chosen) selection[key] = chosen;
  }
  const sorted = sort.parse(query.get("sort") ?? "");
  const shelf = query.get("shelf");
  return {
    text: text.parse(query.get("q") ?? "") ?? EMPTY.text,
    selection,
    ...(sorted && { sort: sorted }),
    weakPlaces: flag.parse(query.get("weak") ?? "") ?? EMPTY.weakPlaces,
    ...(shelf && { shelf }),
  };
}

/** @returns "" or "?…"; {@link parseAddress} of it gives the same state. */
export function printAddress(address: Address): string {
  const pairs = [
    ["q", text.serialize(address.text)],
    ...FACET_CODECS.map(({ key, codec }) => [key, codec.serialize(address.selection[key] ?? NO_CHOICE)]),
    ["sort", address.sort ? sort.serialize(address.sort) : ""],
    ["weak", flag.serialize(address.weakPlaces)],
    ["shelf", text.serialize(address.shelf ?? "")],
  ] as const;
  const written = pairs.filter(([, value]) => value !== "").map(([key, value]) => `${key}=${encode(value)}`);
  return written.length > 0 ? `?${written.join("&")}` : "";
}

const NO_CHOICE = { include: [], exclude: [] };

/**
 * Percent-encoding that leaves readable what a query may hold (RFC 3986, section 3.4); a space is "+". Half of a
 * surrogate pair, which has no encoding, becomes U+FFFD.
 */
function encode(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll("%20", "+")
    .replaceAll(/%(?:2C|2F|3A|40|3B)/g, decodeURIComponent);
}

/** Results a page of the list, and the step of "show more". */
export const PAGE_SIZE = 40;

/** From an address to the search that it asks for: `limit` results after the first `offset`. */
export type ToRequest = (address: Address, limit?: number, offset?: number) => Request;

/** The search that an address asks for. */
export function requestOf(address: Address, limit = PAGE_SIZE, offset = 0): Request {
  return {
    text: address.text,
    selection: address.selection,
    ...(address.sort && { sort: address.sort }),
    ...(address.weakPlaces && { weakPlaces: true }),
    offset,
    limit,
    // A shared or reloaded address must give what its writer saw, so the last word may be unfinished there too.
    typing: true,
  };
}

/** As {@link requestOf}, where some choices hold that stand in no address: the papers of a library. */
export function requestWithin(scope: Selection): ToRequest {
  return (address, limit, offset) => {
    const request = requestOf(address, limit, offset);
    return { ...request, selection: { ...request.selection, ...scope } };
  };
}
