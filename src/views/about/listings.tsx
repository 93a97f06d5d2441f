import type { FileSummary } from "../../core/schema.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { listingPath } from "../shared/search-paths.ts";

/** Each listing: its layout, its records, and its lines by what became of them. */
export function Listings({ files }: { files: readonly FileSummary[] }) {
  const { about: words, number } = useAllWords();
  return (
    <section aria-labelledby="listings">
      <h2 id="listings">{words.listings}</h2>
      <p className="quiet">{words.listingsWhy}</p>
      <div className="table-room" role="region" aria-label={words.table} tabIndex={0}>
        <table className="table listings">
          <thead>
            <tr>
              <th scope="col">{words.listing}</th>
              <th scope="col" className="figure">
                {words.records}
              </th>
              <th scope="col" className="figure">
                {words.lines}
              </th>
              <th scope="col" className="figure">
                {words.record}
              </th>
              <th scope="col" className="figure">
                {words.furniture}
              </th>
              <th scope="col" className="figure">
                {words.issue}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ file, label, records, lines }) => (
              <tr key={file}>
                <th scope="row">
                  <Link to={listingPath(file)}>
                    <bdi>{label}</bdi>
                  </Link>
                  <span className="file listing-file">{file}</span>
                </th>
                <td className="figure">{number(records)}</td>
                <td className="figure">{number(lines.total)}</td>
                <td className="figure">{number(lines.record)}</td>
                <td className="figure">{number(lines.furniture)}</td>
                <td className="figure">{number(lines.issue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
