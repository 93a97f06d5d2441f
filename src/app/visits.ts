/**
 * What the reader saw at the last visit, so that this one can say what is new. A visit lasts as long as its tab: what
 * was there at its beginning is kept in the session's storage, what is there now is kept for the next one.
 */
import { packIds, unpackIds } from "../core/library/pack.ts";
import { hash } from "../core/text/fold.ts";

/** What a visit saw. */
type Visit = {
  /** "2026-05-03", where the reader lives. */
  day: string;
  /** The build that was visited: the same build has the same papers. */
  build: string;
  /** The ids of all its papers, packed. */
  papers: string;
};

export type NewSince = { day: string; ids: string[] };

/** What is needed of the page; the storages throw where they are forbidden. */
export type VisitPlace = {
  /** Sites that share a host have a key each. */
  key: string;
  build: string;
  /** Today, as a day where the reader lives. */
  today: string;
  session: () => Pick<Storage, "getItem" | "setItem">;
  lasting: () => Pick<Storage, "getItem" | "setItem">;
};

/**
 * Notes this visit.
 * @param askIds all papers there are, newest first; asked for only where the build is not the one that was seen.
 * @returns the papers that were not there at the last visit; nothing at the first one, where nothing is new, and where
 *   the browser keeps nothing.
 */
export async function noteVisit(
  place: VisitPlace,
  askIds: () => Promise<readonly string[]>,
): Promise<NewSince | undefined> {
  const { key, build, today, session, lasting } = place;
  try {
    const begun = readVisit(session().getItem(key));
    const last = begun ?? readVisit(lasting().getItem(key));
    const isSame = last?.build === build;
    const ids = isSame ? [] : await askIds();
    const now: Visit = { day: today, build, papers: isSame ? last.papers : packIds(ids) };
    // Both are written before anything is said: what cannot be kept would be new for ever.
    if (!begun) session().setItem(key, JSON.stringify(last ?? now));
    lasting().setItem(key, JSON.stringify(now));
    if (!last || isSame) return undefined;
    const seen = new Set(unpackIds(last.papers));
    const fresh = ids.filter((id) => !seen.has(hash(id)));
    return fresh.length > 0 ? { day: last.day, ids: fresh } : undefined;
  } catch {
    // Storage that is off or full, or data that did not come: the line is a courtesy.
    return undefined;
  }
}

function readVisit(text: string | null): Visit | undefined {
  if (text === null) return undefined;
  const value: unknown = parseJson(text);
  return isVisit(value) && unpackIds(value.papers) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== "object" || value === null) return false;
  const { day, build, papers } = value as Partial<Record<keyof Visit, unknown>>;
  return (
    typeof day === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    typeof build === "string" &&
    typeof papers === "string"
  );
}

const two = (part: number): string => String(part).padStart(2, "0");

/** The day in the reader's own time zone. */
export function dayOf(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
