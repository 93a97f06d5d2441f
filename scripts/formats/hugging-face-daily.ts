import { textOf, toItems } from "./cards.ts";
import { isMarkup } from "./evidence.ts";
import type { Format, Listing, RawRecord } from "./format.ts";
import { isoDate } from "./hugging-face-dates.ts";
import {
  type Fact,
  isFurniture,
  isHeading,
  nameTwice,
  NUMBER,
  organizationName,
  readFacts,
  SUBMITTER,
  VOTES_LABEL,
} from "./hugging-face-lines.ts";
import { findParts, type Grammar, type Line, linesOf, type Part } from "./paragraphs.ts";
import { type Span, unlikeAbstract, unlikeTitle } from "./shapes.ts";

type Role =
  | "furniture"
  | "submitter"
  | "upvotes"
  | "title"
  | "abstract"
  | "organization"
  | "meta"
  | "votes"
  | "comments";

const beginning = { furniture: 0, submitter: 0, upvotes: 0, title: 0 };
const misplaced = { abstract: 12, organization: 12, meta: 12, votes: 12, comments: 12 };
const afterTitle = { title: 7, upvotes: 7, submitter: 7, furniture: 7, comments: 7 };

/** Where a number stands alone between two cards, the page tells by its first card whose it is. */
function grammarOf(showsUpvotes: boolean): Grammar<Role> {
  const afterMeta = {
    ...beginning,
    meta: 0,
    votes: 0,
    upvotes: showsUpvotes ? 0 : 2,
    comments: showsUpvotes ? 2 : 0,
    abstract: 2,
    organization: 2,
  };
  return {
    start: { ...beginning, ...misplaced },
    next: {
      furniture: { ...beginning, ...misplaced },
      submitter: { ...beginning, ...misplaced },
      upvotes: { ...beginning, ...misplaced, upvotes: 8, furniture: 4, submitter: 4 },
      title: { ...afterTitle, abstract: 0, meta: 1, organization: 2 },
      abstract: { meta: 0, organization: 0, title: 2, upvotes: 2, submitter: 2, furniture: 2, comments: 4 },
      organization: { ...afterTitle, ...misplaced, meta: 0, organization: 1, title: 20 },
      meta: afterMeta,
      votes: afterMeta,
      comments: { ...beginning, meta: 2, abstract: 4, organization: 6, comments: 8 },
    },
    end: { upvotes: 4 },
    shapes: [
      ["title", unlikeTitle],
      ["abstract", unlikeAbstract],
      ["organization", unlikeOrganization],
    ],
  };
}

function unlikeOrganization(span: Span): number {
  return 1.5 + Math.max(0, span.chars - 50) / 6 + (span.last.endsSentence ? 5 : 0) + span.small;
}

/** Reads a page from top to bottom, for some lines are told by the one above. */
function markPage() {
  let asksForName = false;
  let asksForVotes = false;
  let afterDot = false;
  let inHead = true;
  return (text: string): Role[] | undefined => {
    const isName = asksForName && !NUMBER.test(text);
    const submitter = SUBMITTER.exec(text);
    asksForName = submitter?.[1] === "";
    const isVotes = asksForVotes && NUMBER.test(text);
    asksForVotes = VOTES_LABEL.test(text);
    if (isVotes) return ["votes"];
    if (isName || submitter) return ["submitter"];
    if (isFurniture(text)) return ["furniture"];
    // The head shows the day of the page.
    const facts = readFacts(text);
    const isAfterDot = afterDot;
    afterDot = facts.some(({ kind }) => kind === "dot");
    if (facts.length > 0) return [inHead ? "furniture" : "meta"];
    if (text === "-") return ["upvotes"];
    if (NUMBER.test(text)) return isAfterDot ? ["comments"] : ["upvotes", "comments"];
    inHead = false;
    return undefined;
  };
}

/** A name printed twice above the facts is an organization, however the abstract above it ends. */
function markOrganizations(lines: readonly Line<Role>[]): Line<Role>[] {
  return lines.map((line, at) => {
    const isNamed = line.roles === undefined && line.text.length < 60 && nameTwice(line.text) !== undefined;
    return isNamed && lines[at + 1]?.roles?.includes("meta") ? { ...line, roles: ["organization"] } : line;
  });
}

