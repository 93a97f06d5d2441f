/** The head of the page that stands, as the reader goes from page to page without a new document. */

export type HeadElement = { name: string; attributes: Record<string, string> };

/** Elements of the head that belong to one page carry this attribute; all others to the whole site. */
export const OF_PAGE = "data-page";

/**
 * Puts a page's own elements in the place of those of the page before. What reads pages for their citation, a
 * reference manager's button in the browser, else goes on reading the paper before.
 */
export function writeHead(elements: readonly HeadElement[]): void {
  for (const old of document.head.querySelectorAll(`[${OF_PAGE}]`)) old.remove();
  for (const { name, attributes } of elements) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.setAttribute(OF_PAGE, "");
    document.head.append(element);
  }
  // https://www.zotero.org/support/dev/exposing_metadata: pages that change without loading say so.
  document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
}
