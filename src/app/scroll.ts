/**
 * Scrolling as a reader expects it: a new page opens at its top, an entry gone back to opens where it was left. The
 * browser's own way of it comes too early, before the list is there.
 */
import { currentKey, keepForReload, nameEntry, recall, remember, type Trace } from "./history.ts";

/** Items by which a place in a list is found again carry this attribute and an id; long lists come in blocks of them. */
const ANCHOR = "[data-anchor]";
const BLOCK = ".hits";

/** The entry that was gone back to last; `pending` until its content is there and its place found again. */
let returned: { key: string; pending: boolean } | undefined;

/** Call at the start of the app, before anything is rendered: a reload comes back to where it was. */
export function startScroll(): void {
  history.scrollRestoration = "manual";
  // A reader who has just come may have scrolled before the app was there, and stays where they are.
  if (!nameEntry()) returned = { key: currentKey(), pending: true };
  watch();
}

function measure(key = currentKey()): void {
  const top = topmostItem();
  const focused = document.activeElement?.id;
  remember(
    {
      y: window.scrollY,
      ...(focused && { focus: focused }),
      ...(top && { anchor: { id: top.id, top: top.getBoundingClientRect().top } }),
    },
    key,
  );
}

/** The first item of the page's list that is in view. Only the blocks are asked, then the items of one: others need no layout. */
export function topmostItem(): HTMLElement | undefined {
  const block = topmost(document.querySelectorAll<HTMLElement>(BLOCK));
  return block && topmost(block.querySelectorAll<HTMLElement>(ANCHOR));
}

/** The first item of a list that is in view, halving the list at each look: lists are long. */
export function topmost<Item extends { getBoundingClientRect: () => { bottom: number } }>(
  list: ArrayLike<Item>,
): Item | undefined {
  let above = 0;
  let end = list.length;
  while (above < end) {
    const middle = (above + end) >> 1;
    if (list[middle]!.getBoundingClientRect().bottom > 0) end = middle;
    else above = middle + 1;
  }
  return list[above];
}

function onHide(): void {
  measure();
  keepForReload();
}

/** Milliseconds without scrolling after which it has come to rest: while it lasts, measuring would cost frames. */
const REST = 120;

/** The entry that is being scrolled, until its place is measured. */
let scrolled: string | undefined;

function measureScrolled(): void {
  const key = scrolled;
  scrolled = undefined;
  // An entry whose place is still to be found must not be overwritten by the place it happens to be at.
  const isLooking = returned?.key === key && returned?.pending === true;
  if (key !== undefined && !isLooking) measure(key);
}

let resting = 0;

function onScroll(): void {
  scrolled = currentKey();
  clearTimeout(resting);
  resting = window.setTimeout(measureScrolled, REST);
}

function onPopState(): void {
  // What is scrolled still stands, though its entry is no longer the current one.
  measureScrolled();
  returned = { key: currentKey(), pending: true };
}

function watch(): void {
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("popstate", onPopState);
  addEventListener("pagehide", onHide);
}

/** Call before going elsewhere: what has the focus is known only now. */
export function leave(): void {
  scrolled = undefined;
  measure();
}

/** Whether the current entry was gone back to: its view finds the reader's place, so no one else may scroll. */
export function isReturn(): boolean {
  return returned?.key === currentKey();
}

function isPending(): boolean {
  return isReturn() && returned?.pending === true;
}

/**
 * Call when the content of the current entry stands: finds the place again that the entry was left at.
 * @returns whether it was gone back to; where not, the content is new to the reader.
 */
export function settle(): boolean {
  if (!returned || !isPending()) return false;
  returned.pending = false;
  const trace = recall();
  if (trace?.focus) document.getElementById(trace.focus)?.focus({ preventScroll: true });
  if (trace) restore(trace, FRAMES);
  else window.scrollTo(0, 0);
  return true;
}

/** What is far down a list gets its true height only when it comes into view: the place is corrected as that happens. */
const FRAMES = 4;

function restore(trace: Trace, frames: number): void {
  const anchor = trace.anchor && document.getElementById(trace.anchor.id);
  // At the top of a page there is nothing above that could have another height.
  if (trace.anchor && anchor && trace.y > 0) {
    window.scrollBy(0, anchor.getBoundingClientRect().top - trace.anchor.top);
  } else {
    window.scrollTo(0, trace.y);
  }
  if (frames > 0) requestAnimationFrame(() => restore(trace, frames - 1));
}
