import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { FacetValue } from "../../core/engine.ts";
import { useWords } from "../words/context.ts";
import { barsOf, type Range, sumOf } from "./year-bars.ts";

export type YearsProps = {
  name: string;
  values: readonly FacetValue[];
  /** The years chosen, from the first to the last; absent where all are. */
  range: Range | undefined;
  /** `nudge`: by a key, one year at a time. */
  onChange: (range: Range | undefined, how: "brush" | "nudge") => void;
};

const WIDTH = 240;
const HEIGHT = 64;
/** Room at the foot for the handles. */
const FOOT = 14;

/** Papers a year as bars that are brushed by pointer, or narrowed with two handles by the arrow keys. */
export function Years({ name, values, range, onChange }: YearsProps) {
  const { years: words } = useWords().facets;
  const svg = useRef<SVGSVGElement>(null);
  const [brush, setBrush] = useState<{ from: number; to: number }>();
  const [pointed, setPointed] = useState<number>();

  const bars = barsOf(values);
  const first = bars[0]?.year;
  const last = bars.at(-1)?.year;
  if (first === undefined || last === undefined) return null;

  const step = WIDTH / bars.length;
  const chosen = brush
    ? { from: Math.min(brush.from, brush.to), to: Math.max(brush.from, brush.to) }
    : (range ?? { from: first, to: last });
  const from = Math.max(first, chosen.from);
  const to = Math.min(last, chosen.to);
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
  const isAll = from <= first && to >= last;

  const yearAt = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    const part = box && box.width > 0 ? (event.clientX - box.left) / box.width : 0;
    return first + Math.min(bars.length - 1, Math.max(0, Math.floor(part * bars.length)));
  };
  const commit = (next: Range, how: "brush" | "nudge"): void =>
    onChange(next.from <= first && next.to >= last ? undefined : next, how);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setBrush({ from: yearAt(event), to: yearAt(event) });
  };
  const onPointerMove = (event: PointerEvent): void => {
    const year = yearAt(event);
    setPointed(year);
    setBrush((before) => before && { ...before, to: year });
  };
  const onPointerUp = (): void => {
    if (brush) commit({ from, to }, "brush");
    setBrush(undefined);
  };

  const handle = (side: "from" | "to") => {
    const now = side === "from" ? from : to;
    const low = side === "from" ? first : from;
    const high = side === "from" ? to : last;
    const x = (now - first + (side === "from" ? 0 : 1)) * step;
    const onKeyDown = (event: KeyboardEvent): void => {
      const moves: Record<string, number> = {
        ArrowRight: now + 1,
        ArrowUp: now + 1,
        ArrowLeft: now - 1,
        ArrowDown: now - 1,
        PageUp: now + 5,
        PageDown: now - 5,
        Home: low,
        End: high,
      };
      const next = moves[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const year = Math.min(high, Math.max(low, next));
      if (year !== now) commit(side === "from" ? { from: year, to } : { from, to: year }, "nudge");
    };
    return (
      <g
        className="handle"
        role="slider"
        tabIndex={0}
        aria-label={side === "from" ? words.from : words.to}
        aria-orientation="horizontal"
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuenow={now}
        onKeyDown={onKeyDown}
      >
        <rect className="handle-room" x={x - 12} y={HEIGHT} width="24" height={FOOT} />
        <circle cx={x} cy={HEIGHT + FOOT / 2} r="5" />
      </g>
    );
  };

  const told = brush ? undefined : bars.find((bar) => bar.year === pointed);
  return (
    <div className="years">
      <svg
        ref={svg}
        className="years-plot"
        viewBox={`-6 0 ${WIDTH + 12} ${HEIGHT + FOOT}`}
        data-narrowed={isAll ? undefined : ""}
        role="group"
        aria-label={name}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setBrush(undefined)}
        onPointerLeave={() => setPointed(undefined)}
      >
        <rect className="years-room" width={WIDTH} height={HEIGHT} />
        {bars.map(({ year, count }) => {
          const height = count === 0 ? 0 : Math.max(2, (count / highest) * (HEIGHT - 4));
          return (
            <rect
              key={year}
              className="bar"
              data-chosen={year >= from && year <= to ? "" : undefined}
              x={(year - first) * step + Math.min(1, step * 0.1)}
              y={HEIGHT - height}
              width={Math.max(0.5, step - Math.min(2, step * 0.2))}
              height={height}
            />
          );
        })}
        <line className="years-axis" x1="0" y1={HEIGHT + FOOT / 2} x2={WIDTH} y2={HEIGHT + FOOT / 2} />
        <line
          className="years-range"
          x1={(from - first) * step}
          y1={HEIGHT + FOOT / 2}
          x2={(to - first + 1) * step}
          y2={HEIGHT + FOOT / 2}
        />
        {handle("from")}
        {handle("to")}
      </svg>
      <p className="years-foot">
        <span>{first}</span>
        <span className="years-told">
          {told
            ? words.papers(String(told.year), told.count)
            : isAll
              ? ""
              : `${words.range(String(from), String(to))} · ${sumOf(bars, from, to)}`}
        </span>
        <span>{last}</span>
      </p>
      {range && (
        <button type="button" className="button-text small" onClick={() => onChange(undefined, "brush")}>
          {words.any}
        </button>
      )}
    </div>
  );
}
