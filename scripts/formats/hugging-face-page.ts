import { findLinks } from "../pipeline/links.ts";
import type { Link } from "../../src/core/schema.ts";
import type { Block, Run } from "./block.ts";
import { bare, blockText, readBlocks } from "./blocks.ts";
import type { Format, Item, RawRecord } from "./format.ts";
import { coverLines } from "./cover.ts";
import { isoDate } from "./hugging-face-dates.ts";
import {
  type Fact,
  NUMBER,
  organizationName,
  readFacts,
  SUBMITTER,
  VOTES_LABEL,
} from "./hugging-face-lines.ts";

/** A paper's page, and what of it: "/papers/2406.01234#community". */
const PAPER =
  /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?(#[\w-]*)?$/;
/** Voting asks for an account: "/login?next=%2Fpapers%2F2406.01234". */
const LOGIN = /^(?:https?:\/\/huggingface\.co)?\/login\?next=/;
/** An account's page: "/amazon". */
const ACCOUNT = /^(?:https?:\/\/(?:www\.)?huggingface\.co)?\/([\w.-]{1,80})$/;
const PAGES = new Set([
  "papers",
  "login",
  "join",
  "models",
  "datasets",
  "spaces",
  "docs",
  "pricing",
  "enterprise",
]);
/** Names that reader tools give to images: "Image 12: amazon". */
const IMAGE_NUMBER = /^image \d+(?:: )?/i;

const paperOf = ({ href = "" }: Run) => PAPER.exec(href)?.[1];
const isCommunity = ({ href = "" }: Run) => PAPER.exec(href)?.[2] === "#community";

/** A title is no number, no "7 authors", and has more to it than a letter. */
function isTitle(run: Run): boolean {
  const text = bare(run.text);
  return (
    paperOf(run) !== undefined &&
    !isCommunity(run) &&
    text.length > 2 &&
    !NUMBER.test(text) &&
    readFacts(text).length === 0
  );
}

/** Blocks from the first that links a paper to the last before one that links another. */
type Card = { id: string; blocks: Block[] };

function findCards(blocks: readonly Block[]): { cards: Card[]; before: Block[] } {
  const cards: Card[] = [];
  const before: Block[] = [];
  for (const block of blocks) {
    const last = cards.at(-1);
    const id = block.runs.map(paperOf).find((one) => one !== undefined && one !== last?.id);
    if (id !== undefined) cards.push({ id, blocks: [block] });
    else (last?.blocks ?? before).push(block);
  }
  return { cards, before };
}

/** An abstract is longer than any line of facts, name or menu. */
const SHORTEST_ABSTRACT = 60;

/** Facts that a piece of a line tells by itself. */
const SURE = new Set<Fact["kind"]>(["authors", "date", "upvotes"]);

/** What a block of a card is; what is none of these is not the card's. */
type Reading = { record: RawRecord; used: Block[]; yearless: Block | undefined };

function readCard({ id, blocks }: Card, year: number | undefined): Reading {
  const record: RawRecord = { title: "", arxiv: id };
  const used: Block[] = [];
  const links: Link[] = [];
  const abstract: string[] = [];
  let yearless: Block | undefined;
  let asksForName = false;
  let asksForVotes = false;
  for (const block of blocks) {
    const text = blockText(block);
    const submitter = SUBMITTER.exec(text);
    const isName = asksForName && text !== "" && submitter === null;
    if (text !== "") asksForName = submitter?.[1] === "";
    const facts = readFacts(text);
    const isVotes = asksForVotes && NUMBER.test(text);
    asksForVotes = VOTES_LABEL.test(text);
    const titled = block.runs.find(isTitle);
    const comments = block.runs.find((run) => isCommunity(run) && /^\d{1,6}$/.test(run.text.trim()));
    const votes = block.runs.find(({ href = "" }) => LOGIN.test(href));
    const owner = block.runs.find(isOrganization);
    const outward = block.runs
      .flatMap(({ href = "" }) => findLinks(href))
      .filter(({ kind }) => kind !== "other");
    const inward = block.runs.some((run) => paperOf(run) === id);
    if (titled !== undefined && record.title === "") record.title = bare(titled.text);
    else if (comments !== undefined || votes !== undefined) {
      // Facts may stand in the same line, each a link or text of its own.
      for (const { text: own } of block.runs)
        for (const fact of readFacts(bare(own)).filter(({ kind }) => SURE.has(kind)))
          if (!addFact(record, fact, year)) yearless ??= block;
      if (votes !== undefined) setVotes(record, votes.text);
      if (comments !== undefined) record.comments = Number(comments.text.trim());
    } else if (submitter !== null || isName) {
      used.push(block);
      continue;
    } else if (NUMBER.test(text)) {
      if ((record.title === "" || isVotes) && text !== "-") record.upvotes = toNumber(text);
      else if (!isVotes && record.title !== "") record.comments ??= toNumber(text);
    } else if (facts.length > 0) {
      if (facts.some((fact) => !addFact(record, fact, year))) yearless ??= block;
    } else if (record.title !== "" && text.length >= SHORTEST_ABSTRACT && outward.length === 0) {
      if (text !== record.title && !abstract.includes(text)) abstract.push(text);
    } else if (outward.length === 0 && !inward && owner === undefined && text !== record.title) continue;
    if (owner !== undefined && record.title !== "" && titled === undefined)
      record.organization = organizationName(bare(owner.text)) || organizationOf(owner);
    links.push(...outward);
    used.push(block);
  }
  if (abstract.length > 0) record.abstract = abstract.join(" ");
  if (links.length > 0) record.links = [...new Map(links.map((link) => [link.url, link])).values()];
  return { record, used, yearless };
}

function isOrganization({ href = "", text, images = [] }: Run): boolean {
  const account = ACCOUNT.exec(href)?.[1];
  return account !== undefined && !PAGES.has(account) && (images.length > 0 || text.trim() !== "");
}

/** Where a logo stands alone its name is the organization's. */
const organizationOf = ({ images = [], href = "" }: Run) =>
  (images[0] ?? "").replace(IMAGE_NUMBER, "").trim() || (ACCOUNT.exec(href)?.[1] ?? "");

const toNumber = (text: string) => Number(text.replaceAll(",", ""));

/** "Upvote 98": the number may stand on a line of its own. */
function setVotes(record: RawRecord, text: string): void {
  const count = /(\d{1,3}(?:,\d{3})+|\d{1,9})\s*$/.exec(text)?.[1];
  if (count !== undefined) record.upvotes = toNumber(count);
}

/** @returns false where the fact is a date of which the year cannot be told. */
function addFact(record: RawRecord, fact: Fact, yearLeftOut: number | undefined): boolean {
  if (fact.kind === "authors") record.authorCount = fact.count;
  else if (fact.kind === "organization") record.organization ??= fact.name;
  else if (fact.kind === "comments") record.comments = fact.count;
  else if (fact.kind === "upvotes") record.upvotes = fact.count;
  else if (fact.kind === "unreadable") return false;
  else if (fact.kind === "date") {
    const year = fact.date.year ?? yearLeftOut;
    if (year === undefined) return false;
    record.date = isoDate(fact.date, year);
    if (fact.date.comments !== undefined) record.comments = fact.date.comments;
  }
  return true;
}

/** The year that the page leaves out: that of its capture, else the earliest after every year it prints. */
function currentYear(blocks: readonly Block[], captured: string | undefined): number | undefined {
  if (captured !== undefined) return Number(captured.slice(0, 4));
  const years = blocks
    .flatMap((block) => readFacts(blockText(block)))
    .flatMap((fact) => (fact.kind === "date" && fact.date.year !== undefined ? [fact.date.year] : []));
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}

function readItems(card: Card, year: number | undefined): Item[] {
  const { record, used, yearless } = readCard(card, year);
  const first = card.blocks[0]!.lines[0];
  const last = used.at(-1)?.lines[1] ?? card.blocks[0]!.lines[1];
  const rest = card.blocks.filter(({ lines }) => lines[0] > last);
  const furniture = rest.map(({ lines }): Item => ({ kind: "furniture", lines, what: "page controls" }));
  if (record.title === "") {
    const message = `This link to the paper ${card.id} has no title with it: add it, or take it out.`;
    return [{ kind: "issue", lines: [first, last], code: "no-title", message }, ...furniture];
  }
  const text = used.map(blockText).join("\n");
  if (yearless === undefined) return [{ kind: "record", lines: [first, last], record, text }, ...furniture];
  const message =
    `The date of "${record.title}" cannot be told: correct it, or state the day on which the page was copied in ` +
    `sources.json, as "captured".`;
  const split = Math.max(first, yearless.lines[0] - 1);
  return [
    { kind: "record", lines: [first, split], record, text },
    { kind: "issue", lines: [Math.min(split + 1, last), last], code: "no-date", message },
    ...furniture,
  ];
}

/** Daily and trending papers, and results of a search, as reader tools save them. */
export const huggingFacePage: Format = {
  id: "hugging-face-page",
  label: "Hugging Face page (Markdown, HTML)",
  looksFor:
    'titles that link to a paper\'s page, "[Title](https://huggingface.co/papers/2406.01234)", in Markdown or HTML',

  detect({ lines }) {
    const { cards } = findCards(readBlocks(lines) ?? []);
    // In a text about papers a link stands within a sentence.
    const titled = cards.filter(({ blocks }) =>
      blocks.some((block) => block.runs.some((run) => isTitle(run) && bare(run.text) === blockText(block))),
    );
    return cards.length === 0 ? 0 : 0.95 * (titled.length / cards.length);
  },

  parse({ lines, captured }) {
    const blocks = readBlocks(lines) ?? [];
    const { cards, before } = findCards(blocks);
    const year = currentYear(blocks, captured);
    const items = [
      ...before.map(({ lines: own }): Item => ({ kind: "furniture", lines: own, what: "page controls" })),
      ...cards.flatMap((card) => readItems(card, year)),
    ];
    return coverLines(items, lines);
  },
};
