/** Numbers, lists and dates as English writes them. */
import { makeDate, makeList, makeNumber, makePercent } from "../figures.ts";

export const number = makeNumber(",", ".");
export const percent = makePercent("%");
export const list = makeList(" and ", ", and ");
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
export const date = makeDate(MONTHS, "");

/** "1 paper", "2 papers". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`;
