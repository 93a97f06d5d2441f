import { useCallback, useRef, useState } from "react";
import type { CitationQuery } from "../core/source.ts";
import type { DataError } from "../worker/protocol.ts";
import type { TextFile } from "./download.ts";
import { useEnvironment } from "./environment.tsx";
import { failureOf } from "./failure.ts";

/** Papers as a text in the format of this id, and as a file. */
type Printed = { id: string; text: string; file: TextFile };

/** `id` is the format that is asked for; what was printed before stands until it is there. */
export type ExportState =
  | { kind: "ready"; id: string; printed?: Printed }
  | { kind: "printing"; id: string; printed?: Printed }
  | { kind: "failed"; id: string; printed?: Printed; error: DataError };

export type UseExport = { state: ExportState; print: (id: string) => void };

/**
 * Papers as text. The code of the formats is fetched when one is asked for.
 * @param query the papers; the same object as long as they are the same.
 * @param first what is there to begin with: the format's id, and its text if that is known.
 */
export function useExport(query: CitationQuery, first: Pick<ExportState, "id" | "printed">): UseExport {
  const { source } = useEnvironment();
  const [state, setState] = useState<ExportState>({ kind: "ready", ...first });
  const last = useRef(0);
  const print = useCallback(
    (id: string) => {
      const number = ++last.current;
      const settle = (next: (before: ExportState) => ExportState): void => {
        if (number === last.current) setState(next);
      };
      setState((before) => ({ ...keep(before), kind: "printing", id }));
      printOut(query, id, source).then(
        (printed) => settle(() => ({ kind: "ready", id, printed })),
        (reason: unknown) =>
          settle((before) => ({ ...keep(before), kind: "failed", id, error: failureOf(reason) })),
      );
    },
    [query, source],
  );
  return { state, print };
}

function keep({ printed }: ExportState): { printed?: Printed } {
  return printed ? { printed } : {};
}

async function printOut(
  query: CitationQuery,
  id: string,
  source: ReturnType<typeof useEnvironment>["source"],
): Promise<Printed> {
  const [{ formatOf, printPapers }, papers] = await Promise.all([
    import("../core/exports/index.ts"),
    source.citables(query),
  ]);
  const format = formatOf(id);
  const text = printPapers(format, papers);
  const [one, ...more] = papers;
  const name = one && more.length === 0 ? one.id : "papers";
  return {
    id,
    text,
    file: {
      name: `${name}.${format.extension}`,
      mediaType: format.mediaType,
      text: (format.mark ?? "") + text,
    },
  };
}
