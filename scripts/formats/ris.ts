import { literalNames, taggedFormat } from "./tagged.ts";

/**
 * RIS, as reference managers and publishers export it: two characters, two spaces, a hyphen, a space, and the value; a
 * record from TY to ER. Which tag says what differs between programs and types of work; see the tables at
 * https://en.wikipedia.org/wiki/RIS_(file_format).
 */
export const ris = taggedFormat({
  id: "ris",
  label: "RIS references",
  looksFor: 'records from "TY  - JOUR" to "ER  - "',
  line: /^[ \uFEFF]?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/,
  own: ["TY", "ER", "A1", "T1", "T2", "PY", "Y1", "UR", "DO", "N2", "KW", "JO", "JF"],
  opens: "TY",
  closes: "ER",
  title: ["TI", "T1", "CT", "BT", "ST"],
  abstract: ["AB", "N2"],
  venue: ["T2", "JF", "JO", "JA", "BT", "J1", "J2", "T3", "PB"],
  dates: ["PY", "Y1", "DA"],
  dois: ["DO", "DI", "M3", "N1"],
  arxivs: ["AN", "M1", "C1", "ID"],
  addresses: ["UR", "LK", "L1", "L2", "L3"],
  notes: ["N1", "JO", "JF", "T2", "PB", "VL"],
  authors: literalNames(["AU", "A1"]),
});
