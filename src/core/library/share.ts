/** A list as a link that another person opens without an account: its name and its papers, in the address itself. */
import { packIds, unpackIds } from "./pack.ts";

export type SharedList = {
  name: string;
  /** Hashes of the papers' ids, in the list's order. */
  papers: string[];
};

/**
 * @returns what stands after the "#": there it never reaches a server.
 */
export function printShared(name: string, ids: readonly string[]): string {
  return `list=${encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, "\uFFFD"))}&papers=${packIds(ids)}`;
}

/** @returns `undefined` where the text is no shared list, or a damaged one. */
export function parseShared(fragment: string): SharedList | undefined {
  const parts = new Map(
    fragment
      .replace(/^#/, "")
      .split("&")
      .map((part): [string, string] => {
        const cut = part.indexOf("=");
        return cut === -1 ? [part, ""] : [part.slice(0, cut), part.slice(cut + 1)];
      }),
  );
  const name = decode(parts.get("list"));
  const papers = unpackIds(parts.get("papers") ?? "");
  return name !== undefined && papers && parts.has("papers") ? { name, papers } : undefined;
}

function decode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
