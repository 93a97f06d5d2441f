import { useState } from "react";
import { topicPath } from "../../app/links.ts";
import { useReturn } from "../../app/use-return.ts";
import type { TopicBranch, TopicsPage } from "../../core/pages/topics.ts";
import { Count } from "../../ui/count.tsx";
import { FilterBox } from "../../ui/filter-box.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { countBranches, narrow } from "./narrow.ts";

/** Every topic that has papers, as a tree. */
export function TopicsView({ data }: ViewProps<TopicsPage>) {
  const { topics: words } = useAllWords();
  const [text, setText] = useState("");
  useReturn();
  const heads = narrow(data.heads, text);
  const highest = Math.max(1, ...data.heads.map(({ count }) => count));
  return (
    <div className="index">
      <h1 className="page-title">{words.title}</h1>
      <p className="quiet index-note">{words.why(data.papers, data.untagged)}</p>
      <FilterBox
        label={words.find}
        value={text}
        onChange={setText}
        status={text.trim() === "" ? "" : words.shown(countBranches(heads), data.total)}
      />
      <div className="heads">
        {heads.map((head) => (
          <section key={head.id} className="head-topic" aria-labelledby={`topic-${head.id}`}>
            <h2 id={`topic-${head.id}`}>
              <Link to={topicPath(head.id)}>
                <bdi>{head.label}</bdi>
              </Link>{" "}
              <Count papers={head.count} />
            </h2>
            <svg className="head-share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect className="share-all" width="100" height="1" />
              <rect className="share-part" width={(100 * head.count) / highest} height="1" />
            </svg>
            {head.description !== undefined && (
              <p className="quiet small" dir="auto">
                {head.description}
              </p>
            )}
            <Branches branches={head.below} />
          </section>
        ))}
      </div>
      {heads.length === 0 && <p className="quiet">{data.total === 0 ? words.empty : words.none}</p>}
    </div>
  );
}

function Branches({ branches }: { branches: readonly TopicBranch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul className="branches">
      {branches.map(({ id, label, count, below }) => (
        <li key={id}>
          <Link to={topicPath(id)}>
            <bdi>{label}</bdi>
          </Link>{" "}
          <Count papers={count} />
          <Branches branches={below} />
        </li>
      ))}
    </ul>
  );
}
