import type { Lines } from "../../src/core/schema.ts";
import type { Item, RawRecord } from "./format.ts";
import type { Part } from "./paragraphs.ts";
import { unwrap } from "./text.ts";

/** The text of one part of a card, its lines put together again. */
export function textOf(part: { lines: readonly { text: string }[] }): string {
  return unwrap(part.lines.map((line) => line.text));
}

/** How a layout's parts make cards. */
export type Cards<Role extends string> = {
  /** Whether a card begins at a part of this role, after one of the other. */
  opens: (role: Role, before: Role | undefined) => boolean;
  /** Roles outside any card, and what the account calls them. */
  furniture: Partial<Record<Role, string>>;
  /** What keeps a part from being read, if anything does. */
  problem?: (part: Part<Role>) => { code: string; message: string } | undefined;
  /** A title of "" where no part is one. */
  read: (parts: readonly Part<Role>[]) => RawRecord;
};

type Group<Role extends string> = { what?: string; parts: Part<Role>[] };

/**
 * Groups parts into cards, and says what becomes of each.
 *  - A card with a title and anything else is a record. A listing cut off in the middle of one gives a record with
 *    what there is.
 *  - A title with nothing under it is an issue, for it may as well be a line of the page's own or half a title; but
 *    where the next card begins with the same title, the page shows it twice, and both are one record.
 *  - Parts without a title are an issue: the listing begins in the middle of a card.
 *  - From a part that cannot be read to the end of its card, the lines are an issue; what could be read of them stays
 *    in the record.
 */
export function toItems<Role extends string>(parts: readonly Part<Role>[], cards: Cards<Role>): Item[] {
  return joinEchoes(group(parts, cards), cards).flatMap(({ what, parts: own }) =>
    what === undefined ? readCard(own, cards) : [{ kind: "furniture", lines: extent(own), what }],
  );
}

function group<Role extends string>(parts: readonly Part<Role>[], cards: Cards<Role>): Group<Role>[] {
  const groups: Group<Role>[] = [];
  let open: Group<Role> | undefined;
  let before: Role | undefined;
  for (const part of parts) {
    const what = cards.furniture[part.role];
    if (what !== undefined) {
      groups.push({ what, parts: [part] });
      open = undefined;
    } else if (open === undefined || cards.opens(part.role, before)) {
      open = { parts: [part] };
      groups.push(open);
    } else open.parts.push(part);
    before = part.role;
  }
  return groups;
}

const isBare = (record: RawRecord) => record.title !== "" && Object.keys(record).length === 1;

function joinEchoes<Role extends string>(groups: readonly Group<Role>[], cards: Cards<Role>): Group<Role>[] {
  const joined: Group<Role>[] = [];
  for (const one of groups) {
    const last = joined.at(-1);
    if (last !== undefined && last.what === undefined && one.what === undefined) {
      const title = cards.read(last.parts);
      if (isBare(title) && title.title === cards.read(one.parts).title) {
        joined[joined.length - 1] = { parts: [...last.parts, ...one.parts] };
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

function readCard<Role extends string>(parts: readonly Part<Role>[], cards: Cards<Role>): Item[] {
  const record = cards.read(parts);
  if (record.title === "")
    return [
      {
        kind: "issue",
        lines: extent(parts),
        code: "no-title",
        message:
          "These lines belong to a paper whose title does not stand above them: add it, or take them out.",
      },
    ];
  const broken = parts.findIndex((part) => cards.problem?.(part) !== undefined);
  const whole = broken === -1 ? parts : parts.slice(0, broken);
  const rest = broken === -1 ? [] : parts.slice(broken);
  const items: Item[] = isBare(record)
    ? [
        {
          kind: "issue",
          lines: extent(whole),
          code: "bare-title",
          message: `Nothing stands under "${record.title}": add its abstract, or take the line out if it is no paper.`,
        },
      ]
    : [{ kind: "record", lines: extent(whole), record }];
  if (rest.length > 0) items.push({ kind: "issue", lines: extent(rest), ...cards.problem!(rest[0]!)! });
  return items;
}

/** One-based first and last line of the parts. */
function extent<Role extends string>(parts: readonly Part<Role>[]): Lines {
  return [parts[0]!.lines[0]!.at + 1, parts.at(-1)!.lines.at(-1)!.at + 1];
}
