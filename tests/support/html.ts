/** Pages as a parser of the HTML standard reads them. */
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

export type HtmlElement = { name: string; attributes: Record<string, string>; text: string };

/** @returns the elements of a page's head, in their order. */
export function headElements(html: string): HtmlElement[] {
  const root = parse(html).childNodes.find(isElement);
  const head = root?.childNodes.find((node) => isElement(node) && node.tagName === "head");
  if (!head || !isElement(head)) throw new Error("the page has no head");
  return head.childNodes.filter(isElement).map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: element.childNodes.map((node) => ("value" in node ? node.value : "")).join(""),
  }));
}

/** @returns the values of all `<meta>` of that name or property. */
export function metaValues(elements: readonly HtmlElement[], key: string): string[] {
  return elements.flatMap(({ name, attributes }) =>
    name === "meta" && (attributes["name"] ?? attributes["property"]) === key
      ? [attributes["content"] ?? ""]
      : [],
  );
}

/** @returns the addresses of all `<link>` of that relation. */
export function linksTo(elements: readonly HtmlElement[], rel: string): HtmlElement["attributes"][] {
  return elements.flatMap(({ name, attributes }) =>
    name === "link" && attributes["rel"] === rel ? [attributes] : [],
  );
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}
