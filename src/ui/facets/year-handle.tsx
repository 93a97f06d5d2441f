import type { KeyboardEvent, PointerEvent } from "react";

export type YearHandleProps = {
  name: string;
  /** Its place in the plot's units. */
  at: [x: number, y: number];
  year: number;
  /** Where it may go. */
  low: number;
  high: number;
  onTake: (event: PointerEvent) => void;
  onMove: (year: number) => void;
};

/** Years that a page key moves by. */
const PAGE = 5;

/**
 * One of the two thumbs of a range, a slider with its own bounds
 * (https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/).
 */
export function YearHandle({ name, at: [x, y], year, low, high, onTake, onMove }: YearHandleProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Record<string, number> = {
      ArrowRight: year + 1,
      ArrowUp: year + 1,
      ArrowLeft: year - 1,
      ArrowDown: year - 1,
      PageUp: year + PAGE,
      PageDown: year - PAGE,
      Home: low,
      End: high,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.min(high, Math.max(low, target));
    if (next !== year) onMove(next);
  };
  return (
    <g
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={year}
      onKeyDown={onKeyDown}
      onPointerDown={onTake}
    >
      <rect className="handle-room" x={x - 12} y={y - 12} width="24" height="24" />
      <circle cx={x} cy={y} r="5" />
    </g>
  );
}
