import { useEnvironment } from "../../app/environment.tsx";
import { useReturn } from "../../app/use-return.ts";
import { useNoteOpened } from "../../app/use-note-opened.ts";
import { useNeighbours } from "../../app/use-neighbours.ts";
import type { PaperPage } from "../../core/source.ts";
import { Byline } from "../../ui/byline.tsx";
import { Facts } from "../../ui/facts.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { authorPath } from "../shared/search-paths.ts";
import { Cite } from "./cite.tsx";
import { Keep } from "./keep.tsx";
import { NeighbourNav } from "./neighbour-nav.tsx";
import { Places } from "./places.tsx";
import { Provenance } from "./provenance.tsx";
import { ReadIt } from "./read-it.tsx";
import { Similar } from "./similar.tsx";
import { Topics } from "./topics.tsx";

/** All that is known of a paper. */
export function PaperView({ data }: ViewProps<PaperPage>) {
  const words = useAllWords();
  const { source } = useEnvironment();
  const { paper, math } = data;
  useReturn();
  useNoteOpened(paper);
  const neighbours = useNeighbours(source, paper.id);
  return (
    <article className="paper">
      <NeighbourNav neighbours={neighbours} />
      <header className="paper-head">
        <h1 className="paper-title" dir="auto" lang={words.textLanguage}>
          <RichText text={paper.title} math={math} />
        </h1>
        <Byline
          authors={paper.authors}
          authorCount={paper.authorCount}
          organization={paper.organization}
          authorPath={authorPath}
        />
        <Facts date={paper.date} venue={paper.venue} comments={paper.comments} upvotes={paper.upvotes} />
        <Keep paper={paper} />
      </header>
      <section className="paper-abstract" aria-labelledby="abstract">
        <h2 id="abstract" className="label">
          {words.paper.abstract}
        </h2>
        {paper.abstract ? (
          <p className="abstract" dir="auto" lang={words.textLanguage}>
            <RichText text={paper.abstract} math={math} />
          </p>
        ) : (
          <p className="missing">{words.results.noAbstract}</p>
        )}
      </section>
      <div className="paper-side">
        <ReadIt paper={paper} />
        <Topics topics={paper.topics ?? []} labels={data.labels.topics} />
        <Places places={paper.places ?? []} omitted={paper.placesOmitted ?? 0} />
      </div>
      <div className="paper-rest">
        <Cite id={paper.id} line={data.citation} />
        <Similar paper={paper.id} related={paper.related ?? []} cards={data.cards} math={data.cardsMath} />
        <Provenance paper={paper} raw={data.raw} origins={data.origins} labels={data.labels.listings} />
      </div>
    </article>
  );
}
