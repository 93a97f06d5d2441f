/** The buttons that stand beside every paper, in German. */
import type { Words } from "../en.ts";

export const star: Words["star"] = {
  keep: (title) => `Merken: ${title}`,
  on: "Gemerkt",
  off: "Merken",
  select: "Auswählen",
  selectOne: (title) => `Auswählen: ${title}`,
};
