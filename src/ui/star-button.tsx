import { Icon } from "./icon.tsx";
import { useWords } from "./words/context.ts";

export type StarButtonProps = {
  /** The paper's title. */
  title: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** With its word beside the star. */
  wordy?: boolean;
};

/** Keeps a paper, or lets go of it. */
export function StarButton({ title, on, onChange, wordy = false }: StarButtonProps) {
  const words = useWords().star;
  return (
    <button
      type="button"
      data-key="s"
      className={`star ${wordy ? "button" : "button-icon"}`}
      aria-pressed={on}
      aria-label={words.keep(title)}
      onClick={() => onChange(!on)}
    >
      <Icon name="star" />
      {wordy && <span aria-hidden="true">{on ? words.on : words.off}</span>}
    </button>
  );
}
