/** People who write papers: some many, most one, often with whom they wrote before. */
import { tokens } from "../../../src/core/text/tokens.ts";
import { coin } from "./coin.ts";
import type { Growth } from "./growth.ts";
import type { BenchPaper } from "./judged.ts";
import { Supply } from "./supply.ts";

type Random = () => number;

/** How likely it is that the next author comes from a paper that one of them wrote before. */
const TEAM = 0.5;

/**
 * @returns so many different people for the paper of that number. Their names are those of the source put together
 * anew, and made up where the law wants new ones.
 */
export function createAuthors(
  source: readonly BenchPaper[],
  growth: { people: Growth; names: Growth },
  random: Random,
): (count: number, papers: number) => string[] {
  const people = new Supply<string>(growth.people, random);
  /** Of each person the authors of the last paper. */
  const teams: number[][] = [];
  const nameOf = createNames(source, growth.names, random);
  const someone = (papers: number): number =>
    people.wantsNew(papers) ? people.add(nameOf(papers)) : people.again();
  const mate = (chosen: ReadonlySet<number>, papers: number): number => {
    const team = [...chosen].flatMap((one) => teams[one] ?? []).filter((one) => !chosen.has(one));
    if (team.length === 0 || people.wantsNew(papers) || random() >= TEAM) return someone(papers);
    return people.use(team[Math.floor(random() * team.length)]!);
  };
  return (count, papers) => {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(mate(chosen, papers));
    const team = [...chosen];
    for (const one of team) teams[one] = team;
    return team.map((one) => people.thing(one));
  };
}

/** Names that nobody has yet: the given names of one, the family name of another. */
function createNames(source: readonly BenchPaper[], law: Growth, random: Random): (papers: number) => string {
  const names = [...new Set(source.flatMap(({ authors = [] }) => authors.map(({ name }) => name)))].map(
    (name) => name.split(" "),
  );
  const supply = new Supply<string>(law, random);
  const written = new Set<string>();
  const taken = new Set<string>();
  const any = () => names[Math.floor(random() * names.length)]!;
  const anyWord = () => any().at(-1)!;
  /** The word, or one like it where the law wants a new one. */
  const choose = (own: string, papers: number): string => {
    const terms = tokens(own).map(({ term }) => term);
    const isInitial = terms.every((term) => term.length < 3);
    let word = own;
    if (!isInitial && supply.wantsNew(papers) && terms.every((term) => written.has(term))) {
      word = coin(own, anyWord, (next) => !written.has(next), random);
      supply.add(word);
    }
    for (const { term } of tokens(word)) {
      if (written.has(term)) continue;
      written.add(term);
      if (word === own) supply.known++;
    }
    return word;
  };
  return (papers) => {
    for (;;) {
      const name = [...any().slice(0, -1), any().at(-1)!].map((word) => choose(word, papers)).join(" ");
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
