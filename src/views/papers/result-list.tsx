import { useMemo } from "react";
import type { Address } from "../../app/address.ts";
import type { Rescue, Result } from "../../core/engine.ts";
import { Link } from "../../ui/link.tsx";
import { Notes } from "../../ui/notes.tsx";
import { Rescues } from "../../ui/rescues.tsx";
import { useWords } from "../../ui/words/context.ts";
import { HitList, type HitListProps } from "../shared/hit-list.tsx";
import { rescuePath } from "./rescue.ts";

export type ResultListProps = Pick<HitListProps, "list" | "growing" | "onMore"> & {
  result: Result;
  /** The result's ways out that make sense here. */
  rescues: readonly Rescue[];
  address: Address;
};

export function ResultList({ result, rescues, address, list, growing, onMore }: ResultListProps) {
  const words = useWords();
  const { hits, total, notes, math, facets } = result;
  const { fragment = "" } = list;
  const topics = useMemo(
    () =>
      new Map(facets.find(({ key }) => key === "topic")?.values.map(({ value, label }) => [value, label])),
    [facets],
  );
  return (
    <>
      <Notes notes={total > 0 ? notes : notes.filter(({ code }) => code !== "loosened")} />
      {total === 0 && (
        <div className="nothing">
          <h2>{words.rescue.title}</h2>
          <p>{rescues.length > 0 ? words.rescue.why : words.rescue.dead}</p>
        </div>
      )}
      {total > 0 && rescues.length > 0 && <p className="quiet">{words.rescue.few}</p>}
      {rescues.length > 0 && (
        <Rescues rescues={rescues} pathOf={(rescue) => rescuePath(address, rescue, list.path) + fragment} />
      )}
      {total === 0 && (
        <p>
          <Link to={(list.path ?? "/") + fragment} className="button">
            {words.rescue.all}
          </Link>
        </p>
      )}
      <HitList
        hits={hits}
        total={total}
        math={math}
        topics={topics}
        list={list}
        growing={growing}
        onMore={onMore}
        endless
      />
    </>
  );
}
