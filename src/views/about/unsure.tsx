import { paperPath } from "../../app/links.ts";
import type { Summary } from "../../core/schema.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** Papers that may be one, and papers that may be two: what a maintainer can settle. */
export function Unsure({ unsure }: { unsure: NonNullable<Summary["unsure"]> }) {
  const { about: words } = useAllWords();
  return (
    <section aria-labelledby="unsure">
      <h2 id="unsure">{words.unsure}</h2>
      <p className="quiet">{words.unsureWhy}</p>
      <details className="issues" open={unsure.length <= 5}>
        <summary>{words.unsureCount(unsure.length)}</summary>
        <ul className="about-list">
          {unsure.map(({ why, sides: [one, other] }) => (
            <li key={`${one.record} ${other.record}`}>
              <Link to={paperPath(one.id)}>
                <bdi>{one.title}</bdi>
              </Link>{" "}
              <span className="file quiet">{one.record}</span>,{" "}
              {other.id === one.id ? null : (
                <Link to={paperPath(other.id)}>
                  <bdi>{other.title}</bdi>
                </Link>
              )}{" "}
              <span className="file quiet">{other.record}</span>: {words.unsureReasons[why] ?? why}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
