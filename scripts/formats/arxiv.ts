import { SaxesParser } from "saxes";
import { byLines, cut, type Gap, type Piece } from "./entries.ts";
import type { Format, Item, RawRecord } from "./format.ts";
import { identify } from "./identify.ts";
import { readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";

/** An element of an entry: its local name, with that of the element around it where that is not the entry. */
type Found = { name: string; text: string; attributes: Readonly<Record<string, string>> };

const OPENING = /<(?:[A-Za-z][\w.-]{0,20}:)?entry(?=[\s>])/g;
const CLOSING = /<\/(?:[A-Za-z][\w.-]{0,20}:)?entry\s{0,20}>/g;
/** Prefixes of names that the feed's head declares. */
const PREFIX = /\bxmlns:([A-Za-z][\w.-]{0,20})\s{0,5}=/g;

/** Every entry of the feed; one that is not closed ends before the next. */
function findEntries(text: string): { start: number; end: number }[] {
  const starts = [...text.matchAll(OPENING)].map(({ index }) => index);
  const closings = [...text.matchAll(CLOSING)];
  let closed = 0;
  return starts.map((start, at) => {
    const next = starts[at + 1] ?? text.length;
    while (closed < closings.length && closings[closed]!.index < start) closed++;
    const closing = closings[closed];
    return {
      start,
      end: closing !== undefined && closing.index < next ? closing.index + closing[0].length : next,
    };
  });
}

/** @returns `undefined` where the entry is no well-formed XML. */
function readEntry(text: string, prefixes: readonly string[]): Found[] | undefined {
  const found: Found[] = [];
  const open: (Found & { local: string })[] = [];
  let broken = false;
  const parser = new SaxesParser({
    xmlns: true,
    fragment: true,
    additionalNamespaces: Object.fromEntries(prefixes.map((prefix) => [prefix, `urn:prefix:${prefix}`])),
  });
  parser.on("error", () => void (broken = true));
  parser.on("opentag", ({ local, attributes }) => {
    const name = open.length > 1 ? `${open.at(-1)!.local}/${local}` : local;
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const one = { name, local, text: "", attributes: Object.fromEntries(values) };
    open.push(one);
    found.push(one);
  });
  const addText = (chunk: string) => {
    const one = open.at(-1);
    if (one !== undefined) one.text += chunk;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return broken ? undefined : found;
}

function toRecord(found: readonly Found[]): RawRecord {
  const texts = (name: string) =>
    found.filter((one) => one.name === name).flatMap(({ text }) => plain(text) || []);
  const addresses = found
    .filter(({ name, attributes }) => name === "link" && attributes["rel"] !== "self")
    .flatMap(({ attributes }) => attributes["href"] ?? []);
  const authors = texts("author/name").map((literal) => ({ literal }));
  const [abstract] = [...texts("summary"), ...texts("content")];
  const date = [...texts("published"), ...texts("updated")].map(readDate).find((day) => day !== undefined);
  return {
    title: texts("title")[0] ?? "",
    ...(authors.length > 0 && { authors }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(date === undefined ? {} : { date }),
    ...identify({
      dois: texts("doi"),
      arxivs: texts("id"),
      // What the authors say of the paper: "Code at https://github.com/…".
      addresses: [...texts("id"), ...addresses, ...texts("comment")],
      venue: venueOf(texts("journal_ref")[0] ?? ""),
    }),
  };
}

/** "Nature 521, 436-444 (2015)" → "Nature": the name ends before the numbers of volume, pages and year. */
function venueOf(reference: string): string {
  const name = /^[^\d,;(]+/.exec(reference)?.[0].trim() ?? "";
  return name.replace(/[,.]? ?(?:vol(?:ume)?|no|pp)?\.?$/i, "").trim() || reference;
}

/** An answer of arXiv's API, or its feeds: https://info.arxiv.org/help/api/user-manual.html */
export const arxiv: Format = {
  id: "arxiv",
  label: "arXiv (Atom)",
  looksFor: 'an Atom feed: "<feed …>" with an "<entry>" for each paper, its "<id>" an address at arXiv',

  detect({ lines }) {
    const head = lines.slice(0, 400).join("\n").slice(0, 100_000);
    if (!/<(?:[\w.-]{1,20}:)?entry[\s>]/.test(head)) return 0;
    const isFeed =
      /<(?:[\w.-]{1,20}:)?feed[\s>]/.test(head) || /http:\/\/www\.w3\.org\/2005\/Atom/.test(head);
    const isArxiv = /arxiv\.org\/|<arxiv:/i.test(head);
    return (isFeed ? 0.6 : 0.2) + (isArxiv ? 0.4 : 0);
  },

  parse({ lines }) {
    const text = lines.join("\n");
    const { entries, gaps } = cut(text, findEntries(text), () => false);
    const head = gaps.find(({ place }) => place === "before")?.text.slice(0, LONGEST_HEAD) ?? "";
    const prefixes = [...new Set([...head.matchAll(PREFIX)].map(([, prefix = ""]) => prefix))];
    const items = entries.map((entry) => readItem(entry, [...prefixes, "arxiv", "opensearch"]));
    return [...items, ...gaps.map(readGap)].toSorted(byLines);
  },
};

const LONGEST_HEAD = 10_000;

function readItem({ lines, text }: Piece, prefixes: readonly string[]): Item {
  const found = readEntry(text, prefixes);
  if (found === undefined) {
    const message = "This entry is not well-formed: check its elements, and its signs < and &.";
    return { kind: "issue", lines, code: "bad-xml", message };
  }
  const record = toRecord(found);
  if (record.title === "") {
    const message = "This entry has no title: add it.";
    return { kind: "issue", lines, code: "no-title", message };
  }
  return { kind: "record", lines, record, text };
}

/** A feed has its own title before the entries; after one, what an entry would say is what is left of a broken one. */
function readGap({ lines, text, place }: Gap): Item {
  if (place === "before" || !/<(?:title|summary|author|published)[\s>]/.test(text))
    return { kind: "furniture", lines, what: "the feed around the entries" };
  const message = 'This text stands between two entries: check the "<entry>" at its beginning.';
  return { kind: "issue", lines, code: "outside-entry", message };
}
