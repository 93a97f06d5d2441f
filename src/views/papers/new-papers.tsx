import { useEffect, useState } from "react";
import { EMPTY, printAddress } from "../../app/address.ts";
import { useBase, useEnvironment } from "../../app/environment.tsx";
import { dayOf, type NewSince, noteVisit } from "../../app/visits.ts";
import { printAmong } from "../../core/among.ts";
import { formatDate } from "../../ui/date.tsx";
import { Link } from "../../ui/link.tsx";
import { useWords } from "../../ui/words/context.ts";

/** Papers that an address can name: hosts and mail programs cut longer ones. */
const MOST = 250;

/** A line about what came since the last visit; it leads to just these papers. */
export function NewPapers() {
  const words = useWords();
  const { source } = useEnvironment();
  const base = useBase();
  const [fresh, setFresh] = useState<NewSince>();

  useEffect(() => {
    const { build } = document.documentElement.dataset;
    // While developing there are no builds to tell apart.
    if (build === undefined) return undefined;
    let live = true;
    void noteVisit(
      {
        key: `visit ${base}/`,
        build,
        today: dayOf(new Date()),
        session: () => sessionStorage,
        lasting: () => localStorage,
      },
      () => source.ids("papers"),
    ).then((found) => live && setFresh(found));
    return () => {
      live = false;
    };
  }, [source, base]);

  if (!fresh) return null;
  const { ids, day } = fresh;
  const text = words.results.fresh(ids.length, formatDate(day, words));
  const among = { include: [printAmong(ids)], exclude: [] };
  return (
    <p className="new-papers small">
      {ids.length > MOST ? (
        text
      ) : (
        <Link to={`/${printAddress({ ...EMPTY, selection: { among } })}`}>{text}</Link>
      )}
    </p>
  );
}
