import { useEffect, useState } from "react";
import type { FacetValue } from "../../core/engine.ts";
import { useWords } from "../words/context.ts";
import { FindBox } from "./find-box.tsx";
import { ValueRow } from "./value-row.tsx";
import { FEW, MANY, matching, modeOf, type ValuesProps } from "./values.ts";

/** A facet's values as a list with a box that narrows it. */
export function ValueList(props: ValuesProps) {
  const { name, total } = props;
  const { facets: words } = useWords();
  const [find, setFind] = useState("");
  const [all, setAll] = useState(false);
  const { values, rest } = useFound(props, find);
  const isLong = total > FEW;
  return (
    <>
      {isLong && <FindBox name={name} value={find} onChange={setFind} />}
      <ValueRows {...props} values={values} rest={rest} most={all || find !== "" ? MANY : FEW} />
      {find === "" && isLong && (
        <button type="button" className="button-text small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(total)}
        </button>
      )}
    </>
  );
}

type Found = { values: readonly FacetValue[]; rest: number };

/** The values whose label holds the text: from those at hand, and where these are not all, from whoever has all. */
function useFound({ values, total, lookUp }: ValuesProps, text: string): Found {
  const [found, setFound] = useState<{ text: string; values: readonly FacetValue[] }>();
  const isPart = total > values.length;
  useEffect(() => {
    if (text === "" || !isPart) return undefined;
    let live = true;
    lookUp(text).then(
      (answer) => live && setFound({ text, values: answer }),
      // Those at hand are shown; the list of results says what went wrong.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [text, isPart, lookUp]);
  if (text === "") return { values, rest: total - values.length };
  return { values: isPart && found?.text === text ? found.values : matching(values, text), rest: 0 };
}

export type ValueRowsProps = Pick<ValuesProps, "values" | "choice" | "onToggle"> & {
  most: number;
  /** Values that there are beside these. */
  rest?: number;
};

/** The first `most` of the values, and those chosen wherever they stand. */
export function ValueRows({ values, choice, onToggle, most, rest = 0 }: ValueRowsProps) {
  const { facets: words } = useWords();
  const shown = values.filter(({ value }, at) => at < most || modeOf(choice, value) !== undefined);
  const hidden = values.length + rest - shown.length;
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
      {hidden > 0 && most === MANY && <p className="quiet small">{words.rest(hidden)}</p>}
    </>
  );
}
