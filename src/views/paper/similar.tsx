import type { Card, MathTable, Related } from "../../core/schema.ts";
import { paperPath } from "../../app/links.ts";
import { Link } from "../../ui/link.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type SimilarProps = { related: readonly Related[]; cards: Record<string, Card>; math: MathTable };

/** Papers near this one, each with the words that they share. */
export function Similar({ related, cards, math }: SimilarProps) {
  const words = useAllWords().paper;
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
            <Link to={paperPath(card.id)} className="similar-title" dir="auto">
              <RichText text={card.title} math={math} />
            </Link>
            {terms.length > 0 && (
              <p className="quiet small">
                {words.shared} {terms.join(", ")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
