import { paperPath } from "../../app/links.ts";
import type { Neighbours } from "../../app/use-neighbours.ts";
import type { Card } from "../../core/schema.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { plainText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** Back to the list, and on to its previous and next paper; to all papers where the reader came from no list. */
export function NeighbourNav({ neighbours }: { neighbours: Neighbours | undefined }) {
  const words = useAllWords().paper;
  if (!neighbours) {
    return (
      <nav className="neighbours" aria-label={words.neighbours}>
        <Link to="/" className="neighbour">
          <Icon name="back" /> {words.back}
        </Link>
      </nav>
    );
  }
  const { list, total, previous, next } = neighbours;
  const { search, index, path = "/", fragment = "" } = list;
  const step = (card: Card, at: number, label: string) => (
    <Link
      to={paperPath(card.id)}
      carry={{ list: { ...list, index: at } }}
      className="neighbour"
      title={plainText(card.title)}
      rel={at < index ? "prev" : "next"}
    >
      {at < index && <Icon name="back" />}
      {label}
      {at > index && <Icon name="forward" />}
    </Link>
  );
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      <Link to={path + search + fragment} className="neighbour">
        <Icon name="back" /> {search === "" && path === "/" ? words.back : words.backTo}
      </Link>
      <span className="neighbour-place quiet">{words.place(index + 1, total)}</span>
      {previous && step(previous, index - 1, words.previous)}
      {next && step(next, index + 1, words.next)}
    </nav>
  );
}
