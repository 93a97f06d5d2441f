/** How papers' ids follow from their titles, and how a paper is found by its id. */
import { hash } from "../text/fold.ts";
import { nameOfTitle } from "../text/paper-name.ts";
import { placesOf, rankOf, type Values } from "./bytes.ts";
import { openPlanes, type TextColumn } from "./cards-columns.ts";

/** The id is what the title makes; it is written out; from 2 on, what the title makes with this number behind it. */
const OWN = 0;
const GIVEN = 1;

/** By paper the kind of its id; and the ids that are written out. */
export function writeIds(papers: Iterable<{ id: string; title: string }>): {
  kinds: number[];
  ids: string[];
} {
  const kinds: number[] = [];
  const ids: string[] = [];
  for (const { id, title } of papers) {
    const kind = kindOf(id, nameOfTitle(title));
    kinds.push(kind);
    if (kind === GIVEN) ids.push(id);
  }
  return { kinds, ids };
}

function kindOf(id: string, own: string): number {
  if (id === own) return OWN;
  const number = id.startsWith(`${own}-`) ? Number(id.slice(own.length + 1)) : 0;
  return number > GIVEN && number < 2 ** 31 && id === `${own}-${number}` ? number : GIVEN;
}

/** Sixteen bits of an id. */
export function idHash(id: string): number {
  return Number.parseInt(hash(id), 16) & 0xffff;
}

export type Ids = {
  id: (paper: number) => string;
  /** `undefined` where no paper has the id. */
  placeOf: (id: string) => number | undefined;
};

export function openIds(
  kinds: Values,
  given: TextColumn,
  hashes: Uint8Array,
  title: (paper: number) => string,
): Ids {
  const size = kinds.length;
  const places = placesOf(kinds, GIVEN);

  function id(paper: number): string {
    const kind = kinds[paper]!;
    if (kind === GIVEN) return given(rankOf(places, paper))!;
    const own = nameOfTitle(title(paper));
    return kind === OWN ? own : `${own}-${kind}`;
  }

  let byHash: { starts: Uint32Array; papers: Uint32Array } | undefined;

  return {
    id,
    placeOf(wanted) {
      byHash ??= sortByHash(hashes, size);
      const { starts, papers } = byHash;
      const bucket = idHash(wanted);
      return papers.subarray(starts[bucket], starts[bucket + 1]).find((paper) => id(paper) === wanted);
    },
  };
}

/** Papers by their hash, those of a hash in their order: made when the first id is looked for. */
function sortByHash(hashes: Uint8Array, size: number): { starts: Uint32Array; papers: Uint32Array } {
  const hashOf = openPlanes(hashes, size);
  const starts = new Uint32Array(2 ** 16 + 1);
  for (let paper = 0; paper < size; paper++) starts[hashOf(paper) + 1]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const next = starts.slice();
  const papers = new Uint32Array(size);
  for (let paper = 0; paper < size; paper++) papers[next[hashOf(paper)]!++] = paper;
  return { starts, papers };
}
