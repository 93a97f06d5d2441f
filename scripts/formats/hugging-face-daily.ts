import { textOf, toItems } from "./cards.ts";
import type { Format, RawRecord } from "./format.ts";
import { type CardDate, isoDate, parseCardDate } from "./hugging-face-dates.ts";
import { findParts, type Grammar, linesOf, type Part } from "./paragraphs.ts";
import { endsSentence, type Span, unlikeAbstract, unlikeTitle } from "./shapes.ts";

type Role =
  | "furniture"
  | "submitter"
  | "upvotes"
  | "title"
  | "abstract"
  | "organization"
  | "meta"
  | "comments";

const dear = { title: 0, abstract: 12, organization: 12, meta: 12, comments: 12 };
const start = { furniture: 0, submitter: 0, upvotes: 0, ...dear };
const grammar: Grammar<Role> = {
  start,
  next: {
    furniture: start,
    submitter: start,
    upvotes: { ...start, upvotes: 8, furniture: 4, submitter: 4 },
    title: {
      abstract: 0,
      meta: 1,
      organization: 2,
      title: 7,
      upvotes: 7,
      submitter: 7,
      furniture: 7,
      comments: 7,
    },
    abstract: { meta: 0, organization: 0, title: 2, upvotes: 2, submitter: 2, furniture: 2, comments: 4 },
    organization: {
      meta: 0,
      organization: 20,
      title: 20,
      abstract: 20,
      furniture: 20,
      submitter: 20,
      upvotes: 20,
      comments: 20,
    },
    meta: {
      meta: 0,
      comments: 0,
      title: 0,
      upvotes: 0,
      submitter: 0,
      furniture: 0,
      abstract: 2,
      organization: 2,
    },
    comments: {
      title: 0,
      upvotes: 0,
      submitter: 0,
      furniture: 0,
      meta: 2,
      abstract: 4,
      organization: 6,
      comments: 8,
    },
  },
  shapes: [
    ["title", unlikeTitle],
    ["abstract", unlikeAbstract],
    ["organization", unlikeOrganization],
  ],
};

function unlikeOrganization(span: Span): number {
  return 1.5 + Math.max(0, span.chars - 50) / 6 + (endsSentence(span.last) ? 5 : 0) + span.small;
}

const FURNITURE = new Set([
  "new",
  "subscribe",
  "daily papers",
  "trending papers",
  "daily",
  "weekly",
  "monthly",
  "previous",
  "next",
]);
const INVITATION = /^Get trending papers in your email inbox\b/i;
const BYLINE = /^by ?AK and the research community$/i;
const SUBMITTER = /^Submitted by ?(.*)$/i;
const NUMBER = /^(?:-|\d[\d,]*)$/;
const COUNT = /^(\d+) authors?$/i;

/** Lines that this page has and search results do not. */
export function isDailyMark(text: string): boolean {
  return (
    /^(?:daily|trending) papers$/i.test(text) ||
    SUBMITTER.test(text) ||
    readMeta(text).some((fact) => fact.kind !== "dot")
  );
}

type Fact =
  | { kind: "dot" }
  | { kind: "authors"; count: number }
  | { kind: "date"; date: CardDate }
  | { kind: "organization"; name: string };

/** "• 7 authors", "·", "Jun 10, 2024 2", or several of them in one line, with an organization among them. */
function readMeta(text: string): Fact[] {
  if (text.length > 160) return [];
  const facts: Fact[] = [];
  const others: string[] = [];
  const pieces = text.split(/[·•]/).map((piece) => piece.trim());
  for (const piece of pieces) {
    const count = COUNT.exec(piece);
    const date = parseCardDate(piece);
    if (count) facts.push({ kind: "authors", count: Number(count[1]) });
    else if (date) facts.push({ kind: "date", date });
    else if (piece !== "") others.push(piece);
  }
  if (pieces.every((piece) => piece === "")) return [{ kind: "dot" }];
  if (others.length > 1 || (others.length === 1 && facts.length === 0)) return [];
  return [
    ...others.map((piece): Fact => ({ kind: "organization", name: organizationName(piece) })),
    ...facts,
  ];
}

