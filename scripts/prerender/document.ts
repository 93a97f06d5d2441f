import { InputError } from "../pipeline/effects.ts";

/** What a finished page differs in from the bundler's own `index.html`. */
export type Filling = {
  /** The way to the site's root: "../../", or an absolute path. */
  root: string;
  /** Script files below the root that the page's first script will ask for. */
  code: readonly string[];
  title: string;
  description?: string;
  /** The page's canonical address, where the public address is known. */
  canonical?: string;
  /** The rendered app. */
  html: string;
  /** JSON for the app to take over from, safe within a script element. */
  json: string;
  dataId: string;
};

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
    `<meta name="description" content="${escapeHtml(filling.description ?? "")}" />`,
    filling.canonical && `<link rel="canonical" href="${escapeHtml(filling.canonical)}" />`,
    ...filling.code.map((file) => `<link rel="modulepreload" href="${escapeHtml(filling.root + file)}" />`),
  ];
  // Replacements are functions: a "$&" in a title must stay what it is.
  return template
    .replaceAll(/\b(src|href)="\.\//g, (_, name: string) => `${name}="${filling.root}`)
    .replace(SLOTS.root, () => `data-root="${filling.root}"`)
    .replace(SLOTS.title, () => head.filter(Boolean).join("\n    "))
    .replace(
      SLOTS.app,
      () =>
        `<div id="app">${filling.html}</div>\n    <script type="application/json" id="${filling.dataId}">${filling.json}</script>`,
    );
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as an attribute's value or an element's content. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}
