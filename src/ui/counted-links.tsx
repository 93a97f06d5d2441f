import { useState } from "react";
import { Count } from "./count.tsx";
import { Link } from "./link.tsx";
import { useAllWords } from "./words/all-words.ts";

export type CountedLinksProps = {
  items: readonly { id: string; label: string; count: number }[];
  /** Where an item leads, as an app path. */
  pathOf: (id: string) => string;
  /** Shown before the rest is folded away; all where it is absent. */
  most?: number;
};

/** Names that lead to pages, each with its number of papers. */
export function CountedLinks({ items, pathOf, most = items.length }: CountedLinksProps) {
  const words = useAllWords();
  const [all, setAll] = useState(false);
  // A column of ones says nothing.
  const isTelling = items.some(({ count }) => count > 1);
  const shown = all ? items : items.slice(0, most);
  const rest = items.length - shown.length;
  return (
    <>
      <ul className="counted">
        {shown.map(({ id, label, count }) => (
          <li key={id}>
            <Link to={pathOf(id)} dir="auto">
              {label}
            </Link>{" "}
            {isTelling && <Count papers={count} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button-text small" onClick={() => setAll(true)}>
          {words.lists.moreNames(rest)}
        </button>
      )}
    </>
  );
}
