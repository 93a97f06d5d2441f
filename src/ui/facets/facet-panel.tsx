import type { ReactNode } from "react";
import type { Choice, FacetResult, FacetValue, Selection } from "../../core/engine.ts";
import { type Facet, FACETS } from "../../core/facets.ts";
import { useWords } from "../words/context.ts";
import type { Words } from "../words/en.ts";
import { ValueList } from "./value-list.tsx";
import type { Mode } from "./value-row.tsx";
import { ValueTree } from "./value-tree.tsx";
import type { ValuesProps } from "./values.ts";
import type { Range } from "./year-bars.ts";
import { Years } from "./years.tsx";

export type FacetPanelProps = {
  facets: readonly FacetResult[];
  selection: Selection;
  weakPlaces: boolean;
  onToggle: (key: string, value: string, mode: Mode) => void;
  onYears: (key: string, years: string[], how: "brush" | "nudge") => void;
  /** The values of a long facet whose label holds the text. */
  lookUp: (key: string, text: string) => Promise<readonly FacetValue[]>;
  onWeakPlaces: (on: boolean) => void;
};

const NONE: Choice = { include: [], exclude: [] };

/** What a reader is told a value is. The engine knows no words of the interface, so flags are named here. */
export function labelOf(
  key: string,
  { value, label }: Pick<FacetValue, "value" | "label">,
  words: Words,
): string {
  return words.facets.whole[key] ?? (key === "has" ? (words.facets.has[value] ?? label) : label);
}

/** From the first to the last of the years that are chosen. */
function rangeOf(include: readonly string[]): Range | undefined {
  const years = include.map(Number).filter(Number.isInteger);
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined;
}

/** Every year of a range, those without papers too: what is chosen is the range. */
function yearsOf({ from, to }: Range): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

type Draw = (props: ValuesProps, panel: FacetPanelProps, facet: Facet) => ReactNode;

const DRAW: Record<Facet["kind"], Draw> = {
  list: (props) => <ValueList {...props} />,
  flags: (props) => <ValueList {...props} />,
  tree: (props) => <ValueTree {...props} />,
  // Chosen on the map itself; the chip above the list says so.
  area: () => null,
  years: ({ name, values, choice }, { onYears }, { key }) => (
    <Years
      name={name}
      values={values}
      range={rangeOf(choice.include)}
      onChange={(range, how) => {
        onYears(key, range ? yearsOf(range) : [], how);
      }}
    />
  ),
};

/** A histogram of nothing says nothing; what is chosen stays in sight, to be let go of. */
const isEmpty = ({ kind }: Facet, values: readonly FacetValue[], choice: Choice): boolean =>
  values.length === 0 ||
  (kind === "years" && choice.include.length === 0 && values.every(({ count }) => count === 0));

/** All facets, in the order of the table; one without a value to choose is left out. */
export function FacetPanel(panel: FacetPanelProps) {
  const words = useWords();
  return FACETS.map((facet: Facet) => {
    const result = panel.facets.find(({ key }) => key === facet.key);
    const choice = panel.selection[facet.key] ?? NONE;
    if (!result || isEmpty(facet, result.values, choice)) return null;
    const name = words.facets.names[facet.key] ?? facet.key;
    const values = result.values.map((value) => ({ ...value, label: labelOf(facet.key, value, words) }));
    const draw = DRAW[facet.kind];
    return (
      <details key={facet.key} className="facet" open>
        <summary className="facet-name">
          <h2>{name}</h2>
        </summary>
        {draw(
          {
            name,
            values,
            choice,
            total: result.total,
            onToggle: (value, mode) => panel.onToggle(facet.key, value, mode),
            lookUp: (text) => panel.lookUp(facet.key, text),
          },
          panel,
          facet,
        )}
        {facet.key === "place" && <WeakPlaces {...panel} />}
      </details>
    );
  });
}

function WeakPlaces({ weakPlaces, onWeakPlaces }: FacetPanelProps) {
  const { facets: words } = useWords();
  return (
    <label className="weak">
      <input
        type="checkbox"
        className="weak-box"
        checked={weakPlaces}
        onChange={(event) => onWeakPlaces(event.target.checked)}
      />
      <span>
        {words.weak}
        <span className="weak-why">{words.weakWhy}</span>
      </span>
    </label>
  );
}
