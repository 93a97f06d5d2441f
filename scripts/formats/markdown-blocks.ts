import type { Lines } from "../../src/core/schema.ts";
import type { Block, Run } from "./block.ts";

/** A link, or an image: "](https://…", "](/papers/…". */
const LINK = /\]\((?:https?:\/)?\/[^\s()]/;
/** Lines looked at. */
const SAMPLE = 2_000;

export function looksLikeMarkdown(lines: readonly string[]): boolean {
  const head = lines.slice(0, SAMPLE);
  return (
    !/^\s*[@{<%]/.test(head.find((line) => /\S/.test(line)) ?? "") && head.some((line) => LINK.test(line))
  );
}

/** A piece of text on one line, a link over one or several, or the end of a line. */
type Token = { kind: "text" | "link" | "image" | "end"; lines: Lines; run: Run };

/** No address is longer. */
const LONGEST_ADDRESS = 2_000;
/** A tag within the text: reader tools leave anchors and line breaks. */
const TAG = /<\/?[a-z][^<>\n]{0,300}>/gi;

/**
 * The part of Markdown that reader tools write, in one pass whatever the text: links and images, of which a link's text
 * may run over blank lines, as no Markdown proper would have it; headings, lists, escaped signs. Brackets that make no
 * link stay as they are. https://spec.commonmark.org/0.31.2/#links
 */
export function markdownBlocks(lines: readonly string[]): Block[] {
  return toBlocks(findTokens(lines));
}

function findTokens(lines: readonly string[]): Token[] {
  const tokens: Token[] = [];
  /** Where a bracket was opened: the place of its token, which is dropped if it makes a link. */
  const open: number[] = [];
  const add = (kind: Token["kind"], text: string, line: number) =>
    tokens.push({ kind, lines: [line, line], run: { text } });
  const closeLink = (href: string, line: number): void => {
    const start = open.pop()!;
    const inner = tokens.splice(start);
    const isImage = inner[0]!.run.text === "![";
    const text = inner
      .slice(1)
      .map((token) => (token.kind === "image" ? "" : token.kind === "end" ? " " : token.run.text))
      .join("");
    const images = inner.flatMap(({ kind, run }) => (kind === "image" ? (run.images ?? []) : []));
    const first = inner[0]!.lines[0];
    if (isImage) tokens.push({ kind: "image", lines: [first, line], run: { text: "", images: [text] } });
    else tokens.push({ kind: "link", lines: [first, line], run: { text, href, images } });
  };

  lines.forEach((whole, index) => {
    const number = index + 1;
    const line = whole.replace(TAG, "");
    let from = 0;
    const flush = (to: number) => {
      if (to > from) add("text", line.slice(from, to), number);
    };
    for (let at = 0; at < line.length; at++) {
      const character = line[at];
      if (character === "\\" && /[!-/:-@[-`{-~]/.test(line[at + 1] ?? "")) {
        flush(at);
        from = at + 1;
        at++;
      } else if (character === "[") {
        const isImage = line[at - 1] === "!" && at > from;
        flush(isImage ? at - 1 : at);
        open.push(tokens.length);
        add("text", isImage ? "![" : "[", number);
        from = at + 1;
      } else if (character === "]") {
        if (open.length === 0) continue;
        const address = line[at + 1] === "(" ? readAddress(line, at + 2) : undefined;
        if (address === undefined) {
          open.pop();
          continue;
        }
        flush(at);
        closeLink(address.href, number);
        from = address.end;
        at = address.end - 1;
      }
    }
    flush(line.length);
    add("end", "\n", number);
  });
  return tokens;
}

/** `https://…)`, `<https://…>)`, `/papers/… "title")`. */
function readAddress(line: string, from: number): { href: string; end: number } | undefined {
  let depth = 0;
  const limit = Math.min(line.length, from + LONGEST_ADDRESS);
  for (let at = from; at < limit; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "(") depth++;
    else if (line[at] === ")" && depth-- === 0) {
      const [href = ""] = line.slice(from, at).trim().replace(/^<|>$/g, "").split(/\s/, 1);
      return { href, end: at + 1 };
    } else if (line[at] === "[" && line[at + 1] !== "]") return undefined;
  }
  return undefined;
}

const HEADING = /^ {0,3}#{1,6} +/;
/** "## Title ##" */
const CLOSING = /(?:^| )#+$/;
const ITEM = /^\s{0,8}[-*+•]( +|$)/;
const RULE = /^ {0,3}(?:(?:[-*_=] *){3,})$/;
const QUOTE = /^(?: {0,3}> ?){1,8}/;

/** Blank lines part blocks; so does each heading, item of a list and row of a table. */
function toBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let row: Token[] = [];
  let open: Block | undefined;
  const endRow = () => {
    const text = row.map(({ run }) => run.text).join("");
    const isBlank = row.every(({ kind, run }) => kind === "text" && run.text.trim() === "");
    if (isBlank || RULE.test(text)) {
      // A rule under text makes a heading of it; a line of its own is nothing that a reader reads.
      if (!isBlank && open !== undefined) {
        open.lines[1] = row.at(-1)!.lines[1];
        open.kind = "heading";
      } else if (!isBlank) blocks.push({ lines: extent(row), kind: "text", runs: [] });
      open = undefined;
      return;
    }
    const kind = HEADING.test(text) ? "heading" : ITEM.test(text) ? "item" : "text";
    const runs = stripped(row);
    if (open === undefined || kind !== "text" || open.kind === "heading") {
      open = { lines: extent(row), kind, runs };
      blocks.push(open);
    } else {
      open.runs.push({ text: " " }, ...runs);
      open.lines[1] = row.at(-1)!.lines[1];
    }
  };
  for (const token of tokens) {
    if (token.kind !== "end") row.push(token);
    else {
      endRow();
      row = [];
    }
  }
  return blocks;
}

const extent = (row: readonly Token[]): Lines => [row[0]!.lines[0], row.at(-1)!.lines[1]];

/** The runs of a line without what makes it a heading, a quotation or an item. */
function stripped(row: readonly Token[]): Run[] {
  const isHeading = row[0]?.kind === "text" && HEADING.test(row[0].run.text);
  const last = row.length - 1;
  return row.map(({ kind, run }, at) => {
    if (kind !== "text" || (at > 0 && at < last)) return run;
    const text = at > 0 ? run.text : run.text.replace(QUOTE, "").replace(HEADING, "").replace(ITEM, "");
    return { text: isHeading && at === last ? text.trimEnd().replace(CLOSING, "") : text };
  });
}
