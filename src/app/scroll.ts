/**
 * Scrolling as a reader expects it: a new page opens at its top, an entry gone back to opens where it was left. The
 * browser's own way of it comes too early, before the list is there.
 */
import { currentKey, keepForReload, nameEntry, recall, remember, type Trace } from "./history.ts";

/** Items by which a place in a list is found again carry this attribute and an id. */
const ANCHOR = "[data-anchor]";

/** The entry that was gone back to last; `pending` until its content is there and its place found again. */
let returned: { key: string; pending: boolean } | undefined;

/** Call at the start of the app, before anything is rendered: a reload comes back to where it was. */
export function startScroll(): void {
  history.scrollRestoration = "manual";
  nameEntry();
  returned = { key: currentKey(), pending: true };
  watch();
}

function measure(): void {
  const top = topmost(document.querySelectorAll<HTMLElement>(ANCHOR));
  const focused = document.activeElement?.id;
  remember({
    y: window.scrollY,
    ...(focused && { focus: focused }),
    ...(top && { anchor: { id: top.id, top: top.getBoundingClientRect().top } }),
  });
}

/**
 * The first item of a list that is in view, halving the list at each look: this runs at every frame of scrolling, and
 * lists are long.
 */
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

function watch(): void {
  let waiting = 0;
  const onScroll = (): void => {
    cancelAnimationFrame(waiting);
    // An entry whose place is still to be found must not be overwritten by the place it happens to be at.
    waiting = requestAnimationFrame(() => !isPending() && measure());
  };
  const onPopState = (): void => {
    cancelAnimationFrame(waiting);
    returned = { key: currentKey(), pending: true };
  };
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("popstate", onPopState);
  addEventListener("pagehide", onHide);
}

/** Call before going elsewhere: what has the focus is known only now. */
export const leave = measure;

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
