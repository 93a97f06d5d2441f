import { useRef, useState, type PointerEvent } from "react";
import type { FacetValue } from "../../core/engine.ts";
import { useWords } from "../words/context.ts";
import { barsOf, joinSpans, type Range, spanOf, sumOf } from "./year-bars.ts";
import { YearHandle } from "./year-handle.tsx";

export type YearsProps = {
  name: string;
  /** Every year of the collection, those without a paper now included. */
  values: readonly FacetValue[];
  /** The years chosen, from the first to the last; absent where all are. */
  range: Range | undefined;
  /** `nudge`: by a key, a year at a time. */
  onChange: (range: Range | undefined, how: "brush" | "nudge") => void;
};

/** The plot's units; its width on the page is the column's. */
const WIDTH = 240;
const HEIGHT = 60;
/** Room at the sides and the foot for the handles. */
const SIDE = 6;
const FOOT = 14;

/** What a pointer has taken hold of: the bars, or one end of the range. */
type Grip = "bar" | "from" | "to";

/** A place along the axis, in bars → the bar that it means. An end of the range stands between two bars. */
const PLACE_TO_BAR: Record<Grip, (place: number) => number> = {
  bar: Math.floor,
  from: Math.round,
  to: (place) => Math.round(place) - 1,
};

/** Papers a year as bars that are brushed by pointer, or narrowed with two handles by the arrow keys. */
export function Years({ name, values, range, onChange }: YearsProps) {
  const { years: words } = useWords().facets;
  const plot = useRef<SVGSVGElement>(null);
  const [brush, setBrush] = useState<{ grip: Grip; start: number; now: number }>();
  const [pointed, setPointed] = useState<number>();

  const span = joinSpans(spanOf(values), range);
  if (!span) return null;

  const { from: first, to: last } = span;
  const bars = barsOf(values, span);
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
  const step = WIDTH / bars.length;

  const brushed = brush && { from: Math.min(brush.start, brush.now), to: Math.max(brush.start, brush.now) };
  const chosen = brushed ?? range ?? span;
  const isAll = !brushed && !range;

  const commit = (next: Range, how: "brush" | "nudge"): void =>
    onChange(next.from <= first && next.to >= last ? undefined : next, how);

  const yearAt = (event: PointerEvent, grip: Grip): number => {
    const box = plot.current?.getBoundingClientRect();
    const scale = box && box.width > 0 ? (WIDTH + 2 * SIDE) / box.width : 0;
    const place = ((event.clientX - (box?.left ?? 0)) * scale - SIDE) / step;
    return first + Math.min(bars.length - 1, Math.max(0, PLACE_TO_BAR[grip](place)));
  };
  const take = (event: PointerEvent, grip: Grip): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    plot.current?.setPointerCapture(event.pointerId);
    const now = yearAt(event, grip);
    // Whoever takes one end of the range leaves the other where it is.
    setBrush({ grip, start: grip === "bar" ? now : grip === "from" ? chosen.to : chosen.from, now });
  };
  const onPointerMove = (event: PointerEvent): void => {
    setPointed(yearAt(event, "bar"));
    if (brush) setBrush({ ...brush, now: yearAt(event, brush.grip) });
  };
  const onPointerUp = (): void => {
    if (brushed) commit(brushed, "brush");
    setBrush(undefined);
  };

  const told = brush ? undefined : bars.find((bar) => bar.year === pointed);
  const axis = HEIGHT + FOOT / 2;
  return (
    <div className="years">
      <svg
        ref={plot}
        className="years-plot"
        viewBox={`${-SIDE} 0 ${WIDTH + 2 * SIDE} ${HEIGHT + FOOT}`}
        data-narrowed={isAll ? undefined : ""}
        role="group"
        aria-label={name}
        onPointerDown={(event) => take(event, "bar")}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setBrush(undefined)}
        onPointerLeave={() => setPointed(undefined)}
      >
        <rect className="years-room" width={WIDTH} height={HEIGHT} />
        {bars.map(({ year, count }) => {
          const height = count === 0 ? 0 : Math.max(2, (count / highest) * (HEIGHT - 4));
          const gap = Math.min(2, step * 0.2);
          return (
            <rect
              key={year}
              className="bar"
              data-chosen={year >= chosen.from && year <= chosen.to ? "" : undefined}
              x={(year - first) * step + gap / 2}
              y={HEIGHT - height}
              width={step - gap}
              height={height}
            />
          );
        })}
        <line className="years-axis" x1="0" y1={axis} x2={WIDTH} y2={axis} />
        <line
          className="years-range"
          x1={(chosen.from - first) * step}
          y1={axis}
          x2={(chosen.to - first + 1) * step}
          y2={axis}
        />
        <YearHandle
          name={words.from}
          at={[(chosen.from - first) * step, axis]}
          year={chosen.from}
          low={first}
          high={chosen.to}
          onTake={(event) => take(event, "from")}
          onMove={(from) => commit({ from, to: chosen.to }, "nudge")}
        />
        <YearHandle
          name={words.to}
          at={[(chosen.to - first + 1) * step, axis]}
          year={chosen.to}
          low={chosen.from}
          high={last}
          onTake={(event) => take(event, "to")}
          onMove={(to) => commit({ from: chosen.from, to }, "nudge")}
        />
      </svg>
      <p className="years-foot">
        <span>{first}</span>
        <span className="years-told">
          {told
            ? words.papers(String(told.year), told.count)
            : !isAll &&
              words.papers(
                words.range(String(chosen.from), String(chosen.to)),
                sumOf(bars, chosen.from, chosen.to),
              )}
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
