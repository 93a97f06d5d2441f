/** Numbers and lists as English writes them. */
export const number = new Intl.NumberFormat("en");
export const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
export const list = new Intl.ListFormat("en");

/** "1 paper", "2 papers". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${number.format(n)} ${n === 1 ? one : many}`;
