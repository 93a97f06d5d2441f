/** Whether a person's name is the one that was typed: in either order, with initials, without accents. */
import { fold } from "../text/fold.ts";
import { tokens } from "../text/tokens.ts";

/** Words are cut without it. */
const APOSTROPHE = /['\u2019\u02BC]/;

/**
 * A test for names. Each word asked for must stand for a different word of the name, in any order: it is the same, or
 * one of the two is an initial of the other. At least one of them must be the same in full.
 * @param text "Yang, X.", "annie yang", "şimşekli"; with a star at the end the last word may go on.
 */
export function createNameMatcher(text: string): (name: string) => boolean {
  const open = text.endsWith("*");
  const asked = tokens(text).map((token) => token.term);
  if (asked.length === 0) return () => false;
  const plain = !APOSTROPHE.test(text);
  return (name) => {
    // Most names of a corpus share no word with what was typed; any of the words may be the one that stands in full.
    if (plain && !APOSTROPHE.test(name)) {
      const folded = fold(name);
      if (!asked.some((word) => folded.includes(word))) return false;
    }
    return isName(
      asked,
      open,
      tokens(name).map((token) => token.term),
    );
  };
}

/** Words of which a name must hold one, folded, if the text names it; `undefined` where that cannot be said. */
export function nameParts(text: string): string[] | undefined {
  return APOSTROPHE.test(text) ? undefined : tokens(text).map((token) => token.term);
}

type Pair = "same" | "initial" | undefined;

function isName(asked: readonly string[], open: boolean, name: readonly string[]): boolean {
  const left = [...name];
  let inFull = false;
  const last = asked.length - 1;
  // Whole words first, so that an initial does not take the word that a whole one needs.
  const order = asked.map((word, at) => ({ word, open: open && at === last }));
  order.sort((a, b) => b.word.length - a.word.length);
  for (const word of order) {
    const pairs = left.map((part) => pair(word.word, word.open, part));
    const at = pairs.includes("same") ? pairs.indexOf("same") : pairs.indexOf("initial");
    if (at === -1) return false;
    if (pairs[at] === "same") inFull = true;
    left.splice(at, 1);
  }
  return inFull;
}

function pair(asked: string, open: boolean, part: string): Pair {
  if (asked === part || (open && part.startsWith(asked))) return "same";
  const initial = asked.length === 1 || part.length === 1;
  return initial && asked[0] === part[0] ? "initial" : undefined;
}
