import type { TopicTag } from "../../core/schema.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { topicPath } from "../shared/search-paths.ts";

/** What the paper is about, each topic with the words that earned it. */
export function Topics({ topics, labels }: { topics: readonly TopicTag[]; labels: Record<string, string> }) {
  const words = useAllWords().paper;
  if (topics.length === 0) return null;
  return (
    <section className="side-part" aria-labelledby="topics">
      <h2 id="topics" className="label">
        {words.topics}
      </h2>
      <ul className="topics">
        {topics.map(({ id, evidence }) => (
          <li key={id}>
            <Link to={topicPath(id)}>
              <bdi>{labels[id] ?? id}</bdi>
            </Link>
            {evidence.length > 0 && (
              <span className="quiet small">
                {" "}
                {words.earned([...new Set(evidence.map(({ phrase }) => phrase))])}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
