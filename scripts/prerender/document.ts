import { OF_PAGE, type HeadElement } from "../../src/app/page-head.ts";
import { InputError } from "../pipeline/effects.ts";

/** What a finished page differs in from the bundler's own `index.html`. */
export type Filling = {
  /** The way to the site's root: "../../", or an absolute path. */
  root: string;
  /** Script files below the root that the page's app consists of. */
  code: readonly string[];
  /** Whether the app waits for a sign of the reader. */
  later: boolean;
  title: string;
  tags: readonly HeadElement[];
  /** What the page is about, as schema.org says it: JSON, safe within a script element. */
  graph?: string;
  /** The rendered app. */
  html: string;
  /** JSON for the app to take over from, safe within a script element. */
  json: string;
  dataId: string;
};

/**
 * A page can be read without its scripts, so they let its styles go first
 * (https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fetch-priority-attributes). Chromium asks for what is
 * named by `modulepreload` at the priority that it gives to styles, whatever is said there; a plain preload obeys.
 */
const LATER = 'fetchpriority="low"';

/** @returns the bundler's page with its scripts behind its styles. */
export function putScriptsLast(html: string): string {
  return html
    .replaceAll('<link rel="modulepreload"', `<link rel="preload" as="script" ${LATER}`)
    .replaceAll('<script type="module"', (tag) => `${tag} ${LATER}`);
}

/** Where the bundler's page is filled in. */
const SLOTS = {
  root: 'data-root="./"',
  title: /<title>[^<]*<\/title>/,
  app: '<div id="app"></div>',
};

/**
 * Makes a finished page of the bundler's.
 * @param template `index.html` as bundled for the site's root: its own addresses start with "./".
 * @throws InputError where the template has lost one of its slots.
 */
export function fillDocument(template: string, filling: Filling): string {
  for (const slot of Object.values(SLOTS)) {
    const found = typeof slot === "string" ? template.includes(slot) : slot.test(template);
    if (!found)
      throw new InputError(`index.html has no ${String(slot)}. Put it back, the pages are made from it.`);
  }
  const head = [
    `<title>${escapeHtml(filling.title)}</title>`,
    ...filling.tags.map(printTag),
    // A data block: nothing in it is run (https://html.spec.whatwg.org/multipage/scripting.html#data-block).
    filling.graph && `<script type="application/ld+json" ${OF_PAGE}>${filling.graph}</script>`,
  ];
  // Replacements are functions: a "$&" in a title must stay what it is.
  return template
    .replaceAll(/\b(src|href)="\.\//g, (_, name: string) => `${name}="${filling.root}`)
    .replace(SLOTS.root, () => printStart(filling))
    .replace(SLOTS.title, () => head.filter(Boolean).join("\n    "))
    .replace(
      SLOTS.app,
      () =>
        `<div id="app">${filling.html}</div>\n    <script type="application/json" id="${filling.dataId}">${filling.json}</script>`,
    );
}

/** What the first script (src/start.ts) reads from the page. */
function printStart({ root, code, later }: Filling): string {
  const files = code.length > 0 ? ` data-code="${escapeHtml(code.join(" "))}"` : "";
  return `data-root="${root}"${files}${later ? ' data-app="later"' : ""}`;
}

/** @returns the element as HTML, marked as this page's own. */
export function printTag({ name, attributes }: HeadElement): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<${[name, ...written, OF_PAGE].join(" ")} />`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as an attribute's value or an element's content. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}
