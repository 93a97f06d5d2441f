import { useWords } from "./words/context.ts";

export type FilterBoxProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What is shown now, in words that a screen reader announces. */
  status: string;
};

/** A box that narrows the list below it; Escape clears it. */
export function FilterBox({ label, value, onChange, status }: FilterBoxProps) {
  const { search: words } = useWords();
  return (
    <div className="filter-box">
      <input
        type="text"
        inputMode="search"
        className="find"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") onChange("");
        }}
      />
      {value !== "" && (
        <button type="button" className="button-text small" onClick={() => onChange("")}>
          {words.clear}
        </button>
      )}
      <p className="quiet small" role="status">
        {status}
      </p>
    </div>
  );
}
