import type { Summary } from "../../core/schema.ts";
import { useAllWords } from "../../ui/words/all-words.ts";

/** The collection in six figures. */
export function Figures({ report }: { report: Summary }) {
  const { about: words, number } = useAllWords();
  const figures = [
    { figure: report.papers, name: words.papers },
    { figure: report.records, name: words.records },
    { figure: report.files.length, name: words.listings },
    { figure: report.merged, name: words.merged },
    { figure: report.repairs, name: words.repaired },
    { figure: report.conflicts, name: words.disagreed },
  ];
  return (
    <dl className="figures">
      {figures.map(({ figure, name }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
