import type { Item, RawRecord } from "./format.ts";
import type { Line, Part } from "./paragraphs.ts";
import { unwrap } from "./text.ts";

export function textOf(lines: readonly { text: string }[]): string {
  return unwrap(lines.map((line) => line.text));
}

/** How a layout's parts make cards. */
type Cards<Role extends string> = {
  /** Roles that begin a card. */
  opens: (role: Role, before: Role | undefined) => boolean;
  /** Roles outside any card → what the account calls them. */
  furniture: Partial<Record<Role, string>>;
  read: (parts: Part<Role>[]) => RawRecord;
};

/** One-based first and last line of the parts. */
function extent<Role extends string>(parts: readonly Part<Role>[]): [number, number] {
  const lines: Line<Role>[] = parts.flatMap((part) => part.lines);
  return [lines[0]!.at + 1, lines.at(-1)!.at + 1];
}

/** Groups parts into cards: records, furniture between them, and an issue for parts that stand before any title. */
export function toItems<Role extends string>(parts: readonly Part<Role>[], cards: Cards<Role>): Item[] {
  const items: Item[] = [];
  let card: Part<Role>[] = [];
  const close = () => {
    if (card.length === 0) return;
    const lines = extent(card);
    const record = cards.read(card);
    if (record.title !== "") items.push({ kind: "record", lines, record });
    else
      items.push({
        kind: "issue",
        lines,
        code: "no-title",
        message:
          "These lines belong to a paper whose title does not stand above them; add the title, or remove them.",
      });
    card = [];
  };
  let before: Role | undefined;
  for (const part of parts) {
    const what = cards.furniture[part.role];
    if (what !== undefined) {
      close();
      items.push({ kind: "furniture", lines: extent([part]), what });
    } else {
      if (cards.opens(part.role, before)) close();
      card.push(part);
    }
    before = part.role;
  }
  close();
  return items;
}