const fold = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The text of the organization's logo, its account's name, stands before its name: "amazon Amazon", "facebook AI at
 * Meta". The first word goes where it is the rest once more, or is an account's name: in small letters, before a
 * name with a capital.
 */
export function organizationName(text: string): string {
  const words = text.split(" ");
  const half = words.length / 2;
  if (words.length % 2 === 0 && words.slice(0, half).join(" ") === words.slice(half).join(" "))
    return words.slice(half).join(" ");
  const [logo = "", ...rest] = words;
  if (rest.length === 0) return text;
  const name = rest.join(" ");
  if (fold(name).startsWith(fold(logo)) || (/^\p{Ll}/u.test(logo) && /^\p{Lu}/u.test(name))) return name;
  return text;
}

function markPage() {
  let named = false;
  let seenTitle = false;
  return (text: string): Role[] | undefined => {
    if (named) {
      named = false;
      return ["submitter"];
    }
    const submitter = SUBMITTER.exec(text);
    if (submitter) {
      named = submitter[1] === "";
      return ["submitter"];
    }
    if (FURNITURE.has(text.toLowerCase()) || INVITATION.test(text) || BYLINE.test(text)) return ["furniture"];
    const facts = readMeta(text);
    if (facts.length > 0) return seenTitle ? ["meta"] : ["furniture"];
    if (NUMBER.test(text)) return text === "-" ? ["upvotes"] : ["upvotes", "comments"];
    seenTitle = true;
    return undefined;
  };
}

function toRecord(parts: readonly Part<Role>[], year: number | undefined): RawRecord {
  const record: RawRecord = { title: "" };
  for (const part of parts) {
    const text = textOf(part.lines);
    const number = Number(text.replaceAll(",", ""));
    if (part.role === "title") record.title = text;
    else if (part.role === "abstract") record.abstract = text;
    else if (part.role === "organization") record.organization = organizationName(text);
    else if (part.role === "upvotes" && !Number.isNaN(number)) record.upvotes = number;
    else if (part.role === "comments") record.comments = number;
    else if (part.role === "meta")
      for (const fact of readMeta(text)) {
        if (fact.kind === "authors") record.authorCount = fact.count;
        if (fact.kind === "organization") record.organization = fact.name;
        if (fact.kind === "date") {
          const at = fact.date.year ?? year;
          if (at !== undefined) record.date = isoDate(fact.date, at);
          if (fact.date.comments !== undefined) record.comments = fact.date.comments;
        }
      }
  }
  return record;
}

/** The year that the page leaves out: that of its capture where it is stated, else the earliest after all it prints. */
function currentYear(parts: readonly Part<Role>[], captured: string | undefined): number | undefined {
  if (captured !== undefined) return Number(captured.slice(0, 4));
  const years = parts
    .flatMap((part) => (part.role === "meta" ? readMeta(textOf(part.lines)) : []))
    .flatMap((fact) => (fact.kind === "date" && fact.date.year !== undefined ? [fact.date.year] : []));
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}

export const huggingFaceDaily: Format = {
  id: "hugging-face-daily",
  label: "Hugging Face Daily Papers",
  looksFor:
    '"Daily Papers", lines such as "• 7 authors" and dates such as "Jun 10, 2024" under titles and abstracts',

  detect({ lines }) {
    const texts = linesOf(lines, () => undefined).map((line) => line.text);
    const marks = texts.filter(isDailyMark).length;
    return Math.min(1, marks * 0.3);
  },

  parse({ lines, captured }) {
    const parts = findParts(linesOf(lines, markPage()), grammar);
    const year = currentYear(parts, captured);
    return toItems(parts, {
      opens: (role, before) => role === "upvotes" || (role === "title" && before !== "upvotes"),
      furniture: { furniture: "page controls", submitter: "who submitted it" },
      read: (card) => toRecord(card, year),
    });
  },
};
