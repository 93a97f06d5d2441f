import { authorPath, topicPath } from "../../app/links.ts";
import { useReturn } from "../../app/use-return.ts";
import type { AuthorPage } from "../../core/pages/author.ts";
import { YearChart } from "../../ui/charts/year-chart.tsx";
import { CountedLinks } from "../../ui/counted-links.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { ListedPapers } from "../shared/listed-papers.tsx";
import { yearPath } from "../shared/search-paths.ts";
import { SidePart } from "../shared/side-part.tsx";

/** Names and topics shown before the rest is folded away. */
const MOST = 12;

/** A person's papers, and with whom and about what they are. */
export function AuthorView({ data }: ViewProps<AuthorPage>) {
  const { author: words } = useAllWords();
  const { id, name, alsoPrinted, similar, years, coauthors, topics, papers } = data;
  useReturn();
  return (
    <article className="entity">
      <nav className="crumbs" aria-label={words.crumbs}>
        <Link to="/authors/">
          <Icon name="back" /> {words.all}
        </Link>
      </nav>
      <header className="entity-head">
        <h1 className="paper-title" dir="auto">
          {name}
        </h1>
        {alsoPrinted.length > 0 && (
          <p className="quiet">
            {words.alsoPrinted}{" "}
            {alsoPrinted.map((spelling, at) => (
              <span key={spelling}>
                {at > 0 && ", "}
                <bdi>{spelling}</bdi>
              </span>
            ))}
          </p>
        )}
        {similar.length > 0 && (
          <p className="quiet">
            {words.similar}{" "}
            {similar.map((other, at) => (
              <span key={other.id}>
                {at > 0 && ", "}
                <Link to={authorPath(other.id)}>
                  <bdi>{other.label}</bdi>
                </Link>
              </span>
            ))}
            . {words.similarWhy}
          </p>
        )}
      </header>
      <ListedPapers facet="author" value={id} first={papers} />
      <div className="entity-side">
        {years.length > 0 && (
          <SidePart id="years" title={words.years}>
            <YearChart years={years} pathOf={(year) => yearPath("author", id, year)} />
          </SidePart>
        )}
        {coauthors.length > 0 && (
          <SidePart id="coauthors" title={words.coauthors(coauthors.length)}>
            <CountedLinks items={coauthors} pathOf={authorPath} most={MOST} />
          </SidePart>
        )}
        {topics.length > 0 && (
          <SidePart id="topics" title={words.topics}>
            <CountedLinks items={topics} pathOf={topicPath} most={MOST} />
          </SidePart>
        )}
      </div>
    </article>
  );
}
