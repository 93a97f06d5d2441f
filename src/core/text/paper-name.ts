/** What a paper's title makes its id of, where it is not another's already. */
import { slug } from "./fold.ts";
import { plain, spellGreek } from "./plain.ts";

export function nameOfTitle(title: string): string {
  return slug(spellGreek(plain(title)));
}
