import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words/context.ts";
import type { UsePicking } from "./picking.ts";

/** Begins to select papers of a list, or ends it. */
export function SelectButton({ picking, begin, end }: Pick<UsePicking, "picking" | "begin" | "end">) {
  const words = useWords().star;
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={picking !== undefined}
      aria-label={words.select}
      onClick={picking ? end : begin}
    >
      <Icon name="check" />
      <span className="tool-word">{words.select}</span>
    </button>
  );
}
