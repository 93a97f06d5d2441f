import { useLive } from "../../app/use-live.ts";
import { useStar } from "../../app/use-star.ts";
import { StarButton } from "../../ui/star-button.tsx";

export type StarProps = { card: Parameters<typeof useStar>[0]; wordy?: boolean };

/** A paper's star, as it stands in the reader's library. Without scripts there is nothing to keep it with. */
export function Star({ card, wordy = false }: StarProps) {
  const live = useLive();
  const { on, set } = useStar(card);
  if (!live) return null;
  return <StarButton title={card.title} on={on} onChange={set} wordy={wordy} />;
}
