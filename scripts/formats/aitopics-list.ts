import type { Place } from "../../src/core/schema.ts";
import { looksLikeAuthors, parseAuthors } from "./author-list.ts";
import { textOf, toItems } from "./cards.ts";
import type { Format, RawRecord } from "./format.ts";
import { findParts, type Grammar, linesOf, type Part } from "./paragraphs.ts";
import { unlikeAbstract, unlikeAuthors, unlikeTitle, unlikeVenue } from "./shapes.ts";

type Role = "furniture" | "title" | "authors" | "venue" | "abstract" | "place";

const FURNITURE: Record<string, string> = {
  goto: "page controls",
  "collaborating authors": "page controls",
};

/** "- Europe > Italy (0.04)" */
const PLACE = /^[-–•*] (.+?) ?\((\d(?:\.\d+)?)\)$/;
/** "- (5 more...)" */
const OMITTED = /^[-–•*] \((\d+) more(?:\.\.\.|…)?\)$/;

const isPlace = (text: string) => PLACE.test(text) || OMITTED.test(text);

/** A tag at the head of the page: one word in small letters, or a line that the page set off by a no-break space. */
function isTag(line: string, text: string): boolean {
  return line.startsWith("\u00A0") || /^[a-z0-9_.-]+$/.test(text);
}

const grammar: Grammar<Role> = {
  start: { furniture: 0, title: 0, authors: 12, venue: 12, abstract: 12, place: 12 },
  next: {
    furniture: { furniture: 0, title: 0, authors: 12, venue: 12, abstract: 12, place: 12 },
    title: { authors: 0, venue: 2, abstract: 3, place: 4, title: 7, furniture: 4 },
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
  ],
};

function markWith(lines: readonly string[]) {
  let head = true;
  return (text: string, at: number): Role[] | undefined => {
    if (text.toLowerCase() in FURNITURE || (head && isTag(lines[at]!, text))) return ["furniture"];
    head = false;
    return isPlace(text) ? ["place"] : undefined;
  };
}

function toRecord(parts: readonly Part<Role>[]): RawRecord {
  const record: RawRecord = { title: "" };
  const places: Place[] = [];
  for (const part of parts) {
    const text = textOf(part.lines);
    if (part.role === "title") record.title = text;
    else if (part.role === "authors") record.authors = parseAuthors(text);
    else if (part.role === "venue") record.venue = text;
    else if (part.role === "abstract") record.abstract = text;
    else if (part.role === "place") {
      const omitted = OMITTED.exec(text);
      if (omitted) record.placesOmitted = Number(omitted[1]);
      const place = PLACE.exec(text);
      if (place) places.push({ path: place[1]!.split(" > "), score: Number(place[2]) });
    }
  }
  if (places.length > 0) record.places = places;
  return record;
}

export const aitopicsList: Format = {
  id: "aitopics-list",
  label: "AITopics list",
  looksFor:
    'author lists such as "Family, Given, Family, Given" under titles, and lines of places such as "- Europe > Italy (0.04)"',

  detect({ lines }) {
    const texts = linesOf(lines, () => undefined).map((line) => line.text);
    const places = texts.filter(isPlace).length;
    const lists = texts.filter(looksLikeAuthors).length;
    const head = texts.slice(0, 6).some((text) => text.toLowerCase() === "collaborating authors");
    const score = (head ? 0.6 : 0) + Math.min(0.6, places * 0.3) + Math.min(0.6, lists * 0.3);
    return Math.min(1, score);
  },

  parse({ lines }) {
    const parts = findParts(linesOf(lines, markWith(lines)), grammar);
    return toItems(parts, {
      opens: (role) => role === "title",
      furniture: { furniture: "page controls" },
      read: toRecord,
    });
  },
};
