import { ShareBar } from "../../ui/reasons.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** For how many papers each field is known, the best known first. */
export function Known({ known, papers }: { known: Record<string, number>; papers: number }) {
  const { about: words, paper } = useAllWords();
  const fields = Object.entries(known).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return (
    <section aria-labelledby="known">
      <h2 id="known">{words.known}</h2>
      <p className="quiet">{words.knownWhy}</p>
      <dl className="known">
        {fields.map(([field, count]) => (
          <div key={field}>
            <dt>{paper.fields[field] ?? field}</dt>
            <dd>
              <ShareBar share={papers === 0 ? 0 : count / papers} /> {words.knownOf(count, papers)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
