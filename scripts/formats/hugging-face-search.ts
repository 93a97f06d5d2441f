import { textOf, toItems } from "./cards.ts";
import { isMarkup } from "./evidence.ts";
import type { Format, RawRecord } from "./format.ts";
import { dailyEvidence } from "./hugging-face-daily.ts";
import { BUTTON, INVITATION } from "./hugging-face-lines.ts";
import { findParts, type Grammar, type Line, linesOf, type Part } from "./paragraphs.ts";
import { unlikeAbstract, unlikeTitle } from "./shapes.ts";

type Role = "furniture" | "title" | "abstract";

const grammar: Grammar<Role> = {
  start: { furniture: 0, title: 0, abstract: 12 },
  next: {
    furniture: { furniture: 0, title: 0, abstract: 12 },
    title: { abstract: 0, title: 7, furniture: 7 },
    abstract: { title: 0, furniture: 0 },
  },
  shapes: [
    ["title", unlikeTitle],
    ["abstract", unlikeAbstract],
  ],
};

const isFurniture = (text: string) => INVITATION.test(text) || text === "Subscribe";

function withoutButton([line, ...rest]: readonly Line<Role>[]): Line<Role>[] {
  return line === undefined ? [] : [{ ...line, text: line.text.replace(BUTTON, "") }, ...rest];
}

function toRecord(parts: readonly Part<Role>[]): RawRecord {
  const record: RawRecord = { title: "" };
  for (const part of parts) {
    if (part.role === "title") record.title = textOf(part);
    else if (part.role === "abstract") record.abstract = textOf(part);
  }
  return record;
}

export const huggingFaceSearch: Format = {
  id: "hugging-face-search",
  label: "Hugging Face search results",
  looksFor:
    'the invitation "Get trending papers in your email inbox" and "Subscribe" above titles and abstracts in turn',

  detect({ lines }) {
    const texts = linesOf(lines, () => undefined).map((line) => line.text);
    if (isMarkup(lines) || dailyEvidence(texts) >= 0.5) return 0;
    const head = texts.slice(0, 8);
    const invites = head.some((text) => INVITATION.test(text));
    const isGlued = head.some((text) => /^Subscribe\P{Ll}/u.test(text));
    return (invites ? 0.6 : 0) + (isGlued ? (invites ? 0.4 : 0.5) : 0);
  },

  parse({ lines }) {
    let afterHead = false;
    const glued = new Set<number>();
    const marked = linesOf<Role>(lines, (text, at) => {
      const isHead = isFurniture(text);
      if (!isHead && (afterHead || /^Subscribe\P{Ll}/u.test(text)) && BUTTON.test(text)) glued.add(at);
      afterHead = isHead && text !== "Subscribe";
      return isHead ? ["furniture"] : undefined;
    });
    // The button is taken off only after the search for parts, for the line was wrapped with it.
    const parts = findParts(marked, grammar).map((part) =>
      glued.has(part.lines[0]!.at) ? { ...part, lines: withoutButton(part.lines) } : part,
    );
    return toItems(parts, {
      opens: (role) => role === "title",
      furniture: { furniture: "page controls" },
      read: toRecord,
    });
  },
};
