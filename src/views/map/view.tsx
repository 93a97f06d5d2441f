import { useCallback, useMemo, useRef, useState } from "react";
import { printAddress } from "../../app/address.ts";
import { drop, replace, toggle } from "../../app/selection.ts";
import { useAddress } from "../../app/use-address.ts";
import { useLit } from "../../app/use-lit.ts";
import { useReturn } from "../../app/use-return.ts";
import { type Area, parseArea, printArea } from "../../core/area.ts";
import type { MapPage } from "../../core/pages/map.ts";
import { Chips } from "../../ui/facets/chips.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { chipsOf } from "../papers/chips.ts";
import type { ViewProps } from "../route.ts";
import { Legend } from "./legend.tsx";
import { PapersInView } from "./papers-in-view.tsx";
import { Plot } from "./plot.tsx";
import { useInView } from "./use-in-view.ts";
import { useSize } from "./use-size.ts";
import { areaOf, isWhole, type View, WHOLE_VIEW, zoomAt } from "./viewport.ts";

const FACTOR = 1.6;

/** The map: its search, its picture, what the marks mean, and the papers in view as a list. */
export function MapView({ data }: ViewProps<MapPage>) {
  const all = useAllWords();
  const { map: words } = all;
  const { address, type, commit, change } = useAddress("/map/");
  const lit = useLit(address);
  const [view, setView] = useState(WHOLE_VIEW);
  const [selecting, setSelecting] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const seen = useMemo(() => size && areaOf(view, size), [view, size]);
  const found = useInView(data, seen, lit?.places);
  useReturn();

  const { selection } = address;
  const chosen = parseArea(selection["map"]?.include[0] ?? "");
  const onView = useCallback((step: (now: View) => View) => setView(step), []);
  const zoom = (factor: number): void => {
    if (size) setView((now) => zoomAt(now, size, [size.width / 2, size.height / 2], factor));
  };
  const select = (area: Area): void => {
    setSelecting(false);
    change({ selection: replace(selection, "map", [printArea(area)]) }, "push");
  };

  return (
    <div className="map">
      <h1 className="page-title">{words.title}</h1>
      <div className="map-search">
        <SearchBox
          value={address.text}
          suggestions={[]}
          onChange={type}
          onPick={() => undefined}
          onSubmit={commit}
        />
        <Chips
          chips={chipsOf(selection, lit?.facets ?? [], all)}
          onRemove={(chip) => change({ selection: drop(selection, chip.key, chip.values) }, "push")}
          onClear={() => change({ selection: {} }, "push")}
        />
        <p className="map-found" role="status">
          {lit && words.lit(lit.places.size, data.points.length)}{" "}
          {lit && <Link to={`/${printAddress(address)}`}>{words.asList}</Link>}
        </p>
      </div>
      <div className="map-picture">
        <Plot
          page={data}
          box={box}
          size={size}
          view={view}
          onView={onView}
          lit={lit?.places}
          chosen={chosen}
          selecting={selecting}
          onSelect={select}
          pointed={pointed}
        />
        <div className="map-tools" role="group" aria-label={words.tools}>
          <button type="button" className="button" onClick={() => zoom(FACTOR)} aria-label={words.zoomIn}>
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="button"
            onClick={() => zoom(1 / FACTOR)}
            aria-label={words.zoomOut}
          >
            <Icon name="minus" />
          </button>
          <button
            type="button"
            className="button"
            disabled={isWhole(view)}
            onClick={() => setView(WHOLE_VIEW)}
          >
            {words.whole}
          </button>
          <button
            type="button"
            className="button"
            aria-pressed={selecting}
            onClick={() => setSelecting(!selecting)}
          >
            <Icon name="select" />
            {words.select}
          </button>
          <button type="button" className="button" disabled={!seen} onClick={() => seen && select(seen)}>
            {words.selectView}
          </button>
        </div>
        <p id="map-keys" className="quiet small map-keys">
          {words.keys}
        </p>
        <p className="quiet small map-note">{words.why(all.percent(data.kept))}</p>
      </div>
      <div className="map-side">
        <Legend
          heads={data.heads}
          chosen={selection["topic"]?.include ?? []}
          onToggle={(id) => change({ selection: toggle(selection, "topic", id, "include") }, "push")}
        />
        <PapersInView found={found} points={data.points} searched={lit !== undefined} onPoint={setPointed} />
      </div>
    </div>
  );
}
