/** Characters that a web page escapes, once or more often: `&amp;`, `&#x27;`, `&amp;lt;`. */
import type { Edit } from "../repairs.ts";
import type { RecordRule } from "./rule.ts";

const RULE = "html-entity";

/** Name → character, for those that HTML has had from the start and that papers use. (HTML, section 13.5.) */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    deg: "°",
    plusmn: "±",
    times: "×",
    divide: "÷",
    minus: "−",
    le: "≤",
    ge: "≥",
    ne: "≠",
    asymp: "≈",
    equiv: "≡",
    infin: "∞",
    rarr: "→",
    larr: "←",
    harr: "↔",
    isin: "∈",
    sum: "∑",
    prod: "∏",
    radic: "√",
    part: "∂",
    nabla: "∇",
    copy: "©",
    reg: "®",
    trade: "™",
    sect: "§",
    para: "¶",
    micro: "µ",
    szlig: "ß",
    AElig: "Æ",
    aelig: "æ",
    OElig: "Œ",
    oelig: "œ",
    Oslash: "Ø",
    oslash: "ø",
    ETH: "Ð",
    eth: "ð",
    THORN: "Þ",
    thorn: "þ",
  }),
);
/** `&eacute;` is a letter and an accent. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030A",
  cedil: "\u0327",
  caron: "\u030C",
};
/** Greek by its names in Unicode's order, U+03B1 to U+03C9. */
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(
    " ",
  );

const ENTITY = /&(?:amp;){0,3}(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
/** A text that speaks of them means them. */
const ABOUT_ENTITIES = /\b(?:HTML|XML|SGML)\b|\bescap(?:e|es|ed|ing)\b/;

export const entities: RecordRule = {
  ids: [RULE],
  find(text) {
    if (!text.includes("&") || ABOUT_ENTITIES.test(text)) return [];
    return [...text.matchAll(ENTITY)].flatMap((match): Edit[] => {
      const [whole, decimal, hexadecimal, name] = match;
      const meant =
        name === undefined
          ? ofCode(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal))
          : ofName(name);
      if (meant === undefined) return [];
      return [{ start: match.index, end: match.index + whole.length, text: meant, rule: RULE }];
    });
  },
};

function ofCode(code: number): string | undefined {
  if (code === 9 || code === 10 || code === 13 || code === 160) return " ";
  // Controls, halves of pairs and what lies beyond Unicode stand for no character.
  if (code < 32 || (code > 126 && code < 160) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
    return undefined;
  return String.fromCodePoint(code);
}

function ofName(name: string): string | undefined {
  const greek = GREEK.indexOf(name.toLowerCase());
  if (greek !== -1 && /^[A-Za-z][a-z]*$/.test(name)) {
    const letter = String.fromCodePoint(0x3b1 + greek);
    return /^[A-Z]/.test(name) ? letter.toUpperCase() : letter;
  }
  const accent = ACCENTS[name.slice(1)];
  return NAMED.get(name) ?? (accent === undefined ? undefined : (name[0]! + accent).normalize("NFC"));
}
