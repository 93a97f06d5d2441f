import { useState } from "react";
import type { Choice, FacetValue } from "../../core/engine.ts";
import { fold } from "../../core/text/fold.ts";
import { useWords } from "../words/context.ts";
import { type Mode, ValueRow } from "./value-row.tsx";

export type ValuesProps = {
  /** What the facet is called. */
  name: string;
  /** Most papers first. */
  values: readonly FacetValue[];
  choice: Choice;
  onToggle: (value: string, mode: Mode) => void;
};

/** How a value is chosen. */
export function modeOf(choice: Choice, value: string): Mode | undefined {
  if (choice.include.includes(value)) return "include";
  return choice.exclude.includes(value) ? "exclude" : undefined;
}

/** Values shown before one asks for more. */
const FEW = 8;
/** Values shown at most: a longer list is narrowed by its box, not read. */
const MANY = 60;

/** A facet's values as a list with a box that narrows it. Those chosen are always shown. */
export function ValueList({ name, values, choice, onToggle }: ValuesProps) {
  const { facets: words } = useWords();
  const [find, setFind] = useState("");
  const [all, setAll] = useState(false);
  const wanted = fold(find);
  const matching = wanted === "" ? values : values.filter(({ label }) => fold(label).includes(wanted));
  const most = all || wanted !== "" ? MANY : FEW;
  const shown = matching.filter(({ value }, at) => at < most || modeOf(choice, value) !== undefined);
  const rest = matching.length - shown.length;

  return (
    <>
      {values.length > FEW && (
        <input
          type="text"
          className="find"
          aria-label={words.find(name)}
          placeholder={words.find(name)}
          value={find}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && find !== "") {
              event.stopPropagation();
              setFind("");
            }
          }}
        />
      )}
      <ul className="values">
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <ValueRow
              label={label}
              count={count}
              mode={modeOf(choice, value)}
              onToggle={(mode) => onToggle(value, mode)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet small">{words.noneFound}</p>}
      {rest > 0 && most === MANY && <p className="quiet small">{words.rest(rest)}</p>}
      {wanted === "" && values.length > FEW && (
        <button type="button" className="button-text small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(values.length)}
        </button>
      )}
    </>
  );
}
