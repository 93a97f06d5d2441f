import type { ReactNode } from "react";
import type { Sort } from "../../core/engine.ts";
import type { CitationQuery } from "../../core/source.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { SortSelect } from "../../ui/sort-select.tsx";
import { useWords } from "../../ui/words/context.ts";
import { ExportButton } from "../shared/export-button.tsx";

export type ResultsHeadProps = {
  /** Papers found, and papers that there are. */
  total: number;
  of: number;
  /** Whether papers may still come and go. */
  unsettled: boolean;
  /** The same papers on the map, as its address has them; absent where they are too many to name. */
  mapSearch: string | undefined;
  /** All the papers of the result. */
  query: CitationQuery;
  sort: Sort;
  /** Whether words are searched. */
  searching: boolean;
  /** Filters that are active. */
  active: number;
  onFilters: () => void;
  /** What later scripts bring to stand beside the count, where there is room already: nothing below it moves. */
  beside: ReactNode;
  /** The switch between reading the list and selecting in it. */
  select: ReactNode;
  onSort: (sort: Sort) => void;
};

/** How many papers are found, in words that a screen reader announces, and in which order they stand. */
export function ResultsHead({
  total,
  of,
  unsettled,
  mapSearch,
  query,
  sort,
  searching,
  active,
  onFilters,
  beside,
  select,
  onSort,
}: ResultsHeadProps) {
  const words = useWords();
  const found = total === 0 ? words.results.none(of) : words.results.found(total, of);
  return (
    <div className="results-head">
      <p className="results-count" role="status">
        {unsettled ? words.results.soFar(found) : found}
        <span className="results-order">{total > 1 && `, ${words.results.order[sort]}`}</span>
      </p>
      <div className="beside">{beside}</div>
      <div className="results-controls">
        {total > 0 && mapSearch !== undefined && (
          <Link to={`/map/${mapSearch}`} className="tool" data-key="m">
            <Icon name="map" />
            <span className="tool-word">{words.results.onMap}</span>
          </Link>
        )}
        {total > 0 && <ExportButton query={query} total={total} />}
        {total > 0 && select}
        <button type="button" className="button filters-button" onClick={onFilters}>
          <Icon name="filter" />
          {words.facets.open(active)}
        </button>
        <SortSelect value={sort} relevance={searching} onChange={onSort} />
      </div>
    </div>
  );
}
