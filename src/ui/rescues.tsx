import type { Rescue } from "../core/engine.ts";
import { Link } from "./link.tsx";
import { useWords } from "./words/context.ts";

export type RescuesProps = {
  rescues: readonly Rescue[];
  /** The search that a way out leads to, as an app path. */
  pathOf: (rescue: Rescue) => string;
};

/** Ways out of a search that finds nothing or little: each says how many papers it gives. */
export function Rescues({ rescues, pathOf }: RescuesProps) {
  const all = useWords();
  const { rescue: words, facets } = all;
  return (
    <ul className="rescues">
      {rescues.map((rescue) => {
        const path = pathOf(rescue);
        return (
          <li key={path}>
            {rescue.kind === "drop-facet" ? (
              <Link to={path}>
                {words.dropFacet(
                  facets.names[rescue.key] ?? rescue.key,
                  all.list(rescue.labels),
                  rescue.exclude,
                )}
              </Link>
            ) : (
              <>
                {words.other[rescue.kind]}{" "}
                <Link to={path} dir="auto">
                  {rescue.text}
                </Link>
                {rescue.kind === "spelling" && "?"}
              </>
            )}{" "}
            <span className="count">{words.papers(rescue.total)}</span>
          </li>
        );
      })}
    </ul>
  );
}
