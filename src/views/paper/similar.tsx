import type { Card, MathTable, Related } from "../../core/schema.ts";
import { paperPath } from "../../app/links.ts";
import { Link } from "../../ui/link.tsx";
import { plainText, RichText } from "../../ui/rich-text.tsx";
import { comparePath } from "../shared/compare-path.ts";
import { useAllWords } from "../../ui/words/all-words.ts";

export type SimilarProps = {
  /** The paper they are similar to. */
  paper: string;
  related: readonly Related[];
  cards: Record<string, Card>;
  math: MathTable;
};

/** Papers near this one, each with the words that they share. */
export function Similar({ paper, related, cards, math }: SimilarProps) {
  const { paper: words, library, textLanguage } = useAllWords();
  const known = related.flatMap(({ id, terms }) => {
    const card = Object.hasOwn(cards, id) ? cards[id] : undefined;
    return card ? [{ card, terms }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar" className="label">
        {words.similar}
      </h2>
      <ul className="similar">
        {known.map(({ card, terms }) => (
          <li key={card.id}>
            <Link to={paperPath(card.id)} className="similar-title" dir="auto" lang={textLanguage}>
              <RichText text={card.title} math={math} />
            </Link>
            <Link
              to={comparePath([paper, card.id])}
              className="similar-compare small"
              aria-label={library.compare.withThisOne(plainText(card.title))}
            >
              {library.compare.withThis}
            </Link>
            {terms.length > 0 && (
              <p className="quiet small">
                {words.shared} <bdi>{terms.join(", ")}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
