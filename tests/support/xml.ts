/** XML as a strict parser reads it. */
import { SaxesParser } from "saxes";

export type XmlElement = {
  /** With its namespace: "http://www.w3.org/2005/Atom entry". */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

/** @returns the root; throws where the document is not well-formed or uses a prefix that it does not declare. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: XmlElement = {
      name: `${uri} ${local}`,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return document.children[0]!;
}

/** The children of that local name. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter(({ name }) => name.endsWith(` ${local}`));
}
