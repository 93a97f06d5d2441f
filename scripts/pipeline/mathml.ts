/**
 * Mathematics drawn at build time: TeX → MathML Core as a tree of plain data, which a page turns into elements without
 * a parser, a library or trust in anyone's markup.
 */
import temml from "temml";
import type { MathNode, MathTable } from "../../src/core/schema.ts";
import { segments } from "../../src/core/text/math.ts";

/** MathML Core's elements (https://www.w3.org/TR/mathml-core/) that draw something and load nothing. */
const TAGS: ReadonlySet<string> = new Set(
  (
    "math mrow mi mn mo mtext mspace ms msup msub msubsup mover munder munderover mmultiscripts mprescripts " +
    "mfrac msqrt mroot mtable mtr mtd mpadded mphantom mstyle menclose merror none"
  ).split(" "),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "display mathvariant stretchy form fence separator symmetric largeop movablelimits accent accentunder lspace " +
    "rspace minsize maxsize linethickness displaystyle scriptlevel width height depth voffset columnalign rowspan " +
    "columnspan notation dir"
  ).split(" "),
);

/**
 * The formulas that stand in these texts.
 * @param texts text with mathematics as `$…$`.
 * @returns TeX source → MathML. A formula that temml does not understand is absent; its source is shown instead.
 */
export function drawFormulas(texts: Iterable<string>): MathTable {
  const sources = new Set<string>();
  for (const text of texts) {
    for (const { kind, value } of segments(text)) if (kind === "math") sources.add(value);
  }
  const table: MathTable = {};
  for (const source of [...sources].toSorted()) {
    const drawn = drawFormula(source);
    if (drawn !== undefined) table[source] = drawn;
  }
  return table;
}

/** One formula as MathML; `undefined` where temml reports an error or answers with what is not plain MathML. */
export function drawFormula(tex: string): MathNode | undefined {
  try {
    const options = { throwOnError: true, xml: true, trust: false, maxExpand: 1_000 };
    return parseMathml(temml.renderToString(tex, options));
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
};
const decode = (text: string) => text.replace(/&(?:lt|gt|amp|quot|#x27);/g, (entity) => ENTITIES[entity]!);

/**
 * Reads MathML as temml writes it: elements, attributes in double quotes, text, five entities. Classes and styles are
 * left out, unknown attributes too; an unknown element or crossed tags make the whole formula `undefined`.
 */
export function parseMathml(markup: string): MathNode | undefined {
  const open: Exclude<MathNode, string>[] = [];
  for (const [, text, close, tag, attributes, empty] of markup.matchAll(
    /([^<]+)|<(?:\/(\w+)|(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?))>/g,
  )) {
    const parent = open.at(-1);
    if (text !== undefined) {
      parent?.push(decode(text));
    } else if (tag !== undefined) {
      if (!TAGS.has(tag)) return undefined;
      const node: MathNode = [tag, readAttributes(attributes ?? "")];
      parent?.push(node);
      if (!parent && open.length === 0 && tag !== "math") return undefined;
      if (!empty) open.push(node);
    } else {
      const closed = open.pop();
      if (closed?.[0] !== close) return undefined;
      if (open.length === 0) return closed;
    }
  }
  return undefined;
}

function readAttributes(markup: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of markup.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (ATTRIBUTES.has(name!)) found[name!] = decode(value!);
  }
  return found;
}
