/** Words that nobody has written, made of those that somebody has. */
type Random = () => number;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** A word is coined anew so often before letters are put behind it. */
const ATTEMPTS = 8;

/**
 * Coins a word like another: its head and the tail of a third, digits drawn anew; capitals stand as in the head.
 * @param like "Wyckoff"
 * @param tail "transformer"
 * @param isNew whether nobody has written the word (in small letters) yet.
 * @returns "Wyckormer"
 */
export function coin(
  like: string,
  tail: () => string,
  isNew: (word: string) => boolean,
  random: Random,
): string {
  let word = like;
  for (let attempt = 0; ; attempt++) {
    if (attempt < ATTEMPTS) word = /\d/.test(like) ? drawDigits(like, random) : blend(like, tail(), random);
    else word += LETTERS[Math.floor(random() * LETTERS.length)]!;
    if (isNew(word.toLowerCase())) return word;
  }
}

function drawDigits(word: string, random: Random): string {
  return word.replace(/\d/g, () => String(Math.floor(random() * 10)));
}

function blend(head: string, tail: string, random: Random): string {
  const kept = Math.max(2, Math.round(head.length * (0.4 + 0.4 * random())));
  const taken = Math.max(2, Math.round(tail.length * (0.2 + 0.4 * random())));
  const isUpper = head === head.toUpperCase();
  const end = tail.slice(-taken);
  return head.slice(0, kept) + (isUpper ? end.toUpperCase() : end.toLowerCase());
}
