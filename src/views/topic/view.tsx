import { use } from "react";
import { authorPath, topicPath } from "../../app/links.ts";
import { useReturn } from "../../app/use-return.ts";
import type { TopicPage } from "../../core/pages/topic.ts";
import { FEED, FEED_TYPE } from "../../core/site-files.ts";
import { YearChart } from "../../ui/charts/year-chart.tsx";
import { CountedLinks } from "../../ui/counted-links.tsx";
import { Link, NavigationContext } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { ListedPapers } from "../shared/listed-papers.tsx";
import { yearPath } from "../shared/search-paths.ts";
import { SidePart } from "../shared/side-part.tsx";

/** A topic: what it is, where it stands, its papers, and who and what is met in them. */
export function TopicView({ data }: ViewProps<TopicPage>) {
  const { topic: words } = useAllWords();
  const { topic, above, below, years, authors, authorCount, together, papers } = data;
  const navigation = use(NavigationContext);
  const feed = topicPath(topic.id) + FEED;
  useReturn();
  return (
    <article className="entity">
      <nav className="crumbs" aria-label={words.crumbs}>
        <ol>
          <li>
            <Link to="/topics/">{words.all}</Link>
          </li>
          {above.map(({ id, label }) => (
            <li key={id}>
              <Link to={topicPath(id)}>
                <bdi>{label}</bdi>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <header className="entity-head">
        <h1 className="paper-title" dir="auto">
          {topic.label}
        </h1>
        {topic.description !== undefined && (
          <p className="entity-lead" dir="auto">
            {topic.description}
          </p>
        )}
        {topic.found && <p className="quiet">{words.found}</p>}
        {years.length > 0 && (
          <p className="small">
            <a href={navigation?.href(feed) ?? feed} type={FEED_TYPE}>
              {words.follow}
            </a>
          </p>
        )}
        {below.length > 0 && (
          <section className="entity-below" aria-label={words.below}>
            <CountedLinks items={below} pathOf={topicPath} />
          </section>
        )}
      </header>
      <ListedPapers facet="topic" value={topic.id} first={papers} />
      <div className="entity-side">
        {years.length > 0 && (
          <SidePart id="years" title={words.years}>
            <YearChart years={years} pathOf={(year) => yearPath("topic", topic.id, year)} />
          </SidePart>
        )}
        {authors.length > 0 && (
          <SidePart
            id="authors"
            title={words.authors(authors.length, authorCount, (authors[0]?.count ?? 0) > 1)}
          >
            <CountedLinks items={authors} pathOf={authorPath} />
          </SidePart>
        )}
        {together.length > 0 && (
          <SidePart id="together" title={words.together}>
            <CountedLinks items={together} pathOf={topicPath} />
          </SidePart>
        )}
      </div>
    </article>
  );
}
