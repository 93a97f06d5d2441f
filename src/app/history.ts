/**
 * The entries of the browser's history: each has a key, under which is remembered how far the reader had scrolled,
 * how much of the list was shown and what had the focus. Kept for the tab's life, reloads included.
 */
import type { Selection } from "../core/engine.ts";
import { navigate as go } from "wouter/use-browser-location";

/** The list a paper was opened from: the search, and the paper's place in it. */
export type FromList = {
  search: string;
  index: number;
  /** Where the list stands; absent: on the search page. */
  path?: string;
  /** What stands behind the search there: "#list=…". */
  fragment?: string;
  /** Choices that held there and stand in no address. */
  scope?: Selection;
};

type EntryState = { key: string; list?: FromList };

/** What is remembered of an entry. */
export type Trace = {
  y: number;
  /** Results shown in the list. */
  shown?: number;
  /** The id of the element that had the focus. */
  focus?: string;
  /** The topmost item of the list in view and its distance from the window's top: survives heights that changed. */
  anchor?: { id: string; top: number };
};

const STORE = "history";
const FIRST = "first";
/** More entries than anyone goes back by; older ones are forgotten. */
const MOST = 200;

let traces: Map<string, Trace> | undefined;

function remembered(): Map<string, Trace> {
  if (traces) return traces;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
    traces = new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
  } catch {
    traces = new Map();
  }
  return traces;
}

function isEntry(value: unknown): value is [string, Trace] {
  if (!Array.isArray(value)) return false;
  const [key, trace] = value as unknown[];
  return typeof key === "string" && typeof trace === "object" && trace !== null && "y" in trace;
}

function isEntryState(value: unknown): value is EntryState {
  return typeof value === "object" && value !== null && "key" in value && typeof value.key === "string";
}

function entryState(): EntryState {
  const state: unknown = history.state;
  return isEntryState(state) ? state : { key: FIRST };
}

/**
 * Gives the entry that a page was loaded at a key of its own, where it has none. Call before anything is remembered:
 * what a tab remembers of the page before would else count for this one.
 * @returns whether it had none: the reader is here for the first time.
 */
export function nameEntry(): boolean {
  if (isEntryState(history.state)) return false;
  history.replaceState({ key: newKey() } satisfies EntryState, "");
  return true;
}

const newKey = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** The key of the entry the browser stands on. */
export function currentKey(): string {
  return entryState().key;
}

/** The list that the current entry's page was opened from. */
export function currentList(): FromList | undefined {
  return entryState().list;
}

export function recall(key = currentKey()): Trace | undefined {
  return remembered().get(key);
}

export function remember(trace: Partial<Trace>, key = currentKey()): void {
  const all = remembered();
  const before = all.get(key) ?? { y: 0 };
  all.delete(key);
  all.set(key, { ...before, ...trace });
  if (all.size > MOST) all.delete(all.keys().next().value!);
}

/** Writes what is remembered where a reload finds it. Storage that is off or full costs only that. */
export function keepForReload(): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify([...remembered()]));
  } catch {
    // Scrolling back after a reload is a comfort, not a need.
  }
}

export type NavigateOptions = { replace?: boolean; list?: FromList };

let unwritten: { key: string; write: () => void; timer: ReturnType<typeof setTimeout> } | undefined;

/**
 * Writes to the current entry's address after a while: typing would else write too often. What is to be written later
 * takes the place of what was. It is written at the latest when the reader goes elsewhere, and never to another entry.
 */
export function writeSoon(write: () => void, ms: number): void {
  forgetWriting();
  unwritten = { key: currentKey(), write, timer: setTimeout(writeNow, ms) };
}

export function writeNow(): void {
  const due = unwritten;
  forgetWriting();
  if (due?.key === currentKey()) due.write();
}

/** For where it has been written in another way. */
export function forgetWriting(): void {
  clearTimeout(unwritten?.timer);
  unwritten = undefined;
}

/**
 * Goes to an address: `replace` keeps the entry and what is remembered of it, else a new entry is made.
 * @param to the address with the site's base.
 */
export function navigate(to: string, { replace = false, list }: NavigateOptions = {}): void {
  const key = replace ? currentKey() : newKey();
  const state: EntryState = { key, ...(list && { list }) };
  go(to, { replace, state });
}
