/**
 * The keys of the site, as data: which keys, where they hold, what they do. What a key press means is found here alone;
 * the list that a reader asks for shows the same table.
 */

/** What opens over a page. */
export type DialogName = "keys" | "palette" | "settings";

export type Action =
  /** Presses, or leads to, what carries the mark `data-key`. */
  | { kind: "press"; mark: string }
  /** To the next or the previous paper. */
  | { kind: "step"; by: 1 | -1 }
  | { kind: "search" }
  | { kind: "open"; dialog: DialogName }
  /** An app path. */
  | { kind: "go"; to: string }
  /** The browser, or the control that has the focus, does it by itself. */
  | { kind: "native" };

/** Where a key holds; the list of keys has a part for each. */
export const REALMS = ["everywhere", "papers", "pages"] as const;
type Realm = (typeof REALMS)[number];

/** The words of the interface say what each of them does. */
type KeyId =
  | "search"
  | "palette"
  | "help"
  | "escape"
  | "next"
  | "previous"
  | "open"
  | "star"
  | "export"
  | "map"
  | "page";

export type Shortcut = {
  id: KeyId;
  /** Pressed one after the other: ["g", "t"]. "Mod" is held with the key after it: Ctrl, or ⌘ on a Mac. */
  keys: readonly string[];
  realm: Realm;
  action: Action;
};

const SHORTCUTS: readonly Shortcut[] = [
  { id: "search", keys: ["/"], realm: "everywhere", action: { kind: "search" } },
  { id: "palette", keys: ["Mod", "k"], realm: "everywhere", action: { kind: "open", dialog: "palette" } },
  { id: "help", keys: ["?"], realm: "everywhere", action: { kind: "open", dialog: "keys" } },
  { id: "escape", keys: ["Escape"], realm: "everywhere", action: { kind: "native" } },
  { id: "next", keys: ["j"], realm: "papers", action: { kind: "step", by: 1 } },
  { id: "previous", keys: ["k"], realm: "papers", action: { kind: "step", by: -1 } },
  { id: "open", keys: ["Enter"], realm: "papers", action: { kind: "native" } },
  { id: "star", keys: ["s"], realm: "papers", action: { kind: "press", mark: "s" } },
  { id: "export", keys: ["e"], realm: "papers", action: { kind: "press", mark: "e" } },
  { id: "map", keys: ["m"], realm: "papers", action: { kind: "press", mark: "m" } },
];

/** A page that "g" and its own letter lead to. */
export type KeyedPage = { key: string; path: string };

/** All keys: those of the table, and "g" with a letter for each page. */
export function shortcutsOf(pages: readonly KeyedPage[]): Shortcut[] {
  const toPages = pages.map(({ key, path }): Shortcut => ({
    id: "page",
    keys: ["g", key],
    realm: "pages",
    action: { kind: "go", to: path },
  }));
  return [...SHORTCUTS, ...toPages];
}

/** What is looked at of a key press. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * The press as the table writes it: "j", "?", "Mod k"; `undefined` where it holds modifier keys that are none of ours.
 * Letters of other scripts are those of their place on a Latin keyboard. Shift is part of the character: "?" needs it.
 * @param isMac there ⌘ is held, elsewhere Ctrl.
 */
export function nameOf({ key, code, ctrlKey, metaKey, altKey }: Press, isMac: boolean): string | undefined {
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const isForeign = key.length === 1 && key > "~";
  const name = isForeign && place !== undefined ? place : key;
  if (altKey) return undefined;
  if (!ctrlKey && !metaKey) return name;
  const isMod = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isMod ? `Mod ${name.toLowerCase()}` : undefined;
}

/** Whether the keys of a shortcut are pressed with a modifier key: those hold while typing, and cannot be switched off. */
export const isHeld = (keys: readonly string[]): boolean => keys[0] === "Mod";

type Reading = { shortcut?: Shortcut; /** The first key of two, now pressed. */ pending?: string };

/**
 * What a press means.
 * @param name from {@link nameOf}.
 * @param pending the first key of two, pressed before.
 */
export function readKey(shortcuts: readonly Shortcut[], name: string, pending?: string): Reading {
  const find = (keys: string): Shortcut | undefined =>
    shortcuts.find((one) => one.action.kind !== "native" && one.keys.join(" ") === keys);
  const shortcut = (pending !== undefined && find(`${pending} ${name}`)) || find(name);
  if (shortcut) return { shortcut };
  const begins = shortcuts.some(({ keys }) => keys.length > 1 && keys[0] === name);
  return begins ? { pending: name } : {};
}
