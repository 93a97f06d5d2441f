import { useCallback } from "react";
import { useSearchPart } from "../../app/environment.tsx";
import { useAsked } from "../../app/use-asked.ts";
import { useLive } from "../../app/use-live.ts";
import { useReturn } from "../../app/use-return.ts";
import type { Source } from "../../core/source.ts";
import { Failure } from "../../ui/failure.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { MOST_COMPARED, parseCompared } from "../shared/compare-path.ts";
import { InCommon } from "./in-common.tsx";
import { loadComparison } from "./load.ts";
import { PaperColumn } from "./paper-column.tsx";

/** Two to four papers side by side, as the address names them. */
export function CompareView() {
  const words = useAllWords().library.compare;
  const live = useLive();
  const ids = parseCompared(useSearchPart()).join(",");
  useReturn();
  return (
    <div className="compare">
      <h1 className="page-title">{words.title}</h1>
      {!live || ids === "" ? (
        <Nothing text={live ? words.what(MOST_COMPARED) : words.withoutScripts} />
      ) : (
        <Compared ids={ids} />
      )}
    </div>
  );
}

function Nothing({ text }: { text: string }) {
  const words = useAllWords().library.compare;
  return (
    <div className="nothing">
      <p>{text}</p>
      <p>
        <Link to="/" className="button">
          {words.browse}
        </Link>
      </p>
    </div>
  );
}

function Compared({ ids }: { ids: string }) {
  const { library } = useAllWords();
  const words = library.compare;
  const asked = useAsked(useCallback((source: Source) => loadComparison(source, ids.split(",")), [ids]));
  if (asked.kind === "asking") return <p className="waiting quiet">{library.opening}</p>;
  if (asked.kind === "failed") return <Failure {...asked.error} onRetry={asked.retry} />;
  const { sides, terms, missing, more } = asked.answer;
  const said = [
    ...(missing > 0 ? [words.missing(missing)] : []),
    ...(more ? [words.rest(MOST_COMPARED)] : []),
    ...(sides.length === 1 ? [words.one] : []),
  ];
  return (
    <>
      {said.length > 0 && <p className="quiet">{said.join(" ")}</p>}
      {sides.length === 0 && <Nothing text={words.what(MOST_COMPARED)} />}
      {sides.length > 1 && <InCommon sides={sides} terms={terms} />}
      <div className="compare-columns" data-papers={sides.length}>
        {sides.map((side) => (
          <PaperColumn
            key={side.paper.id}
            side={side}
            terms={terms}
            others={sides.map(({ paper }) => paper.id).filter((id) => id !== side.paper.id)}
          />
        ))}
      </div>
    </>
  );
}
