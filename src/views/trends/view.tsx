import { topicPath } from "../../app/links.ts";
import { useReturn } from "../../app/use-return.ts";
import type { TrendsPage } from "../../core/pages/trends.ts";
import { SmallChart } from "../../ui/charts/small-chart.tsx";
import { Count } from "../../ui/count.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { yearPath } from "../shared/search-paths.ts";

/** Papers a year by the head topics: small pictures on one scale, and their figures. */
export function TrendsView({ data }: ViewProps<TrendsPage>) {
  const all = useAllWords();
  const { trends: words } = all;
  const { years, topics, undated, papers } = data;
  useReturn();
  const highest = Math.max(1, ...topics.flatMap((topic) => topic.years));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) {
    return (
      <div className="index">
        <h1 className="page-title">{words.title}</h1>
        <p className="quiet">{words.none}</p>
      </div>
    );
  }
  return (
    <div className="index">
      <h1 className="page-title">{words.title}</h1>
      <p className="quiet index-note">
        {words.why(String(first), String(last), papers - undated)} {undated > 0 && words.undated(undated)}
      </p>
      <div className="multiples">
        {topics.map(({ id, label, count, years: counts }) => (
          <section key={id} aria-labelledby={`trend-${id}`}>
            <h2 id={`trend-${id}`} className="multiple-title">
              <Link to={topicPath(id)}>
                <bdi>{label}</bdi>
              </Link>{" "}
              <Count papers={count} />
            </h2>
            <SmallChart
              years={years}
              counts={counts}
              highest={highest}
              pathOf={(year) => yearPath("topic", id, year)}
            />
          </section>
        ))}
      </div>
      <details className="figures-table">
        <summary>{words.table}</summary>
        <div className="table-room" tabIndex={0} role="region" aria-label={words.table}>
          <FiguresTable data={data} />
        </div>
      </details>
    </div>
  );
}

function FiguresTable({ data: { years, all: totals, topics } }: { data: TrendsPage }) {
  const all = useAllWords();
  const { trends: words } = all;
  const rows = [...topics, { id: "", label: words.all, years: totals }];
  return (
    <table className="table">
      <caption className="hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.topic}</th>
          {years.map((year) => (
            <th key={year} scope="col" className="figure">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, years: counts }) => (
          <tr key={id}>
            <th scope="row">
              {id === "" ? (
                label
              ) : (
                <Link to={topicPath(id)}>
                  <bdi>{label}</bdi>
                </Link>
              )}
            </th>
            {counts.map((count, at) => (
              <td key={years[at]} className="figure">
                {count === 0 ? <span className="quiet">0</span> : all.number(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
