import { Link } from "../link.tsx";
import { useAllWords } from "../words/all-words.ts";

export type SmallChartProps = {
  years: readonly number[];
  /** Papers in each of the years. */
  counts: readonly number[];
  /** The count that fills the height: the same for charts that stand beside each other. */
  highest: number;
  /** Where a year's bar leads, as an app path. */
  pathOf: (year: number) => string;
};

const WIDTH = 220;
const HEIGHT = 72;
/** Room for a figure above the highest bar, and for the years below. */
const HEAD = 12;
const FOOT = 15;

/** One of several charts on the same scale; the bar of each year leads to its papers. */
export function SmallChart({ years, counts, highest, pathOf }: SmallChartProps) {
  const words = useAllWords();
  const step = WIDTH / years.length;
  const gap = Math.min(2, step * 0.2);
  const most = Math.max(...counts);
  const peak = counts.lastIndexOf(most);
  return (
    <svg
      className="small-chart"
      viewBox={`0 0 ${WIDTH} ${HEAD + HEIGHT + FOOT}`}
      role="group"
      aria-label={words.lists.years}
    >
      <line className="grid-line" x1="0" y1={HEAD} x2={WIDTH} y2={HEAD} />
      <line className="grid-line" x1="0" y1={HEAD + HEIGHT / 2} x2={WIDTH} y2={HEAD + HEIGHT / 2} />
      {counts.map((count, at) => {
        const year = years[at]!;
        if (count === 0) return null;
        const height = Math.max(1.5, (count / highest) * HEIGHT);
        const top = HEAD + HEIGHT - height;
        const name = words.facets.years.papers(String(year), count);
        return (
          <Link key={year} to={pathOf(year)} className="year-bar" aria-label={name}>
            <title>{name}</title>
            <rect className="year-room" x={at * step} y={HEAD} width={step} height={HEIGHT} />
            <rect className="bar" x={at * step + gap / 2} y={top} width={step - gap} height={height} />
            {at === peak && (
              <text className="year-figure" x={clamp((at + 0.5) * step)} y={top - 3} textAnchor="middle">
                {words.number(count)}
              </text>
            )}
          </Link>
        );
      })}
      <line className="years-axis" x1="0" y1={HEAD + HEIGHT} x2={WIDTH} y2={HEAD + HEIGHT} />
      <text className="year-figure" x="0" y={HEAD + HEIGHT + 12}>
        {years[0]}
      </text>
      {years.length > 1 && (
        <text className="year-figure" x={WIDTH} y={HEAD + HEIGHT + 12} textAnchor="end">
          {years.at(-1)}
        </text>
      )}
    </svg>
  );
}

/** A figure of two digits stays within the picture. */
function clamp(x: number): number {
  return Math.min(WIDTH - 8, Math.max(8, x));
}
