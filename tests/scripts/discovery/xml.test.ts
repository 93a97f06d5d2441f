import fc from "fast-check";
import { expect, test } from "vitest";
import { element, printXml, textElement } from "../../../scripts/discovery/xml.ts";
import { readXml } from "../../support/xml.ts";

/** Text as XML 1.0 can hold it. */
const kept = (text: string): string =>
  Array.from(text)
    .filter((character) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(character))
    .join("");

test("any text comes through as it was, but for characters that no XML document can hold", () => {
  const hostile = fc.constantFrom(
    "]]>",
    "<!--",
    "&amp;",
    "\u0000",
    "\uFFFF",
    "\uD800",
    "\r\n",
    '"',
    "<a b='c'>",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.string({ unit: "binary" }))).map((parts) => parts.join("")),
      (text) => {
        const root = readXml(printXml(element("a", { b: text }, textElement("c", text))));
        expect(root.attributes["b"]).toBe(kept(text));
        expect(root.children[0]!.text).toBe(kept(text));
      },
    ),
  );
});

test("an attribute without a value is not written", () => {
  expect(element("a", { b: undefined, c: "" })).toBe('<a c=""/>');
});
