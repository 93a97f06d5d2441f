import { paperPath } from "../../app/links.ts";
import { sharedMarks, type SharedTerm } from "../../core/compare.ts";
import { Byline } from "../../ui/byline.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { plainText, RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { comparePath } from "../shared/compare-path.ts";
import { authorPath, topicPath } from "../shared/search-paths.ts";
import { Star } from "../shared/star.tsx";
import type { Side } from "./load.ts";

export type PaperColumnProps = {
  side: Side;
  /** What is marked in its texts. */
  terms: readonly SharedTerm[];
  /** The papers beside it. */
  others: readonly string[];
};

/** One of the papers. */
export function PaperColumn({ side, terms, others }: PaperColumnProps) {
  const all = useAllWords();
  const words = all.library.compare;
  const { paper, math, labels, letter } = side;
  const { id, title, abstract, topics = [] } = paper;
  return (
    <article className="compare-paper" aria-labelledby={`compare-${id}`}>
      <p className="compare-letter">
        <abbr title={words.paper(letter)}>{letter}</abbr>
        <Star card={paper} />
        <Link
          to={others.length > 0 ? comparePath(others) : "/compare/"}
          className="button-icon"
          aria-label={words.remove(plainText(title))}
        >
          <Icon name="close" />
        </Link>
      </p>
      <h2 id={`compare-${id}`} className="hit-title" dir="auto" lang={all.textLanguage}>
        <Link to={paperPath(id)}>
          <RichText text={title} math={math} marks={sharedMarks(title, terms)} />
        </Link>
      </h2>
      <Byline
        authors={paper.authors}
        authorCount={paper.authorCount}
        organization={paper.organization}
        authorPath={authorPath}
        most={8}
      />
      <Facts date={paper.date} venue={paper.venue} comments={paper.comments} upvotes={paper.upvotes} />
      {topics.length > 0 && (
        <ul className="tags" aria-label={words.topics}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <Link to={topicPath(topic.id)} className="tag">
                {labels.topics[topic.id] ?? topic.id}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {abstract === undefined ? (
        <p className="missing">{all.results.noAbstract}</p>
      ) : (
        <p className="abstract" dir="auto" lang={all.textLanguage}>
          <RichText text={abstract} math={math} marks={sharedMarks(abstract, terms)} />
        </p>
      )}
    </article>
  );
}
