/** A tree as the text that reads back as it: `parse(print(tree)).query` is the tree again. */
import { QUOTES } from "./parse.ts";
import type { Query } from "./tree.ts";

export function print(query: Query): string {
  switch (query.kind) {
    case "all":
      return query.parts.map(print).join(" ");
    case "any":
      return query.parts.map((part) => (part.kind === "all" ? `(${print(part)})` : print(part))).join(" OR ");
    case "not":
      return query.part.kind === "all" || query.part.kind === "any"
        ? `-(${print(query.part)})`
        : `-${print(query.part)}`;
    case "word":
      return `${query.field ? `${query.field}:` : ""}${query.text}${query.prefix ? "*" : ""}`;
    case "phrase":
      return `${query.field ? `${query.field}:` : ""}${quote(query.text)}`;
    case "value":
      return `${query.facet}:${query.exact ? "=" : ""}${isPlain(query.text) ? query.text : quote(query.text)}`;
    case "range":
      break;
  }
  return `${query.facet}:${printRange(query.from, query.to)}`;
}

function printRange(from: number | undefined, to: number | undefined): string {
  return from === to ? printYear(from) : `${printYear(from)}..${printYear(to)}`;
}

function printYear(year: number | undefined): string {
  return year === undefined ? "" : String(year).padStart(4, "0");
}

const QUOTED = new RegExp(String.raw`[${QUOTES}\\]`, "g");
const PLAIN = new RegExp(String.raw`^[^\s()${QUOTES}=-][^\s()${QUOTES}]*$`);

function quote(text: string): string {
  return `"${text.replace(QUOTED, String.raw`\$&`)}"`;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