const toNumber = (text: string) => Number(text.replaceAll(",", ""));

function toRecord(parts: readonly Part<Role>[], year: number | undefined): RawRecord {
  const record: RawRecord = { title: "" };
  for (const part of parts) {
    const text = textOf(part);
    if (part.role === "title") record.title = text;
    else if (part.role === "abstract") record.abstract = text;
    else if (part.role === "organization")
      record.organization = organizationName([record.organization, text].filter(Boolean).join(" "));
    else if ((part.role === "upvotes" || part.role === "votes") && text !== "-")
      record.upvotes = toNumber(text);
    else if (part.role === "comments") record.comments = toNumber(text);
    else if (part.role === "meta") for (const fact of readFacts(text)) addFact(record, fact, year);
  }
  return record;
}

function addFact(record: RawRecord, fact: Fact, yearLeftOut: number | undefined): void {
  if (fact.kind === "authors") record.authorCount = fact.count;
  else if (fact.kind === "organization") record.organization = fact.name;
  else if (fact.kind === "comments") record.comments = fact.count;
  else if (fact.kind === "upvotes") record.upvotes = fact.count;
  else if (fact.kind === "date") {
    const year = fact.date.year ?? yearLeftOut;
    if (year !== undefined) record.date = isoDate(fact.date, year);
    if (fact.date.comments !== undefined) record.comments = fact.date.comments;
  }
}

/**
 * The year that the page leaves out because it is the current one: that of the page's capture where it is stated, else
 * the earliest after every year that the page prints with a date.
 */
function currentYear({ lines, captured }: Listing): number | undefined {
  if (captured !== undefined) return Number(captured.slice(0, 4));
  const years = linesOf(lines, () => undefined)
    .flatMap(({ text }) => readFacts(text))
    .flatMap((fact) => (fact.kind === "date" && fact.date.year !== undefined ? [fact.date.year] : []));
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}

function problemOf(
  part: Part<Role>,
  year: number | undefined,
): { code: string; message: string } | undefined {
  const facts = part.role === "meta" ? readFacts(textOf(part)) : [];
  if (facts.some(({ kind }) => kind === "unreadable"))
    return { code: "bad-date", message: `"${textOf(part)}" is the date of no day: correct it.` };
  if (year === undefined && facts.some((fact) => fact.kind === "date" && fact.date.year === undefined))
    return {
      code: "no-year",
      message:
        `The year of "${textOf(part)}" cannot be told, for the page prints none: state the day on which it was ` +
        `copied in sources.json, as "captured".`,
    };
  return undefined;
}

export const huggingFaceDaily: Format = {
  id: "hugging-face-daily",
  label: "Hugging Face Daily Papers",
  looksFor:
    '"Daily Papers" at the head, and lines such as "• 7 authors" and dates such as "Jun 10, 2024" under abstracts',

  detect({ lines }) {
    return isMarkup(lines) ? 0 : dailyEvidence(linesOf(lines, () => undefined).map(({ text }) => text));
  },

  parse(listing) {
    const lines = markOrganizations(linesOf(listing.lines, markPage()));
    const first = lines.findIndex(({ roles }) => roles === undefined);
    const showsUpvotes = lines.slice(0, first).some(({ roles }) => roles?.includes("upvotes"));
    const year = currentYear(listing);
    return toItems(findParts(lines, grammarOf(showsUpvotes)), {
      opens: (role, before) => role === "upvotes" || (role === "title" && before !== "upvotes"),
      furniture: { furniture: "page controls", submitter: "who submitted it" },
      problem: (part) => problemOf(part, year),
      read: (parts) => toRecord(parts, year),
    });
  },
};

/** How sure it is that these are cards with their facts: two kinds of lines at least that this page has. */
export function dailyEvidence(texts: readonly string[]): number {
  const facts = texts.flatMap(readFacts);
  const head = texts.slice(0, 16);
  const isDaily = head.some(isHeading);
  const kinds = [
    isDaily,
    isDaily && head.filter(isFurniture).length > 1,
    facts.some(({ kind }) => kind === "authors"),
    facts.some(({ kind }) => kind === "date"),
    texts.some((text) => SUBMITTER.test(text)),
  ];
  return Math.min(1, kinds.filter(Boolean).length * 0.3);
}
