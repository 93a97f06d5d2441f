/** How well a copy of a text was made. */
import { letters } from "./letters.ts";

/** Words in lower case, without punctuation. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The same words in the same order; case and punctuation aside, spaces and accents not. */
export function sameWords(a: string, b: string): boolean {
  return words(a).join(" ") === words(b).join(" ");
}

/** Ends where a listing ran out of room. */
export const isCut = (text: string): boolean => /(?:…|\.\.\.)$/.test(text);

export const isCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

/** Letters that are not on a plain keyboard. */
export const accents = (text: string): number => text.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;

/** Joints where a space seems lost: "WhattoModel", "thus,we", "end.The". */
export const glued = (text: string): number => text.match(/\p{Ll}\p{Lu}|\p{Ll}[,.;:]\p{L}/gu)?.length ?? 0;

/** Letters by themselves, as in "D eep L earning"; "a" and "I" are words. */
export const strays = (text: string): number => text.match(/(?<!\S)(?![aAI])\p{L}(?!\S)/gu)?.length ?? 0;

/** English words have five letters on average; text whose words have ten has lost its spaces. */
const GLUED_LENGTH = 10;
export const isGlued = (text: string): boolean =>
  /[a-z]/.test(text) && letters(text).length / text.split(" ").length > GLUED_LENGTH;
