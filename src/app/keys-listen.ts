import { releaseKeys } from "./first-signs.ts";
import { isHeld, nameOf, readKey, type Shortcut } from "./keys.ts";

/** What takes typed characters for itself. */
const TYPING =
  "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, " +
  "[contenteditable]:not([contenteditable=false])";
const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"]);

/** A composing input method reports this code where it does not say so otherwise (UI Events, section 4.4.1). */
const COMPOSING = 229;

/** On Apple's systems ⌘ is held where others hold Ctrl, which edits text there. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether single keys do anything: they can be switched off (WCAG 2.2, 2.1.4). */
const areKeysOn = (): boolean => document.documentElement.dataset["keys"] !== "off";

/**
 * Listens to the keys of the whole page.
 * @param onKey does what the reader has asked for.
 * @returns how to end it.
 */
export function listenToKeys(
  shortcuts: readonly Shortcut[],
  onKey: (shortcut: Shortcut) => void,
): () => void {
  const isMac = isApple();
  let pending: string | undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === COMPOSING) return;
    if (MODIFIERS.has(event.key)) return;
    const name = nameOf(event, isMac);
    const { shortcut, pending: now } = name === undefined ? {} : readKey(shortcuts, name, pending);
    pending = now;
    if (!shortcut && now === undefined) return;
    if (!(shortcut && isHeld(shortcut.keys)) && (!areKeysOn() || isTyping(event))) {
      pending = undefined;
      return;
    }
    // What is open over the page has keys of its own.
    if (document.querySelector("dialog[open]")) return;
    if (!shortcut) return;
    event.preventDefault();
    // A key held down walks on, but does nothing else twice.
    if (!event.repeat || shortcut.action.kind === "step") onKey(shortcut);
  };
  addEventListener("keydown", onKeyDown);
  releaseKeys();
  return () => removeEventListener("keydown", onKeyDown);
}

function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
