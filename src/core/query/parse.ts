/**
 * The query language. Words side by side are all wanted; `OR` joins what stands on its two sides, closer than words
 * side by side; brackets group; `-` excludes; quotes make a phrase; `field:` binds to a field; a star ends a prefix.
 * Whatever is not quite the grammar is searched as words, and said.
 */
import type { Note } from "../engine.ts";
import { fold } from "../text/fold.ts";
import { type Field, FIELDS, splitStar } from "./fields.ts";
import { allOf, anyOf, EVERYTHING, isEmpty, notOf, type Query } from "./tree.ts";

export type Parsed = { query: Query; notes: Note[] };

/** A longer text is no query; what stands beyond is left. */
const LONGEST_QUERY = 2_000;
/** Brackets deeper than this are read as if they were not there. */
const DEEPEST = 50;

/** Reads a query. Never throws, whatever the text; linear in its length. */
export function parse(text: string): Parsed {
  const kept = keptOf(text);
  const reader = new Reader(kept);
  const query = reader.readAll();
  if (text.length > LONGEST_QUERY) reader.notes.push({ code: "too-long", kept: LONGEST_QUERY });
  return { query, notes: reader.notes };
}

/** Straight and curly, also as German, Polish and East Asian keyboards have them: any closes what any opened. */
export const QUOTES = '"\u201C\u201D\u201E\u201F\uFF02';
/**
 * The part of a text that is read. The mark that may open a file is a space to JavaScript, and nothing to a reader who
 * copied a word with it.
 */
export function keptOf(text: string): string {
  return text.slice(0, LONGEST_QUERY).replaceAll("\uFEFF", "");
}

const WORD_ENDS = new RegExp(`[\\s()${QUOTES}]`, "u");
const FIELD = /^[A-Za-z]+:/;

class Reader {
  readonly notes: Note[] = [];
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text. A closing bracket too many ends nothing. */
  readAll(): Query {
    const parts: Query[] = [];
    while (true) {
      parts.push(this.#sequence(undefined));
      if (this.#at >= this.#text.length) return allOf(parts);
      this.#note("unclosed-bracket", ")");
      this.#at++;
    }
  }

  /** Parts up to a closing bracket or the end. */
  #sequence(field: Field | undefined): Query {
    const parts: Query[] = [];
    let or = false;
    while (!this.#atEnd()) {
      if (this.#takeOr()) {
        if (or || parts.length === 0) this.#note("stray-operator", "OR");
        else or = true;
        continue;
      }
      const part = this.#part(field);
      if (!part) continue;
      if (or) parts.push(anyOf([parts.pop()!, part]));
      else parts.push(part);
      or = false;
    }
    if (or) this.#note("stray-operator", "OR");
    return allOf(parts);
  }

  /** What asks for nothing still takes its place: an OR beside it joins nothing else. */
  #part(field: Field | undefined): Query | undefined {
    const from = this.#at;
    while (this.#here() === "-") this.#at++;
    const dashes = this.#at - from;
    // "SE(3)-equivariant" excludes nothing.
    if (dashes !== 1 || !/[\s(]/u.test(this.#text[from - 1] ?? " ")) return this.#primary(field);
    if (/[\s)]/u.test(this.#here() ?? " ")) {
      this.#note("stray-operator", "-");
      return undefined;
    }
    const part = this.#primary(field);
    return part && !isEmpty(part) ? notOf(part) : part;
  }

  #primary(field: Field | undefined): Query | undefined {
    if (this.#takeOr()) {
      this.#note("stray-operator", "OR");
      return undefined;
    }
    if (this.#here() === "(") return this.#group(field);
    if (this.#isQuote()) {
      const phrase = this.#quoted();
      return phrase ? leaf(field, phrase, true) : undefined;
    }
    const word = this.#word();
    if (word === "") return undefined;
    const named = FIELD.exec(word)?.[0];
    if (named === undefined || field) return leaf(field, word, false);
    return this.#fielded(named.slice(0, -1), word, word.slice(named.length));
  }

  #fielded(name: string, word: string, rest: string): Query | undefined {
    const folded = fold(name);
    const field = FIELDS.find(({ key }) => key === folded);
    if (!field) {
      // "http://…" and "Re:" are no fields that anyone meant.
      if (rest !== "" && !rest.startsWith("//")) this.notes.push({ code: "unknown-field", field: name });
      return leaf(undefined, word, false);
    }
    if (rest === "" && this.#here() === "(") return this.#group(field);
    const opened = (rest === "" || rest === "=") && this.#isQuote();
    const phrase = opened ? this.#quoted() : undefined;
    const value = phrase ?? (opened ? this.#word() : rest);
    // "Title: a subtitle" is how a title is written, not how a field is asked for.
    if (value === "") return opened ? undefined : leaf(undefined, word, false);
    const node = field.node({ text: value, quoted: phrase !== undefined, exact: opened && rest === "=" });
    if (node) return node;
    this.notes.push({ code: "bad-value", field: field.key, value });
    return EVERYTHING;
  }

  #group(field: Field | undefined): Query | undefined {
    const from = this.#at++;
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth++;
    const inner = this.#sequence(field);
    this.#depth--;
    if (this.#here() === ")") this.#at++;
    else this.#note("unclosed-bracket", this.#text.slice(from, from + 40));
    return inner;
  }

  /** What stands in quotes; `undefined`, and the quote passed over, where they never close. */
  #quoted(): string | undefined {
    const from = this.#at++;
    let found = "";
    for (let i = this.#at; i < this.#text.length; i++) {
      const char = this.#text[i]!;
      const next = this.#text[i + 1] ?? "";
      if (char === "\\" && next !== "" && `\\${QUOTES}`.includes(next)) {
        found += next;
        i++;
      } else if (QUOTES.includes(char)) {
        this.#at = i + 1;
        return found.trim();
      } else found += char;
    }
    this.#note("unclosed-quote", this.#text.slice(from, from + 40));
    return undefined;
  }

  #word(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && !WORD_ENDS.test(this.#text[this.#at]!)) this.#at++;
    return this.#text.slice(from, this.#at);
  }

  #takeOr(): boolean {
    const after = this.#text[this.#at + 2];
    if (!this.#text.startsWith("OR", this.#at) || (after !== undefined && !WORD_ENDS.test(after)))
      return false;
    this.#at += 2;
    return true;
  }

  /** Past the spaces: at the end of the text, or of the group. */
  #atEnd(): boolean {
    while (/\s/u.test(this.#here() ?? "")) this.#at++;
    return this.#here() === undefined || this.#here() === ")";
  }

  #here(): string | undefined {
    return this.#text[this.#at];
  }

  #isQuote(): boolean {
    const char = this.#here();
    return char !== undefined && QUOTES.includes(char);
  }

  #note(code: "unclosed-quote" | "unclosed-bracket" | "stray-operator", text: string): void {
    this.notes.push({ code, text });
  }
}

function leaf(field: Field | undefined, text: string, quoted: boolean): Query | undefined {
  if (field) return field.node({ text, quoted, exact: false });
  return quoted ? { kind: "phrase", text } : { kind: "word", ...splitStar(text) };
}
