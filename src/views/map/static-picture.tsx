import type { MapPage } from "../../core/pages/map.ts";
import { markOf, pathOf } from "./marks.ts";
import { Names } from "./names.tsx";
import { placeLabels } from "./labels.ts";
import { radiusOf } from "./draw.ts";
import { ROOM, toScreen, WHOLE_VIEW } from "./viewport.ts";

/** The picture's units across and down. */
const UNITS = 1000;
const SIZE = { width: UNITS, height: UNITS };
const TYPE = 22;

/** The whole map as it stands in the finished page: for readers without scripts, and until they run. */
export function StaticPicture({ page: { points, heads, regions } }: { page: MapPage }) {
  const radius = radiusOf(points.length, WHOLE_VIEW, SIZE);
  const scale = UNITS / ROOM;
  const paths = [-1, ...heads.keys()].flatMap((head) => {
    const { shape } = markOf(Math.max(0, head));
    const own = points.filter((point) => point[2] === head);
    const d = own
      .map(([x, y]) => toScreen(WHOLE_VIEW, SIZE, [x, y]))
      .map(([x, y]) => pathOf(head < 0 ? "circle" : shape, x, y, (radius * scale) / 600))
      .join("");
    return d === "" ? [] : [{ head, d }];
  });
  const labels = placeLabels(regions, (place) => toScreen(WHOLE_VIEW, SIZE, place), SIZE, TYPE);
  return (
    <svg className="map-layer map-static" viewBox={`0 0 ${UNITS} ${UNITS}`} aria-hidden="true">
      {paths.map(({ head, d }) => (
        <path key={head} className={head < 0 ? "mark mark-none" : `mark hue-${markOf(head).hue}`} d={d} />
      ))}
      <Names labels={labels} type={TYPE} />
    </svg>
  );
}
