import { topicPath } from "../../app/links.ts";
import { Link } from "../../ui/link.tsx";
import type { PlacedLabel } from "./labels.ts";

/** The names of regions, each a link to its topic. The legend and the list say the same: no stop for the tab key. */
export function Names({ labels, type }: { labels: readonly PlacedLabel[]; type: number }) {
  return labels.map(({ topic, label, at: [x, y] }) => (
    <Link key={topic} to={topicPath(topic)} className="map-name" tabIndex={-1}>
      <text x={x} y={y} fontSize={type} textAnchor="middle" dominantBaseline="central">
        {label}
      </text>
    </Link>
  ));
}
