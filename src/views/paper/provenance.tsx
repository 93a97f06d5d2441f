import type { Conflict, Paper } from "../../core/schema.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { listingPath } from "../shared/search-paths.ts";
import { Repairs } from "./repairs.tsx";

export type ProvenanceProps = {
  paper: Paper;
  /** The listing's own text of each source. */
  raw: readonly string[];
  /** Field → the files that say what the paper has. */
  origins?: Record<string, string[]> | undefined;
  /** File → what the listing is. */
  labels: Record<string, string>;
};

/** "Where this comes from": every listing that shows the paper, its own text, what was changed, what is contested. */
export function Provenance({ paper, raw, origins = {}, labels }: ProvenanceProps) {
  const { paper: words, textLanguage } = useAllWords();
  const { sources, repairs = [], conflicts = [] } = paper;
  return (
    <section className="provenance" aria-labelledby="sources">
      <h2 id="sources" className="label">
        {words.sources}
      </h2>
      <p className="quiet">{words.sourcesWhy(sources.length)}</p>
      <ul className="sources">
        {sources.map(({ file, format, lines: [first, last], entry = 1 }, at) => (
          <li key={`${file} ${first} ${entry}`} className="source">
            <p>
              <Link to={listingPath(file)}>
                <bdi>{labels[file] ?? format}</bdi>
              </Link>{" "}
              <span className="quiet">
                <span className="file">{file}</span>, {words.lines(first, last)}
              </span>
            </p>
            <Gives fields={fieldsFrom(file, origins, sources.length)} />
            {raw[at] !== undefined && (
              <details>
                <summary>{words.raw}</summary>
                <pre className="raw" tabIndex={0} dir="auto" lang={textLanguage}>
                  {raw[at]}
                </pre>
              </details>
            )}
          </li>
        ))}
      </ul>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {repairs.length > 0 && <Repairs repairs={repairs} />}
    </section>
  );
}

/** Where one listing alone shows the paper, all is from it. */
function fieldsFrom(file: string, origins: Record<string, string[]>, listings: number): string[] {
  if (listings < 2) return [];
  return Object.keys(origins).filter((field) => origins[field]!.includes(file));
}

/** What of the paper is as this listing says. */
function Gives({ fields }: { fields: readonly string[] }) {
  const { paper: words } = useAllWords();
  if (fields.length === 0) return null;
  return <p className="quiet small">{words.gives(fields.map((field) => words.fields[field] ?? field))}</p>;
}

function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const words = useAllWords().paper;
  return (
    <>
      <h3 className="subtitle">{words.conflicts}</h3>
      <ul className="conflicts">
        {conflicts.map(({ field, kept, others }) => (
          <li key={field}>
            <h4>{words.fields[field] ?? field}</h4>
            <dl className="claims">
              <div>
                <dt>{words.kept}</dt>
                <dd>
                  <bdi>{kept.value}</bdi> <span className="file quiet">{kept.file}</span>
                </dd>
              </div>
              {others.map(({ value, file }) => (
                <div key={`${file} ${value}`}>
                  <dt>{words.others}</dt>
                  <dd>
                    <bdi>{value}</bdi> <span className="file quiet">{file}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
