/** One `@…{…}` of a BibTeX file. */
export type Entry = {
  /** In small letters: "article", "string", "comment". */
  type: string;
  key: string;
  /** From the "@" to the closing brace. */
  text: string;
  /** One-based first and last line. */
  lines: [number, number];
  /** The closing brace is missing: the text ends before the next entry, or with the file. */
  open: boolean;
};

const OPENING = /^@([A-Za-z]+)[ \t]*([{(])[ \t]*([^\s,{}()=]*)/;
/** An opening that cannot well stand inside a field's text: type, key and comma are all that the line has. */
const SURE_OPENING = /^[ \t]*@[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()=]+[ \t]*,[ \t]*$/;

/**
 * Finds the entries of a BibTeX file in one pass over its lines.
 *
 * An entry opens at an "@", a word and a brace or parenthesis, at the beginning of a line or after another entry; it
 * ends at the closing one. As in BibTeX, braces must balance inside quotes too; a backslash keeps a brace from
 * counting. An entry still open where another surely begins has lost its closing brace: it ends there, so that one
 * broken entry costs itself alone.
 */
export function findEntries(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  let closer = "";
  let depth = 0;
  let quoted = false;

  const finish = (last: number, open: boolean) => {
    if (entry !== undefined) entries.push({ ...entry, lines: [entry.lines[0], last], open });
    entry = undefined;
  };

  lines.forEach((line, index) => {
    const number = index + 1;
    if (entry !== undefined && SURE_OPENING.test(line)) finish(number - 1, true);
    if (entry !== undefined) entry.text += "\n";
    let at = 0;
    while (at < line.length) {
      if (entry === undefined) {
        at += /^\s*/.exec(line.slice(at))![0].length;
        const opening = OPENING.exec(line.slice(at));
        if (!opening) return;
        const [text, type = "", brace, key = ""] = opening;
        entry = { type: type.toLowerCase(), key, text, lines: [number, number], open: false };
        closer = brace === "{" ? "}" : ")";
        depth = 0;
        quoted = false;
        at += text.length;
        continue;
      }
      const from = at;
      let closed = false;
      for (; at < line.length && !closed; at++) {
        const character = line[at];
        if (character === "\\") at++;
        else if (character === closer && depth === 0 && !quoted) closed = true;
        else if (character === "{") depth++;
        else if (character === "}") depth--;
        else if (character === '"' && depth === 0 && closer === ")") quoted = !quoted;
      }
      entry.text += line.slice(from, at);
      if (closed) finish(number, false);
    }
  });
  finish(lines.length, true);
  return entries;
}
