/** A feed of papers as Atom has it: https://www.rfc-editor.org/rfc/rfc4287. */
import { createHash } from "node:crypto";
import { FEED_TYPE } from "../../src/core/site-files.ts";
import { element, printXml, textElement } from "./xml.ts";

export type Entry = {
  /** What tells it from all other entries, for good: see {@link nameId}. */
  id: string;
  title: string;
  /** "2024-06-10", "2024-06" or "2024". */
  date: string;
  /** Its page: an absolute address, or one relative to the feed's own. */
  href: string;
  authors: readonly string[];
  summary?: string;
  topics: readonly { id: string; label: string }[];
  /** Where the paper itself is. */
  related: readonly string[];
};

export type Feed = {
  id: string;
  title: string;
  /** The feed's own address, where it is known. */
  self?: string;
  /** The page that the feed follows. */
  href: string;
  entries: readonly Entry[];
};

/** Of a feed in which nothing has a date. */
const NEVER = "1970";

/** Prints a feed. It speaks no clock: it was last updated at the date of its newest paper. */
export function printFeed({ id, title, self, href, entries }: Feed): string {
  const newest = entries.map(({ date }) => date).reduce((a, b) => (instant(a) > instant(b) ? a : b), NEVER);
  return printXml(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom" },
      textElement("id", id),
      textElement("title", title),
      textElement("updated", instant(newest)),
      ...(self === undefined ? [] : [element("link", { rel: "self", type: FEED_TYPE, href: self })]),
      element("link", { rel: "alternate", type: "text/html", href }),
      ...entries.map(printEntry),
    ),
  );
}

function printEntry({ id, title, date, href, authors, summary, topics, related }: Entry): string {
  return element(
    "entry",
    {},
    textElement("id", id),
    textElement("title", title),
    textElement("updated", instant(date)),
    ...authors.map((name) => element("author", {}, textElement("name", name))),
    element("link", { rel: "alternate", type: "text/html", href }),
    ...related.map((address) => element("link", { rel: "related", href: address })),
    ...topics.map(({ id: term, label }) => element("category", { term, label })),
    ...(summary === undefined ? [] : [textElement("summary", summary)]),
  );
}

/** The first instant of a day, a month or a year, as RFC 3339 writes it. */
function instant(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.toISOString().replace(".000Z", "Z");
}

/** This program's own namespace for names: made once by chance, and never to change. */
const NAMESPACE = Buffer.from("6f0d9b6a2c1e4b5f9c0a7d3e58b1f246", "hex");

/**
 * An id that stays, wherever the site moves: a UUID made from a name (https://www.rfc-editor.org/rfc/rfc9562, version 5).
 * @param name tells what is meant from all else: the site, then the thing.
 */
export function nameId(...name: readonly string[]): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(JSON.stringify(name)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
