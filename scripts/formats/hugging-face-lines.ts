/** The lines of Hugging Face's paper pages whose form tells what they are. */
import { type CardDate, parseCardDate } from "./hugging-face-dates.ts";

/** "Get trending papers in your email inbox once a day!" */
export const INVITATION = /^get trending papers in your email inbox\b/i;
/** The invitation's button, and what was glued to it in copying; not "Subscribers". */
export const BUTTON = /^Subscribe(?!(?:rs?|d|s)\b) ?/;

const HEADINGS = new Set(["daily papers", "trending papers"]);
const MENU = new Set(["new", "subscribe", "daily", "weekly", "monthly", "previous", "next"]);
const BYLINE = /^by ?AK and the research community$/i;

/** A line of the page's own: its head, its menus. */
export function isFurniture(text: string): boolean {
  const plain = text.toLowerCase();
  if (HEADINGS.has(plain) || MENU.has(plain) || INVITATION.test(text) || BYLINE.test(text)) return true;
  return BUTTON.test(text) && isHeading(text.replace(BUTTON, ""));
}

export function isHeading(text: string): boolean {
  return HEADINGS.has(text.toLowerCase()) || BYLINE.test(text);
}

/** "Submitted by", and who, where the name stands in the same line. */
export const SUBMITTER = /^submitted by ?(.*)$/i;
/** A count that stands alone; "-" where nobody voted. */
export const NUMBER = /^(?:-|\d{1,3}(?:,\d{3})+|\d+)$/;
/** The button that counts votes; the number may stand on the line below. */
export const VOTES_LABEL = /^(?:▲ ?)?upvotes?$/i;
const VOTES = /^(?:▲ ?)?upvotes? (\d{1,6})$/i;
/** Links to elsewhere: "GitHub 1.2k". */
const ELSEWHERE = /^(?:github|arxiv page|paper page|project page)(?: [\d.,]+k?)?$/i;
const AUTHORS = /^(\d{1,5}) authors?$/i;

/** What a line under an abstract tells. */
export type Fact =
  | { kind: "dot" }
  | { kind: "authors"; count: number }
  | { kind: "date"; date: CardDate }
  | { kind: "unreadable" }
  | { kind: "organization"; name: string }
  | { kind: "comments"; count: number }
  | { kind: "upvotes"; count: number }
  | { kind: "control" };

/** Lines under an abstract are short. */
const LONGEST = 160;

/**
 * "• 7 authors", "·", "Jun 10, 2024 2", or several of them in one line, with an organization among them.
 * @returns nothing where the line is not of that kind.
 */
export function readFacts(text: string): Fact[] {
  if (text.length > LONGEST) return [];
  const pieces = text
    .replace(/^[-*] /, "")
    .split(/[·•]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length === 0) return [{ kind: "dot" }];
  const facts = pieces.map(readFact);
  const isSure = facts.some(({ kind }) => kind !== "organization" && kind !== "comments");
  const guesses = facts.filter(({ kind }) => kind === "organization").length;
  return isSure && guesses <= 1 ? facts : [];
}

function readFact(piece: string): Fact {
  const authors = AUTHORS.exec(piece)?.[1];
  if (authors !== undefined) return { kind: "authors", count: Number(authors) };
  const date = parseCardDate(piece);
  if (date !== undefined) return date === "unreadable" ? { kind: "unreadable" } : { kind: "date", date };
  const votes = VOTES.exec(piece)?.[1];
  if (votes !== undefined) return { kind: "upvotes", count: Number(votes) };
  if (VOTES_LABEL.test(piece) || ELSEWHERE.test(piece)) return { kind: "control" };
  if (/^\d+$/.test(piece)) return { kind: "comments", count: Number(piece) };
  return { kind: "organization", name: organizationName(piece) };
}

const fold = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The text of an organization's logo, its account's name, stands before its name: "amazon Amazon", "facebook AI at
 * Meta". The first word goes where it is the beginning of the rest once more, or is an account's name: no capitals,
 * before a name with one. A name printed twice over is taken once.
 */
export function organizationName(text: string): string {
  const twice = nameTwice(text);
  if (twice !== undefined) return twice;
  const [logo, name] = splitLogo(text);
  return /^[\p{Ll}\d._-]+$/u.test(logo) && /^\p{Lu}/u.test(name) ? name : text;
}

/** The name in "amazon Amazon" and "Qwen Qwen": what is printed twice is no sentence's end. */
export function nameTwice(text: string): string | undefined {
  const words = text.split(" ");
  const second = words.slice(words.length / 2).join(" ");
  if (words.slice(0, words.length / 2).join(" ") === second) return second;
  const [logo, name] = splitLogo(text);
  return name !== "" && fold(name).startsWith(fold(logo)) ? name : undefined;
}

function splitLogo(text: string): [logo: string, name: string] {
  const space = text.indexOf(" ");
  return space === -1 ? [text, ""] : [text.slice(0, space), text.slice(space + 1)];
}
