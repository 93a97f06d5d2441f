import { useStar } from "../../app/use-star.ts";
import { StarButton } from "../../ui/star-button.tsx";

export type StarProps = { card: Parameters<typeof useStar>[0]; wordy?: boolean };

/** A paper's star, as it stands in the reader's library. */
export function Star({ card, wordy = false }: StarProps) {
  const { on, set } = useStar(card);
  return <StarButton title={card.title} on={on} onChange={set} wordy={wordy} />;
}
