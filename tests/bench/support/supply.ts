/** Things that are new as often as a law says, and otherwise known, the much used more likely: words, people. */
import { type Growth, grown } from "./growth.ts";

/**
 * Hands out things one by one, by their numbers. Where fewer are known than the law wants, a new one is to be added;
 * otherwise one of those handed out before, as likely as its uses less the law's exponent, so that most things stay
 * rare and few are everywhere (the process of G. U. Yule and H. A. Simon, "On a class of skew distribution functions",
 * Biometrika 42, 1955, with the discount of J. Pitman and M. Yor, Annals of Probability 25(2), 1997).
 */
export class Supply<T> {
  /** How many different things there are, those included that came without being asked for. */
  known = 0;
  readonly #law: Growth;
  readonly #random: () => number;
  readonly #things: T[] = [];
  readonly #times: number[] = [];
  /** The number of the thing, for every time that one was handed out. */
  readonly #uses: number[] = [];

  constructor(law: Growth, random: () => number) {
    this.#law = law;
    this.#random = random;
  }

  /** Whether the next of so many papers is to say something new. */
  wantsNew(papers: number): boolean {
    return this.#things.length === 0 || this.known < grown(this.#law, papers);
  }

  /** @returns the number of a new thing, in use once. */
  add(thing: T): number {
    const number = this.#things.push(thing) - 1;
    this.#times.push(0);
    this.known++;
    return this.use(number);
  }

  /** @returns the number of a thing that is known, in use once more. */
  again(): number {
    for (;;) {
      const number = this.#uses[Math.floor(this.#random() * this.#uses.length)]!;
      if (this.#random() * this.#times[number]! >= Math.min(this.#law.beta, MOST_DISCOUNT))
        return this.use(number);
    }
  }

  use(number: number): number {
    this.#times[number]!++;
    this.#uses.push(number);
    return number;
  }

  thing(number: number): T {
    return this.#things[number]!;
  }
}

/** Nothing is left of a use that is discounted in full. */
const MOST_DISCOUNT = 0.9;
