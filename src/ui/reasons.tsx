import type { Reason } from "../core/engine.ts";
import { useWords } from "./words/context.ts";

/** A share as a bar of 60 by 6 units; an SVG attribute, for a style attribute would need a weaker security policy. */
export function ShareBar({ share }: { share: number }) {
  const width = 60 * Math.min(1, Math.max(0, share));
  return (
    <svg className="share" viewBox="0 0 60 6" width="60" height="6" aria-hidden="true" focusable="false">
      <rect className="share-all" width="60" height="6" rx="3" />
      <rect className="share-part" width={width} height="6" rx="3" />
    </svg>
  );
}

/** "Why this result": each matched word, where it stands, how it was matched, and its part of the score. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const all = useWords();
  const words = all.results;
  return (
    <details className="why">
      <summary>{words.why}</summary>
      <table className="table why-table">
        <thead>
          <tr>
            <th scope="col">{words.whyTable.word}</th>
            <th scope="col">{words.whyTable.found}</th>
            <th scope="col">{words.whyTable.where}</th>
            <th scope="col">{words.whyTable.share}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ query, term, field, how, share }) => (
            <tr key={`${query} ${term} ${field} ${how}`}>
              <td>
                <bdi>{query}</bdi>
              </td>
              <td>
                {term !== query && how !== "title" && (
                  <>
                    <bdi className="why-term">{term}</bdi>{" "}
                  </>
                )}
                <span className="quiet">{words.how[how]}</span>
              </td>
              <td>{words.fields[field]}</td>
              <td className="why-share">
                <ShareBar share={share} /> {all.percent(share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
