import { useWords } from "../words/context.ts";

/** A box that narrows a long facet. Escape clears it, and is then no one else's. */
export function FindBox({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const { facets: words } = useWords();
  return (
    <input
      type="text"
      className="find"
      dir="auto"
      aria-label={words.find(name)}
      placeholder={words.find(name)}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        // Within a sheet Escape would close that as well.
        event.preventDefault();
        event.stopPropagation();
        onChange("");
      }}
    />
  );
}
