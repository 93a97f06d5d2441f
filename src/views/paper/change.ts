/** A change of wording: what both have before it and after it, and what each has between. */
export type Change = { head: string; removed: string; added: string; tail: string };

/** The shortest run of words in which the two differ. */
export function changeOf(before: string, after: string): Change {
  const a = before.split(/(\s+)/);
  const b = after.split(/(\s+)/);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return {
    head: a.slice(0, head).join(""),
    removed: a.slice(head, a.length - tail).join(""),
    added: b.slice(head, b.length - tail).join(""),
    tail: a.slice(a.length - tail).join(""),
  };
}
