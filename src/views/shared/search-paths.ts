import type { Choice } from "../../core/engine.ts";
import { EMPTY, printAddress } from "../../app/address.ts";

export { authorPath, topicPath } from "../../app/links.ts";

const chosen = (key: string, value: string): string =>
  `/${printAddress({ ...EMPTY, selection: { [key]: { include: [value], exclude: [] } } })}`;

/** The search for a place's papers, as an app path; `sure` is whether it is counted without being asked for. */
export function placePath(path: readonly string[], sure: boolean): string {
  const value = path.map((name) => name.replaceAll("/", "∕")).join("/");
  const selection = { place: { include: [value], exclude: [] } };
  return `/${printAddress({ ...EMPTY, selection, weakPlaces: !sure })}`;
}

/** The papers of a listing, as an app path. */
export const listingPath = (file: string): string => chosen("in", file);

/** The papers of one year that have a facet's value, as an app path. */
export function yearPath(key: string, value: string, year: number): string {
  const selection = { [key]: only(value), year: only(String(year)) };
  return `/${printAddress({ ...EMPTY, selection })}`;
}

function only(value: string): Choice {
  return { include: [value], exclude: [] };
}
