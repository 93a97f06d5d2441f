import { Icon } from "../icon.tsx";
import { useWords } from "../words/context.ts";

export type Chip = {
  key: string;
  /** The facet's name, the value's label. */
  facet: string;
  label: string;
  exclude: boolean;
  /** The values that it stands for: more than one for a run of years. */
  values: string[];
};

export type ChipsProps = { chips: readonly Chip[]; onRemove: (chip: Chip) => void; onClear: () => void };

/** What is active, each removed with one press. */
export function Chips({ chips, onRemove, onClear }: ChipsProps) {
  const { facets: words } = useWords();
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.active}>
      {chips.map((chip) => (
        <li key={`${chip.key} ${chip.exclude ? "-" : ""}${chip.values.join(",")}`}>
          <button
            type="button"
            className="chip"
            data-exclude={chip.exclude ? "" : undefined}
            aria-label={words.remove(chip.facet, chip.label, chip.exclude)}
            onClick={() => onRemove(chip)}
          >
            <span className="chip-facet">{chip.facet}</span>
            {chip.exclude && <span className="chip-not">{words.not}</span>}
            <bdi className="chip-label">{chip.label}</bdi>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="button-text" onClick={onClear}>
            {words.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
