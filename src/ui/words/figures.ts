/**
 * Numbers, lists and dates as a language writes them, made of what is peculiar to it. They are as `Intl` gives them, to
 * the letter, which the tests hold; but the first formatter of `Intl` costs a page's start 40 ms, and each page has a
 * number and a date on it.
 */

/**
 * @param mark what stands between thousands: 12,345.
 * @param point what stands before tenths: 1.5.
 * @returns a writer of numbers from 0 on, to a thousandth.
 */
export const makeNumber =
  (mark: string, point: string) =>
  (n: number): string => {
    const [whole, part] = String(Math.round(n * 1000) / 1000).split(".");
    // A place with three digits behind it, or six, or nine…
    const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, mark);
    return part === undefined ? grouped : grouped + point + part;
  };

/** @param sign what stands behind: "%". @returns a writer of shares from 0 to 1. */
export const makePercent =
  (sign: string) =>
  (share: number): string =>
    `${Math.round(share * 100)}${sign}`;

/** @param pair what stands between two. @param last before the last of more. */
export const makeList =
  (pair: string, last: string) =>
  (items: readonly string[]): string =>
    items.length < 3 ? items.join(pair) : `${items.slice(0, -1).join(", ")}${last}${items.at(-1)}`;

/** @param months in the order of the year. @param dot what stands behind a day's number. */
export const makeDate =
  (months: readonly string[], dot: string) =>
  (year: number, month?: number, day?: number): string =>
    [
      ...(day === undefined ? [] : [`${day}${dot}`]),
      ...(month === undefined ? [] : [months[month - 1]]),
      year,
    ].join(" ");
