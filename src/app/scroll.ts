/**
 * Scrolling as a reader expects it: a new page opens at its top, an entry gone back to opens where it was left. The
 * browser's own way of it comes too early, before the list is there.
 */
import { currentKey, keepForReload, recall, remember } from "./history.ts";

/** Items by which a place in a list is found again carry this attribute and an id. */
const ANCHOR = "[data-anchor]";

/** The entry whose place is to be found again as soon as its content is there. */
let returning: string | undefined;

function measure(): void {
  const list = [...document.querySelectorAll<HTMLElement>(ANCHOR)];
  const top = list.find((item) => item.getBoundingClientRect().bottom > 0);
  const focused = document.activeElement?.id;
  remember({
    y: window.scrollY,
    ...(focused && { focus: focused }),
    ...(top && { anchor: { id: top.id, top: top.getBoundingClientRect().top } }),
  });
}

function onHide(): void {
  measure();
  keepForReload();
}

/** Starts to watch; once, at the start of the app. @returns what stops it. */
export function watchScroll(): () => void {
  history.scrollRestoration = "manual";
  returning = currentKey();
  let waiting = 0;
  const onScroll = (): void => {
    cancelAnimationFrame(waiting);
    // An entry whose place is still to be found must not be overwritten by the place it happens to be at.
    waiting = requestAnimationFrame(() => returning === undefined && measure());
  };
  const onPopState = (): void => {
    cancelAnimationFrame(waiting);
    returning = currentKey();
  };
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("popstate", onPopState);
  addEventListener("pagehide", onHide);
  return () => {
    cancelAnimationFrame(waiting);
    removeEventListener("scroll", onScroll);
    removeEventListener("popstate", onPopState);
    removeEventListener("pagehide", onHide);
  };
}

/** Call before going elsewhere by a link: what has the focus is known only now. */
export const leave = measure;

/**
 * Call when the content of the current entry stands.
 * @returns whether a place was found again; where not, the page is new to the reader.
 */
export function settle(): boolean {
  if (returning === undefined || returning !== currentKey()) return false;
  returning = undefined;
  const trace = recall();
  if (!trace) return false;
  if (trace.focus) document.getElementById(trace.focus)?.focus({ preventScroll: true });
  const anchor = trace.anchor && document.getElementById(trace.anchor.id);
  if (anchor && trace.anchor) window.scrollBy(0, anchor.getBoundingClientRect().top - trace.anchor.top);
  else window.scrollTo(0, trace.y);
  return true;
}
