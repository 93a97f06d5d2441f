import { useAllWords } from "./words/all-words.ts";

/** A number of papers beside a name; a screen reader is told what it counts. */
export function Count({ papers }: { papers: number }) {
  const words = useAllWords();
  return (
    <span className="count" title={words.lists.papers(papers)}>
      {words.number(papers)}
      <span className="hidden"> {words.lists.papersAfter(papers)}</span>
    </span>
  );
}
