import { useEffect, useRef } from "react";
import { useWords } from "./words/context.ts";

export type MoreProps = {
  shown: number;
  total: number;
  /** Papers that come next. */
  next: number;
  growing: boolean;
  /** The reader asks for more. */
  onAsk: () => void;
  /** The end of the list comes near; absent where the list is to wait for the reader. */
  onNear?: () => void;
};

/** How far below the window the end is when more is fetched: what two screens show. */
const NEAR = "0px 0px 1600px 0px";

/** The end of a list of which not all is shown. */
export function More({ shown, total, next, growing, onAsk, onNear }: MoreProps) {
  const words = useWords().results;
  const row = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  const isWatched = onNear !== undefined && !growing;
  useEffect(() => {
    if (!isWatched || !row.current || typeof IntersectionObserver === "undefined") return undefined;
    // A new one tells at once what it sees: whether the end is still near after the list has grown.
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current?.(),
      { rootMargin: NEAR },
    );
    observer.observe(row.current);
    return () => observer.disconnect();
  }, [isWatched]);
  return (
    <div className="more" ref={row}>
      <button type="button" className="button" aria-disabled={growing} onClick={onAsk}>
        {growing ? words.growing : words.more(next)}
      </button>
      <span className="quiet">{words.shown(shown, total)}</span>
    </div>
  );
}
