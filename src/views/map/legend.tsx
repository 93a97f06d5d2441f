import type { Counted } from "../../core/pages/parts.ts";
import { MarkIcon } from "../../ui/charts/mark.tsx";
import { Count } from "../../ui/count.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { markOf, pathOf } from "./marks.ts";

export type LegendProps = {
  heads: readonly Counted[];
  /** Ids of those that are chosen. */
  chosen: readonly string[];
  onToggle: (id: string) => void;
};

/** What the marks mean; a press lights a topic's papers alone. */
export function Legend({ heads, chosen, onToggle }: LegendProps) {
  const { map: words } = useAllWords();
  return (
    <ul className="legend" aria-label={words.legend}>
      {heads.map(({ id, label, count }, head) => {
        const { hue, shape } = markOf(head);
        return (
          <li key={id}>
            <button
              type="button"
              className="legend-item"
              aria-pressed={chosen.includes(id)}
              onClick={() => onToggle(id)}
            >
              <MarkIcon hue={hue} path={pathOf(shape, 0, 0, 5)} />
              <bdi>{label}</bdi> <Count papers={count} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
