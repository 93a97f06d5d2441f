/**
 * Puts a text into the clipboard.
 * @returns whether the browser allowed it: pages without TLS have no clipboard, and readers may forbid it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects all that an element shows, so that the reader can copy it. */
export function selectContent(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
