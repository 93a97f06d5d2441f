import { Fragment } from "react";
import type { Mark } from "../core/engine.ts";
import type { MathTable } from "../core/schema.ts";
import { Formula } from "./formula.tsx";
import { piecesOf } from "./pieces.ts";

const NO_MARKS: readonly Mark[] = [];

export type RichTextProps = { text: string; math: MathTable; marks?: readonly Mark[] };

/** Text of a listing: its formulas drawn, matched words marked, nothing else interpreted. */
export function RichText({ text, math, marks = NO_MARKS }: RichTextProps) {
  return piecesOf(text, marks).map(({ kind, value, start, marked }) => {
    const content =
      kind === "math" ? <Formula tex={value} math={math} /> : value.replaceAll(String.raw`\$`, "$");
    return marked ? <mark key={start}>{content}</mark> : <Fragment key={start}>{content}</Fragment>;
  });
}

/** The same as a plain string, for titles of windows and names of controls. */
export function plainText(text: string): string {
  return piecesOf(text, NO_MARKS)
    .map(({ kind, value }) => (kind === "math" ? value : value.replaceAll(String.raw`\$`, "$")))
    .join("");
}
