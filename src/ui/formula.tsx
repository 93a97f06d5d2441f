import { createElement, type ReactNode } from "react";
import type { MathNode, MathTable } from "../core/schema.ts";

/**
 * The elements of MathML Core (https://www.w3.org/TR/mathml-core/), but those that link or carry foreign content.
 * Anything else in a table is shown as its text.
 */
const ELEMENTS = new Set(
  (
    "math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt " +
    "mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics none menclose"
  ).split(" "),
);

/** Attributes that say how a formula looks; none that acts, links or styles by itself. */
const ATTRIBUTES = new Set(
  (
    "accent accentunder columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form " +
    "height largeop linethickness lspace mathcolor mathbackground mathsize mathvariant maxsize minsize " +
    "movablelimits notation rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric " +
    "voffset width"
  ).split(" "),
);

function draw(node: MathNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  if (!ELEMENTS.has(tag)) return children.map(draw);
  const props: Record<string, unknown> = { key };
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name)) props[name] = value;
    else if (name === "class") props["className"] = value;
  }
  return createElement(tag, props, ...children.map(draw));
}

/** A formula as MathML; where the table does not hold it, its TeX as it was written. */
export function Formula({ tex, math }: { tex: string; math: MathTable }) {
  const node = Object.hasOwn(math, tex) ? math[tex] : undefined;
  if (node === undefined) return <code className="tex">${tex}$</code>;
  return draw(node, 0);
}
