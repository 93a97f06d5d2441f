import type { FileSummary } from "../../core/schema.ts";
import { useAllWords } from "../../ui/words/all-words.ts";

/** Lines that are no record and no furniture, each with its reason. */
export function Issues({ files }: { files: readonly FileSummary[] }) {
  const { about: words } = useAllWords();
  const concerned = files.filter(({ issues }) => issues.length > 0);
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{words.issues}</h2>
      {concerned.length === 0 && <p className="quiet">{words.noIssues}</p>}
      {concerned.map(({ file, issues }) => (
        <details key={file} className="issues" open={issues.length <= 5}>
          <summary>
            <span className="file">{file}</span>
          </summary>
          <ul>
            {issues.map(({ code, line, message }) => (
              <li key={`${line} ${code} ${message}`}>
                {words.line(line)}: {message}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
