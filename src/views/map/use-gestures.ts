import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { pan, type Size, type View, zoomAt } from "./viewport.ts";

type Place = [x: number, y: number];

export type GestureOptions = {
  element: RefObject<HTMLElement | null>;
  size: Size | undefined;
  /** Dragging draws a rectangle. Holding Shift does so too. */
  selecting: boolean;
  /** The whole map is seen: a finger scrolls the page past it, two zoom it. */
  whole: boolean;
  onView: (change: (view: View) => View) => void;
  /** While a rectangle is drawn, and once with `done` when it is. */
  onBrush: (from: Place, to: Place, done: boolean) => void;
  /** A mouse is over that place; `undefined` when it leaves. */
  onHover: (place: Place | undefined) => void;
  onPress: (place: Place, isTouch: boolean) => void;
};

/** Less than this is a press, not a drag. */
const STILL = 4;

type Drag = { start: Place; last: Place; brush: boolean; moved: boolean };

/** Pan, pinch, wheel, press and brush by mouse, pen and touch. */
export function useGestures({ element, size, selecting, whole, ...on }: GestureOptions) {
  const pointers = useRef(new Map<number, Place>());
  const drag = useRef<Drag>(undefined);
  const swallow = useRef(false);

  const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => {
    const box = element.current?.getBoundingClientRect();
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)];
  };

  // React listens to the wheel passively, and the page must not scroll while the map is zoomed.
  const { onView } = on;
  useEffect(() => {
    const { current } = element;
    if (!current || !size) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = current.getBoundingClientRect();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
      const place: Place = [event.clientX - box.left, event.clientY - box.top];
      onView((view) => zoomAt(view, size, place, Math.exp(-pixels / (event.ctrlKey ? 100 : 400))));
    };
    current.addEventListener("wheel", onWheel, { passive: false });
    return () => current.removeEventListener("wheel", onWheel);
  }, [element, size, onView]);

  const pinch = (id: number, now: Place): void => {
    const [other] = [...pointers.current].flatMap(([key, place]) => (key === id ? [] : [place]));
    const before = pointers.current.get(id);
    if (!other || !before || !size) return;
    const apart = (place: Place): number => Math.hypot(place[0] - other[0], place[1] - other[1]);
    const middle: Place = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
    const factor = apart(now) / Math.max(1, apart(before));
    on.onView((view) =>
      zoomAt(pan(view, size, [(now[0] - before[0]) / 2, (now[1] - before[1]) / 2]), size, middle, factor),
    );
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const place = placeOf(event);
      pointers.current.set(event.pointerId, place);
      const isSecond = pointers.current.size > 1;
      drag.current = isSecond
        ? undefined
        : { start: place, last: place, brush: selecting || event.shiftKey, moved: false };
      swallow.current = isSecond;
    },
    onPointerMove(event: PointerEvent) {
      const place = placeOf(event);
      const before = pointers.current.get(event.pointerId);
      if (!before) {
        if (event.pointerType === "mouse") on.onHover(place);
        return;
      }
      if (pointers.current.size > 1) pinch(event.pointerId, place);
      const { current } = drag;
      if (current && size) {
        const isFar = Math.hypot(place[0] - current.start[0], place[1] - current.start[1]) > STILL;
        if (isFar && !current.moved) {
          current.moved = true;
          swallow.current = true;
          // Only now: a press on a name must still reach it.
          element.current?.setPointerCapture(event.pointerId);
        }
        if (current.moved && current.brush) on.onBrush(current.start, place, false);
        else if (current.moved && !(whole && event.pointerType === "touch")) {
          const step: Place = [place[0] - current.last[0], place[1] - current.last[1]];
          on.onView((view) => pan(view, size, step));
        }
        if (current.moved) current.last = place;
      }
      pointers.current.set(event.pointerId, place);
    },
    onPointerUp(event: PointerEvent) {
      pointers.current.delete(event.pointerId);
      const { current } = drag;
      drag.current = undefined;
      if (!current) return;
      const place = placeOf(event);
      if (current.moved && current.brush) on.onBrush(current.start, place, true);
      const isOnLink = event.target instanceof Element && event.target.closest("a") !== null;
      if (!current.moved && !isOnLink) on.onPress(place, event.pointerType === "touch");
    },
    onPointerCancel(event: PointerEvent) {
      pointers.current.delete(event.pointerId);
      drag.current = undefined;
    },
    onPointerLeave(event: PointerEvent) {
      // A finger leaves whenever it is lifted; what its press told stays.
      if (event.pointerType === "mouse" && pointers.current.size === 0) on.onHover(undefined);
    },
    /** A drag that began on a name must not follow it. */
    onClickCapture(event: MouseEvent) {
      if (!swallow.current) return;
      swallow.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
