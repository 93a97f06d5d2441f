/** A topic's mark beside its name: an outline of some 12 units around the origin, in the topic's colour. */
export function MarkIcon({ hue, path }: { hue: number | undefined; path: string }) {
  return (
    <svg
      className="legend-mark"
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path className={hue === undefined ? "mark mark-none" : `mark hue-${hue}`} d={path} />
    </svg>
  );
}
