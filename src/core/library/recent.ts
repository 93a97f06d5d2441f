/** The papers that a reader has opened last. Kept apart from the library: nobody has asked for it to be kept. */
import * as z from "zod/mini";
import { PaperId } from "../schema.ts";

export const Recent = z.strictObject({
  version: z.literal(1),
  /** Whether papers are noted when they are opened. */
  on: z.boolean(),
  /** The latest first, each once. */
  papers: z.array(
    z.strictObject({
      id: PaperId,
      /** So that it can be told where a later build has lost it. */
      title: z.string().check(z.minLength(1)),
      /** When it was opened last, ISO 8601 in UTC. */
      at: z.iso.datetime(),
    }),
  ),
});
export type Recent = z.infer<typeof Recent>;
export type RecentPaper = Recent["papers"][number];

export const NO_RECENT: Recent = { version: 1, on: true, papers: [] };

/** More are history, not what one was just reading. */
export const MOST_RECENT = 30;

/** @returns none where the text is damaged: what is lost is a convenience. */
export function readRecent(text: string | null): Recent {
  if (text === null) return NO_RECENT;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NO_RECENT;
  }
  const read = Recent.safeParse(value);
  return read.success ? read.data : NO_RECENT;
}

/** @returns with the paper as the latest; the same object where nothing is to be noted. */
export function noteOpened(recent: Recent, paper: RecentPaper): Recent {
  if (!recent.on) return recent;
  const others = recent.papers.filter(({ id }) => id !== paper.id);
  return { ...recent, papers: [paper, ...others].slice(0, MOST_RECENT) };
}

/** Switching it off forgets what was noted. */
export function switchRecent(recent: Recent, on: boolean): Recent {
  return { ...recent, on, papers: on ? recent.papers : [] };
}
