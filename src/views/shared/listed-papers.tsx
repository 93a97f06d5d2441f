import { useMemo } from "react";
import { parseAddress, requestOf } from "../../app/address.ts";
import { usePaperList } from "../../app/use-paper-list.ts";
import { useWide } from "../../app/use-wide.ts";
import type { PaperList } from "../../core/pages/parts.ts";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { ExportButton } from "./export-button.tsx";
import { HitList } from "./hit-list.tsx";
import { PickingContext, usePicking } from "./picking.ts";
import { SelectButton } from "./select-button.tsx";

export type ListedPapersProps = {
  /** The facet's key and its value that all of the papers have. */
  facet: "author" | "topic";
  value: string;
  first: PaperList;
};

/** The papers of an author or a topic, newest first. */
export function ListedPapers({ facet, value, first }: ListedPapersProps) {
  const words = useAllWords();
  const { list, growth, more, search } = usePaperList(facet, value, first);
  const { hits, total, math, labels } = list;
  const { picking, Bar, begin, end } = usePicking();
  const wide = useWide();
  const topics = useMemo(
    () => new Map(Object.entries(labels).filter(([id]) => id !== value)),
    [labels, value],
  );
  const here = useMemo(() => ({ search }), [search]);
  return (
    <section className="listed" aria-labelledby="papers">
      <div className="listed-head">
        <h2 id="papers">{words.lists.papers(total)}</h2>
        <span className="quiet small">{total > 1 && words.results.order.newest}</span>
        <div className="listed-tools">
          <Link to={`/${search}`} className="tool">
            <Icon name="search" />
            {words.lists.searchThese}
          </Link>
          <ExportButton query={{ search: requestOf(parseAddress(search)) }} total={total} />
          <SelectButton picking={picking} begin={begin} end={end} />
        </div>
      </div>
      <PickingContext value={picking}>
        <HitList
          hits={hits}
          total={total}
          math={math}
          topics={topics}
          list={here}
          growing={growth.kind === "growing"}
          onMore={more}
          // Where there is no room beside the list, the rest of the page stands below it.
          endless={wide && growth.kind !== "failed"}
        />
      </PickingContext>
      {growth.kind === "failed" && <Failure {...growth.error} onRetry={more} />}
      {picking && Bar && <Bar ids={picking.ids} onDone={end} />}
    </section>
  );
}
