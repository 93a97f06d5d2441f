import { useState } from "react";
import { useWords } from "../words/context.ts";
import { FindBox } from "./find-box.tsx";
import { ValueRow } from "./value-row.tsx";
import { FEW, MANY, matching, modeOf, type ValuesProps } from "./values.ts";

/** A facet's values as a list with a box that narrows it. */
export function ValueList(props: ValuesProps) {
  const { name, values } = props;
  const { facets: words } = useWords();
  const [find, setFind] = useState("");
  const [all, setAll] = useState(false);
  return (
    <>
      {values.length > FEW && <FindBox name={name} value={find} onChange={setFind} />}
      <ValueRows {...props} values={matching(values, find)} most={all || find !== "" ? MANY : FEW} />
      {find === "" && values.length > FEW && (
        <button type="button" className="button-text small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(values.length)}
        </button>
      )}
    </>
  );
}

/** The first `most` of the values, and those chosen wherever they stand. */
export function ValueRows({ values, choice, onToggle, most }: ValuesProps & { most: number }) {
  const { facets: words } = useWords();
  const shown = values.filter(({ value }, at) => at < most || modeOf(choice, value) !== undefined);
  const rest = values.length - shown.length;
  return (
    <>
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
    </>
  );
}
