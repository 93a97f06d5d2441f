import { literalNames, taggedFormat } from "./tagged.ts";

/**
 * EndNote's tagged text, as EndNote and Google Scholar export it (`.enw`): a percent sign, a character, a space, and
 * the value; a record begins at %0, or after a blank line where the file has none, as in refer, from which it comes
 * (https://en.wikipedia.org/wiki/Refer_(software)).
 */
export const endnote = taggedFormat({
  id: "endnote",
  label: "EndNote references",
  looksFor: 'lines such as "%0 Journal Article", "%T …" and "%A …"',
  line: /^(%[0-9A-Z!@[\]$&()*+^>~?<#=;:-])(?: (.*)|$)/,
  own: ["%T", "%A"],
  opens: "%0",
  blankParts: true,
  title: ["%T"],
  abstract: ["%X"],
  venue: ["%J", "%B", "%S", "%I"],
  dates: ["%D", "%8"],
  dois: ["%R", "%O", "%M"],
  arxivs: ["%M", "%R"],
  addresses: ["%U", "%>"],
  notes: ["%J", "%Z", "%O", "%P", "%V"],
  authors: literalNames(["%A"]),
});
