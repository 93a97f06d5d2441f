import { use } from "react";
import { LIBRARY_FILES } from "../../core/exports/files.ts";
import { FEED, FEED_TYPE } from "../../core/site-files.ts";
import { NavigationContext } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

const FORMATS = ["bibtex", "ris", "csl-json", "csv"] as const;

/** The corpus and the report, to download. */
export function Take() {
  const { about: words, cite } = useAllWords();
  const navigation = use(NavigationContext);
  const files = [
    { name: words.corpus, what: words.corpusWhat, path: "/data/papers.jsonl" },
    { name: words.report, what: words.reportWhat, path: "/data/report.json" },
    ...FORMATS.map((id) => ({
      name: LIBRARY_FILES[id],
      what: cite.library[id],
      path: `/data/${LIBRARY_FILES[id]}`,
    })),
  ];
  return (
    <section aria-labelledby="take">
      <h2 id="take">{words.take}</h2>
      <p className="quiet">{words.takeWhy}</p>
      <ul className="about-list">
        {files.map(({ name, what, path }) => (
          <li key={path}>
            <a className="file" href={navigation?.href(path) ?? path} download>
              {name}
            </a>
            : {what}
          </li>
        ))}
        <li>
          <a className="file" href={navigation?.href(`/${FEED}`) ?? `/${FEED}`} type={FEED_TYPE}>
            {FEED}
          </a>
          : {words.feedWhat}
        </li>
      </ul>
    </section>
  );
}
