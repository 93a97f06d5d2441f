import type { Place } from "../../src/core/schema.ts";
import { looksLikeAuthors, parseAuthors } from "./author-list.ts";
import { textOf, toItems } from "./cards.ts";
import { isMarkup } from "./evidence.ts";
import type { Format, RawRecord } from "./format.ts";
import { findParts, type Grammar, linesOf, type Part } from "./paragraphs.ts";
import { type Span, unlikeAbstract, unlikeAuthors, unlikeTitle, unlikeVenue } from "./shapes.ts";

type Role = "furniture" | "tag" | "title" | "authors" | "venue" | "abstract" | "place";

/** Controls of the page, in small letters. */
const CONTROLS = new Set(["goto", "collaborating authors"]);

const BULLET = "[-–•*] ";
/** "- Europe > Italy (0.04)" */
const PLACE = new RegExp(`^${BULLET}([^()]+(?:\\([^()]*\\)[^()]*)*?) ?\\((\\d(?:\\.\\d+)?)\\)$`);
/** "- (5 more...)" */
const OMITTED = new RegExp(`^${BULLET}\\((\\d+) more(?:\\.\\.\\.|…)?\\)$`);
const isPlace = (text: string) => PLACE.test(text) || OMITTED.test(text);

const misplaced = { authors: 12, venue: 12, abstract: 12, place: 12 };
const grammar: Grammar<Role> = {
  start: { furniture: 0, tag: 0, title: 0, ...misplaced },
  next: {
    furniture: { furniture: 0, tag: 0, title: 0, ...misplaced },
    tag: { furniture: 0, title: 0, ...misplaced },
    title: { authors: 0, venue: 3, abstract: 4, place: 4, title: 7, furniture: 4 },
    authors: { venue: 0, abstract: 0, place: 4, title: 5, furniture: 4 },
    venue: { abstract: 0, place: 4, title: 5, furniture: 4 },
    abstract: { place: 0, title: 0, furniture: 0 },
    place: { place: 0, title: 0, furniture: 0 },
  },
  shapes: [
    ["title", unlikeTitle],
    ["authors", unlikeAuthors],
    ["venue", unlikeVenue],
    ["abstract", unlikeAbstract],
    ["tag", unlikeTag],
    ["place", unlikePlace],
  ],
};

/** What the page is about, at its head: "etal". A longer one is told from a title by what follows alone. */
function unlikeTag(span: Span): number {
  if (span.chars > 40 || span.last.endsSentence) return 40;
  return span.words === 1 && span.first.startsLower ? 0 : 4;
}

/** A place that was wrapped; one that fits its line is marked. */
function unlikePlace(span: Span): number {
  return span.first.startsWithBullet && span.last.endsInScore ? 0 : 40;
}

function mark(text: string): Role[] | undefined {
  if (CONTROLS.has(text.toLowerCase())) return ["furniture"];
  return isPlace(text) ? ["place"] : undefined;
}

function toRecord(parts: readonly Part<Role>[]): RawRecord {
  const record: RawRecord = { title: "" };
  const places: Place[] = [];
  for (const part of parts) {
    const text = textOf(part);
    if (part.role === "title") record.title = text;
    else if (part.role === "authors") record.authors = parseAuthors(text);
    else if (part.role === "venue") record.venue = text;
    else if (part.role === "abstract") record.abstract = text;
    else if (part.role === "place") {
      const omitted = OMITTED.exec(text)?.[1];
      if (omitted !== undefined) record.placesOmitted = Number(omitted);
      else places.push(toPlace(text));
    }
  }
  if (places.length > 0) record.places = places;
  return record;
}

function toPlace(text: string): Place {
  const [, path = text, score] = PLACE.exec(text) ?? [];
  return {
    path: path.split(">").map((name) => name.trim()),
    ...(score === undefined ? {} : { score: Number(score) }),
  };
}

export const aitopicsList: Format = {
  id: "aitopics-list",
  label: "AITopics list",
  looksFor:
    'author lists such as "Family, Given, Family, Given" between titles and abstracts, lines of places such as ' +
    '"- Europe > Italy (0.04)", "Collaborating Authors" at the head',

  detect({ lines }) {
    if (isMarkup(lines)) return 0;
    const texts = linesOf(lines, () => undefined).map((line) => line.text);
    const head = texts.slice(0, 8).some((text) => CONTROLS.has(text.toLowerCase()));
    const places = texts.filter((text) => isPlace(text) && text.includes(">")).length;
    const lists = texts.filter((text, at) => looksLikeAuthors(text) && isBetween(texts, at)).length;
    return Math.min(1, (head ? 0.6 : 0) + places * 0.25 + lists * 0.5);
  },

  parse({ lines }) {
    return toItems(findParts(linesOf(lines, mark), grammar), {
      opens: (role) => role === "title",
      furniture: { furniture: "page controls", tag: "the page's tag" },
      read: toRecord,
    });
  },
};

/** Between a line that is no sentence and, at most a venue further, one that begins an abstract. */
function isBetween(texts: readonly string[], at: number): boolean {
  const above = texts[at - 1];
  const below = texts.slice(at + 1, at + 4).some((text) => text.length > 60 && /^\P{Ll}/u.test(text));
  return above !== undefined && !/[.,;:]$/.test(above) && below;
}
