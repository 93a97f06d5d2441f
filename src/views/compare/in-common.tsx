import type { ReactNode } from "react";
import type { SharedTerm } from "../../core/compare.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { authorPath, topicPath } from "../shared/search-paths.ts";
import type { Side } from "./load.ts";

type Common = { id: string; label: string; letters: string[] };

/** What several of the papers have: authors, topics, words; and which of them where it is not all. */
export function InCommon({ sides, terms }: { sides: readonly Side[]; terms: readonly SharedTerm[] }) {
  const words = useAllWords().library.compare;
  const authors = inSeveral(sides, ({ paper }) =>
    (paper.authors ?? []).map(({ id, name }) => ({ id, label: name })),
  );
  const topics = inSeveral(sides, ({ paper, labels }) =>
    (paper.topics ?? []).map(({ id }) => ({ id, label: labels.topics[id] ?? id })),
  );
  const said = terms.map(({ key, text, papers }) => ({
    id: key,
    label: text,
    letters: papers.map((at) => sides[at]!.letter),
  }));
  return (
    <section className="compare-common" aria-labelledby="common">
      <h2 id="common" className="label">
        {words.shared}
      </h2>
      <dl>
        {authors.length > 0 && (
          <Row name={words.sharedAuthors} of={sides.length} found={authors}>
            {({ id, label }) => (
              <Link to={authorPath(id)}>
                <bdi>{label}</bdi>
              </Link>
            )}
          </Row>
        )}
        {topics.length > 0 && (
          <Row name={words.sharedTopics} of={sides.length} found={topics}>
            {({ id, label }) => <Link to={topicPath(id)}>{label}</Link>}
          </Row>
        )}
        {said.length > 0 && (
          <Row name={words.terms} of={sides.length} found={said}>
            {({ label }) => <bdi>{label}</bdi>}
          </Row>
        )}
      </dl>
      <p className="quiet small">{said.length > 0 ? words.termsWhy : words.noTerms}</p>
    </section>
  );
}

type RowProps = {
  name: string;
  /** How many papers there are. */
  of: number;
  found: readonly Common[];
  children: (one: Common) => ReactNode;
};

function Row({ name, of, found, children }: RowProps) {
  const words = useAllWords().library.compare;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul className="compare-list">
          {found.map((one) => (
            <li key={one.id}>
              {children(one)}
              {one.letters.length < of && (
                <>
                  {" "}
                  <span className="quiet small">{words.inPapers(one.letters)}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function inSeveral(
  sides: readonly Side[],
  of: (side: Side) => readonly { id: string; label: string }[],
): Common[] {
  const met = new Map<string, Common>();
  for (const side of sides) {
    for (const { id, label } of of(side)) {
      const common = met.get(id) ?? { id, label, letters: [] };
      if (!common.letters.includes(side.letter)) common.letters.push(side.letter);
      met.set(id, common);
    }
  }
  return [...met.values()].filter(({ letters }) => letters.length > 1);
}
