import { raise } from "./raise.ts";
import { squeeze } from "./text.ts";

/**
 * Elements that dress text in catalogues: HTML's, and JATS's (https://jats.nlm.nih.gov) in what publishers deposit.
 */
const TAG =
  /<(\/?)(?:jats:)?(i|b|em|strong|u|sub|sup|sc|scp|tt|span|p|br|div|title|sec|italic|bold)(?: [^<>]{0,200})?\/?>/gi;
const BLOCKS = new Set(["p", "br", "div", "title", "sec"]);
/** A raised or lowered run: short, and without elements inside. */
const SCRIPT = /<(sub|sup)>([^<>]{1,20})<\/\1>/gi;

/** Text with elements → plain text in one line: digits raised and lowered, other dress taken off. */
export function plain(text: string): string {
  if (!text.includes("<")) return squeeze(text);
  const scripted = text.replace(SCRIPT, (_, mark: string, inner: string) => raise(inner, mark.toLowerCase()));
  return squeeze(
    scripted.replace(TAG, (_, _slash, name: string) => (BLOCKS.has(name.toLowerCase()) ? " " : "")),
  );
}
