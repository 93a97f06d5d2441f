/**
 * What a reader does on a finished page before its app is there: its first sign calls the app, and what was pressed
 * meanwhile is pressed again when the app stands. Links, forms and the boxes one writes in work without it.
 */

const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];

/** Milliseconds after which the app comes by itself, so that all of the site is soon there without a network too. */
const PATIENCE = 5000;

/** Whether the page is not yet what this reader is to see, so that the app cannot wait. */
export function isAwaited(): boolean {
  const { lang, dataset } = document.documentElement;
  return (
    dataset["app"] !== "later" ||
    // A search, or a list that someone has shared.
    location.search + location.hash !== "" ||
    // An entry that the app knows: it finds the reader's place again.
    history.state !== null ||
    !navigator.language.startsWith(lang) ||
    hasKept()
  );
}

/** Whether this reader was here before: the page may have stars, searches and new papers to show. */
function hasKept(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    // Storage that is off keeps nothing.
    return false;
  }
}

/** Calls once, when the page's content can be seen. */
export function onPaint(call: () => void): void {
  new PerformanceObserver((paints, observer) => {
    if (paints.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    call();
  }).observe({ type: "paint", buffered: true });
}

/** Calls once: at the reader's first sign, or when the page has stood for a while. */
export function onFirstSign(call: () => void): void {
  const end = new AbortController();
  const first = (sign?: Event): void => {
    if (end.signal.aborted || (sign && isOfBrowser(sign))) return;
    end.abort();
    call();
  };
  for (const sign of SIGNS) {
    addEventListener(sign, first, { capture: true, passive: true, signal: end.signal });
  }
  setTimeout(() => first(), PATIENCE);
}

/** Browsers tell a page that comes to lie under the pointer of a move that nobody made. */
const isOfBrowser = (sign: Event): boolean =>
  sign instanceof MouseEvent && sign.type === "pointermove" && sign.movementX === 0 && sign.movementY === 0;

/** What does nothing without the app. */
const PRESSABLE = "button, input[type=checkbox], input[type=radio]";

const valueOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

/** Writes as a reader does: the app, which knows of what it has written itself, is told. */
function write(box: HTMLInputElement, text: string): void {
  box.value = box.defaultValue;
  valueOf?.set?.call(box, text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Holds back clicks on what would do nothing yet, and keeps what is written.
 * @returns ends that, presses what was held back last and writes the same again; to be called when the app stands, or
 * cannot be had.
 */
export function keepActs(): () => void {
  let pressed: HTMLElement | undefined;
  const written = new Map<HTMLInputElement, string>();
  const end = new AbortController();
  const heard = { capture: true, signal: end.signal };
  addEventListener(
    "click",
    (event) => {
      const element = event.target instanceof Element && event.target.closest<HTMLElement>(PRESSABLE);
      if (!element) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = element;
    },
    heard,
  );
  addEventListener(
    "input",
    ({ target }) => target instanceof HTMLInputElement && written.set(target, target.value),
    heard,
  );
  return () => {
    end.abort();
    for (const [box, text] of written) write(box, text);
    pressed?.click();
  };
}

let keys: KeyboardEvent[] = [];

function onKey(event: KeyboardEvent): void {
  const isWritten = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (!isWritten) keys.push(event);
}

/** Keeps the keys that are pressed, but not to write something, before anything listens to them. */
export function keepKeys(): void {
  addEventListener("keydown", onKey, true);
}

/** Presses the kept keys again, now that they are listened to; further calls do nothing. */
export function releaseKeys(): void {
  removeEventListener("keydown", onKey, true);
  const kept = keys;
  keys = [];
  for (const event of kept) {
    // Only those that nothing else has taken.
    if (!event.defaultPrevented) event.target?.dispatchEvent(new KeyboardEvent(event.type, event));
  }
}
