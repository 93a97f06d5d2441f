/** What keys do to the page that stands. */
import { topmostItem } from "./scroll.ts";

/** A paper of a list carries this, on every page. */
const ITEM = "#content [data-anchor]";
/** The link to a paper's page within it. */
const TITLE = "a[id^='open-']";
/** Where a page has a search box, it is its only combobox. */
const SEARCH_BOX = "#content [role=combobox]";

/** The search box, focused and ready to be written anew. @returns whether the page has one. */
export function goToSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>(SEARCH_BOX);
  box?.focus();
  box?.select();
  return box !== null;
}

/**
 * Goes to the next or the previous paper of the list; where the page has no list, opens the one beside the paper that
 * is open. At the end of what is shown, more is asked for.
 */
export function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(ITEM)];
  if (items.length === 0) {
    document.querySelector<HTMLElement>(`#content a[rel=${by > 0 ? "next" : "prev"}]`)?.click();
    return;
  }
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = at === -1 ? firstInView(items) : items[at + by];
  if (next) {
    next.querySelector<HTMLElement>(TITLE)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  } else if (at !== -1 && by > 0) document.querySelector<HTMLElement>("#content .more button")?.click();
}

/** The first paper whose beginning the reader sees. */
function firstInView(items: readonly HTMLElement[]): HTMLElement | undefined {
  const top = topmostItem();
  return top && top.getBoundingClientRect().top < 0 ? items[items.indexOf(top) + 1] : top;
}

/** Whether the page itself has something of this mark. */
export const isMarked = (mark: string): boolean => document.querySelector(ofPage(mark)) !== null;

const ofPage = (mark: string): string => `#content [data-key="${mark}"]:not(${ITEM} *)`;

/** What a key has pressed: a switch's name, and whether it is on now. */
export type Pressed = { name: string; on: boolean };

/**
 * Presses what carries the mark: in the paper of the list that has the focus, else in the page itself; a heading is led
 * to. Of a list's papers none is pressed that does not have the focus.
 * @returns what is to be said of it: a switch elsewhere on the page says nothing by itself.
 */
export function press(mark: string): Pressed | undefined {
  const element =
    document.activeElement?.closest(ITEM)?.querySelector<HTMLElement>(`[data-key="${mark}"]`) ??
    document.querySelector<HTMLElement>(ofPage(mark));
  if (!element) return undefined;
  if (!element.matches("a, button")) {
    element.scrollIntoView();
    element.focus({ preventScroll: true });
    return undefined;
  }
  const pressed = element.getAttribute("aria-pressed");
  element.click();
  if (pressed === null || element === document.activeElement) return undefined;
  return { name: element.getAttribute("aria-label") ?? element.textContent, on: pressed !== "true" };
}
