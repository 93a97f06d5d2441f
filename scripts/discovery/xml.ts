/** XML by hand: elements as strings, with what XML 1.0 has no place for left out. */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters outside the production Char (https://www.w3.org/TR/xml/#charsets): no escape can write them. */
const NO_CHAR = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text as an element's content or an attribute's value. */
function escapeXml(text: string): string {
  return text.replaceAll(NO_CHAR, "").replaceAll(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!);
}

/** @param children elements as they are printed; text goes through {@link escapeXml} first. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const open = `<${name}${written.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

/** An element of text alone. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

/** A whole document. */
export function printXml(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
