import { textOf, toItems } from "./cards.ts";
import type { Format } from "./format.ts";
import { isDailyMark } from "./hugging-face-daily.ts";
import { findParts, type Grammar, type Line, linesOf } from "./paragraphs.ts";
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

const INVITATION = /^Get trending papers in your email inbox\b/i;
/** The button's word and, glued to it, the first title. */
const BUTTON = /^Subscribe(?=$|\P{Ll})/u;

function withoutButton([line, ...rest]: readonly Line<Role>[]): Line<Role>[] {
  return line === undefined ? [] : [{ ...line, text: line.text.replace(BUTTON, "").trim() }, ...rest];
}

export const huggingFaceSearch: Format = {
  id: "hugging-face-search",
  label: "Hugging Face search results",
  looksFor:
    'the invitation "Get trending papers in your email inbox" and "Subscribe" above titles and abstracts in turn',

  detect({ lines }) {
    const texts = linesOf(lines, () => undefined).map((line) => line.text);
    if (texts.some(isDailyMark)) return 0;
    const head = texts.slice(0, 8);
    return (
      (head.some((text) => INVITATION.test(text)) ? 0.6 : 0) +
      (head.some((text) => BUTTON.test(text)) ? 0.4 : 0)
    );
  },

  parse({ lines }) {
    let head = true;
    let first = 0;
    const marked = linesOf<Role>(lines, (text, at) => {
      if (!head) return undefined;
      if (INVITATION.test(text) || text === "Subscribe") return ["furniture"];
      head = false;
      first = at;
      return undefined;
    });
    // The button is taken off after the search for parts: the line was wrapped with it.
    const parts = findParts(marked, grammar).map((part) =>
      part.lines[0]?.at === first ? { ...part, lines: withoutButton(part.lines) } : part,
    );
    return toItems(parts, {
      opens: (role) => role === "title",
      furniture: { furniture: "page controls" },
      read: (card) => {
        const text = (role: Role) =>
          card.filter((part) => part.role === role).map((part) => textOf(part.lines));
        const [abstract] = text("abstract");
        return { title: text("title")[0] ?? "", ...(abstract === undefined ? {} : { abstract }) };
      },
    });
  },
};
