import type { ReactNode } from "react";
import type { Hit } from "../core/engine.ts";
import type { MathTable } from "../core/schema.ts";
import { Byline } from "./byline.tsx";
import { Facts } from "./facts.tsx";
import { type Carry, Link } from "./link.tsx";
import { Reasons } from "./reasons.tsx";
import { RichText } from "./rich-text.tsx";
import { useWords } from "./words/context.ts";

export type ResultCardProps = {
  hit: Hit;
  math: MathTable;
  /** Where the paper's page is. */
  path: string;
  /** What goes along to the paper's page. */
  carry?: Carry;
  authorPath: (id: string) => string;
  /** Labels of the card's topics, best first, and where they lead. */
  topics?: readonly { id: string; label: string; path: string }[];
  /** What the reader can do with the paper. */
  tools?: ReactNode;
};

/** Names shown before the rest is folded away. */
const MOST_AUTHORS = 6;

/** One paper of a list. */
export function ResultCard({ hit, math, path, carry, authorPath, topics = [], tools }: ResultCardProps) {
  const { textLanguage } = useWords();
  const { card, marks, snippet, awaited, reasons } = hit;
  return (
    <article className="hit">
      <h2 className="hit-title" dir="auto" lang={textLanguage}>
        <Link to={path} id={`open-${card.id}`} {...(carry && { carry })}>
          <RichText text={card.title} math={math} marks={marks.title} />
        </Link>
      </h2>
      {tools && <div className="hit-tools">{tools}</div>}
      <Byline
        authors={card.authors}
        authorCount={card.authorCount}
        organization={card.organization}
        marks={marks.authors}
        authorPath={authorPath}
        most={MOST_AUTHORS}
      />
      <Facts date={card.date} venue={card.venue} comments={card.comments} upvotes={card.upvotes} />
      {snippet && (
        <p className="snippet" dir="auto" lang={textLanguage}>
          {snippet.cut.before && "… "}
          <RichText text={snippet.text} math={math} marks={snippet.marks} />
          {snippet.cut.after && " …"}
        </p>
      )}
      {awaited && card.has.includes("abstract") && <p className="snippet awaited" />}
      {topics.length > 0 && (
        <ul className="tags">
          {topics.map((topic) => (
            <li key={topic.id}>
              <Link to={topic.path} className="tag" dir="auto">
                {topic.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </article>
  );
}
