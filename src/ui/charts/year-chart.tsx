import { Link } from "../link.tsx";
import { useAllWords } from "../words/all-words.ts";

export type YearChartProps = {
  /** Every year from the first to the last. */
  years: readonly { year: number; count: number }[];
  /** Where a year's bar leads, as an app path. */
  pathOf: (year: number) => string;
};

const HEIGHT = 56;
/** Of a bar with the room around it; few years do not make broad bars. */
const WIDEST = 28;
const WIDTH = 240;

/** Papers a year as bars; each bar that has papers is a link to them. */
export function YearChart({ years, pathOf }: YearChartProps) {
  const words = useAllWords();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const highest = Math.max(...years.map(({ count }) => count));
  const step = Math.min(WIDEST, WIDTH / years.length);
  const gap = Math.min(2, step * 0.2);
  const width = step * years.length;
  return (
    <figure className="year-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} role="group" aria-label={words.lists.years}>
        {years.map(({ year, count }, at) => {
          if (count === 0) return null;
          const height = Math.max(2, (count / highest) * (HEIGHT - 12));
          const name = words.facets.years.papers(String(year), count);
          return (
            <Link key={year} to={pathOf(year)} className="year-bar" aria-label={name}>
              <title>{name}</title>
              <rect className="year-room" x={at * step} y="0" width={step} height={HEIGHT} />
              <rect
                className="bar"
                x={at * step + gap / 2}
                y={HEIGHT - height}
                width={step - gap}
                height={height}
              />
              {count === highest && (
                <text
                  className="year-figure"
                  x={(at + 0.5) * step}
                  y={HEIGHT - height - 3}
                  textAnchor="middle"
                >
                  {words.number(count)}
                </text>
              )}
            </Link>
          );
        })}
        <line className="years-axis" x1="0" y1={HEIGHT + 0.5} x2={width} y2={HEIGHT + 0.5} />
        <text className="year-figure" x="0" y={HEIGHT + 13}>
          {first.year}
        </text>
        {last.year > first.year && width > 60 && (
          <text className="year-figure" x={width} y={HEIGHT + 13} textAnchor="end">
            {last.year}
          </text>
        )}
      </svg>
    </figure>
  );
}
