import { useId } from "react";
import { Icon } from "../icon.tsx";
import { useWords } from "../words/context.ts";

export type Mode = "include" | "exclude";

export type ValueRowProps = {
  label: string;
  count: number;
  /** How it is chosen; absent where it is not. */
  mode: Mode | undefined;
  onToggle: (mode: Mode) => void;
};

/** A value of a facet: a check box to have it, a button to be without it. */
export function ValueRow({ label, count, mode, onToggle }: ValueRowProps) {
  const { facets: words, number } = useWords();
  const id = useId();
  return (
    <span className="value" data-mode={mode}>
      <input
        id={id}
        type="checkbox"
        className="value-box"
        checked={mode === "include"}
        aria-label={words.option(label, count)}
        onChange={() => onToggle("include")}
      />
      <label className="value-label" htmlFor={id} dir="auto">
        {label}
      </label>
      <button
        type="button"
        className="value-exclude"
        aria-pressed={mode === "exclude"}
        aria-label={words.exclude(label)}
        title={words.exclude(label)}
        onClick={() => onToggle("exclude")}
      >
        <Icon name="exclude" />
      </button>
      <span className="value-count" aria-hidden="true">
        {number(count)}
      </span>
    </span>
  );
}
