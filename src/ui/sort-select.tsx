import { useId } from "react";
import { SORTS, type Sort } from "../core/engine.ts";
import { useWords } from "./words/context.ts";

export type SortSelectProps = {
  value: Sort;
  /** Relevance makes sense only where words are searched. */
  relevance: boolean;
  onChange: (sort: Sort) => void;
};

export function SortSelect({ value, relevance, onChange }: SortSelectProps) {
  const words = useWords().results;
  const id = useId();
  return (
    <span className="sort">
      <label htmlFor={id} className="sort-label">
        {words.sort}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => {
          const sort = SORTS.find((name) => name === event.target.value);
          if (sort) onChange(sort);
        }}
      >
        {SORTS.filter((sort) => relevance || sort !== "relevance").map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </span>
  );
}
