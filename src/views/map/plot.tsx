import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useEnvironment } from "../../app/environment.tsx";
import { paperPath } from "../../app/links.ts";
import { useSetting } from "../../app/settings.ts";
import { useSystemDark } from "../../app/use-system-dark.ts";
import type { Area } from "../../core/area.ts";
import type { MapPage } from "../../core/pages/map.ts";
import { Link } from "../../ui/link.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { draw, pointAt } from "./draw.ts";
import { placeLabels } from "./labels.ts";
import { HUES } from "./marks.ts";
import { Names } from "./names.tsx";
import type { Stamps } from "./stamps.ts";
import { StaticPicture } from "./static-picture.tsx";
import { useGestures } from "./use-gestures.ts";
import { useTold } from "./use-told.ts";
import { areaBetween, isWhole, pan, type Size, toMap, toScreen, type View, zoomAt } from "./viewport.ts";

export type PlotProps = {
  page: MapPage;
  box: RefObject<HTMLDivElement | null>;
  size: Size | undefined;
  view: View;
  onView: (change: (view: View) => View) => void;
  lit: ReadonlySet<number> | undefined;
  /** The part that the search is narrowed to. */
  chosen: Area | undefined;
  selecting: boolean;
  onSelect: (area: Area) => void;
  /** The point that the list tells of. */
  pointed: number | undefined;
};

const TYPE = 13;
/** How near a mouse, and a finger, must come to a point. */
const REACH = { mouse: 14, touch: 26 };
/** A key moves the map by this part of its size, and zooms it by this factor. */
const STEP = 0.12;
const FACTOR = 1.4;

/** The picture: points on a canvas, names above them, gestures and keys. */
export function Plot({
  page,
  box,
  size,
  view,
  onView,
  lit,
  chosen,
  selecting,
  onSelect,
  pointed,
}: PlotProps) {
  const { map: words } = useAllWords();
  const { go } = useEnvironment();
  const { points, regions } = page;
  const canvas = useRef<HTMLCanvasElement>(null);
  const stamps = useRef<Stamps>(new Map());
  const [hovered, setHovered] = useState<number>();
  const [focused, setFocused] = useState(false);
  const [brush, setBrush] = useState<Area>();

  const find = (place: readonly [number, number], reach: number): number | undefined =>
    size && pointAt(points, view, size, place, reach, lit);
  // By keyboard, the paper in the middle of the picture is the one that is told.
  const central = focused && size ? find([size.width / 2, size.height / 2], Infinity) : undefined;
  const shown = pointed ?? hovered ?? central;
  const told = useTold(shown);
  const open = (): void => {
    if (told) go(paperPath(told.card.id));
  };

  const whole = isWhole(view);
  const gestures = useGestures({
    element: box,
    size,
    selecting,
    whole,
    onView,
    onBrush(from, to, done) {
      if (!size) return;
      const area = areaBetween(toMap(view, size, from), toMap(view, size, to));
      setBrush(done ? undefined : area);
      if (done) onSelect(area);
    },
    onHover: (place) => setHovered(place && find(place, REACH.mouse)),
    onPress(place, isTouch) {
      const at = find(place, isTouch ? REACH.touch : REACH.mouse);
      setHovered(at);
      // A finger cannot hover: its first press tells, the second opens.
      if (at !== undefined && at === told?.place && (!isTouch || at === hovered)) open();
    },
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!size || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return;
    const { width, height } = size;
    const moves: Record<string, (now: View) => View> = {
      ArrowLeft: (now) => pan(now, size, [width * STEP, 0]),
      ArrowRight: (now) => pan(now, size, [-width * STEP, 0]),
      ArrowUp: (now) => pan(now, size, [0, height * STEP]),
      ArrowDown: (now) => pan(now, size, [0, -height * STEP]),
      "+": (now) => zoomAt(now, size, [width / 2, height / 2], FACTOR),
      "=": (now) => zoomAt(now, size, [width / 2, height / 2], FACTOR),
      "-": (now) => zoomAt(now, size, [width / 2, height / 2], 1 / FACTOR),
    };
    const move = moves[event.key];
    if (move) onView(move);
    else if (event.key === "Enter") open();
    else return;
    event.preventDefault();
  };

  const keys = {
    onKeyDown,
    onFocus: (event: FocusEvent) =>
      setFocused(event.target === event.currentTarget && event.target.matches(":focus-visible")),
    onBlur: () => setFocused(false),
  };

  const theme = useSetting("theme");
  const dark = useSystemDark();
  const paint = useCallback(() => {
    const { current } = canvas;
    const context = current?.getContext("2d");
    if (!current || !context || !size) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (current.width !== width || current.height !== height) Object.assign(current, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colour = (name: string): string => {
      const probe = box.current?.querySelector(`.${name}`);
      return probe ? getComputedStyle(probe).fill : "";
    };
    const picture = {
      points,
      view,
      size,
      lit,
      pointed: shown,
      hues: Array.from({ length: HUES }, (_, hue) => colour(`hue-${hue}`)),
      faint: colour("mark-none"),
      ink: colour("mark-ink"),
      ground: colour("mark-ground"),
    };
    draw(context, picture, stamps.current, ratio);
  }, [points, view, size, lit, shown, box]);
  // The colours change with the theme, though nothing else does.
  useLayoutEffect(paint, [paint, theme, dark]);

  const labels = useMemo(
    () => (size ? placeLabels(regions, (place) => toScreen(view, size, place), size, TYPE) : []),
    [regions, view, size],
  );

  return (
    <div
      ref={box}
      className="map-plot"
      data-selecting={selecting ? "" : undefined}
      data-whole={whole && !selecting ? "" : undefined}
      data-on-point={hovered === undefined ? undefined : ""}
      role="application"
      aria-roledescription={words.map}
      aria-label={words.plot}
      aria-describedby="map-keys"
      tabIndex={0}
      {...gestures}
      {...keys}
    >
      {size ? (
        <>
          <canvas ref={canvas} className="map-layer" aria-hidden="true" />
          <svg className="map-layer" viewBox={`0 0 ${size.width} ${size.height}`}>
            <Probes />
            {[chosen, brush].map(
              (area, at) => area && <AreaBox key={at} area={area} view={view} size={size} />,
            )}
            <Names labels={labels} type={TYPE} />
            {focused && <Cross size={size} />}
          </svg>
        </>
      ) : (
        <StaticPicture page={page} />
      )}
      <p className="map-told" role="status">
        {told && (
          <Link to={paperPath(told.card.id)} tabIndex={-1} dir="auto">
            <RichText text={told.card.title} math={told.math} />
          </Link>
        )}
      </p>
    </div>
  );
}

/** Carry the colours of the stylesheet, for the canvas to read. */
function Probes() {
  return (
    <g visibility="hidden">
      {Array.from({ length: HUES }, (_, hue) => (
        <path key={hue} className={`mark hue-${hue}`} />
      ))}
      <path className="mark mark-none" />
      <path className="mark mark-ink" />
      <path className="mark mark-ground" />
    </g>
  );
}

function AreaBox({ area, view, size }: { area: Area; view: View; size: Size }) {
  const [left, top] = toScreen(view, size, [area.left, area.top]);
  const [right, bottom] = toScreen(view, size, [area.right, area.bottom]);
  return <rect className="map-area" x={left} y={top} width={right - left} height={bottom - top} />;
}

function Cross({ size: { width, height } }: { size: Size }) {
  const [x, y] = [width / 2, height / 2];
  return <path className="map-cross" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />;
}
