import { useEffect, useState } from "react";
import type { DataError } from "../core/data-failure.ts";
import type { Source } from "../core/source.ts";
import { useEnvironment } from "./environment.tsx";
import { failureOf } from "./failure.ts";

export type Asked<Answer> =
  | { kind: "asking" }
  | { kind: "ready"; answer: Answer }
  | { kind: "failed"; error: DataError; retry: () => void };

/**
 * What the source answers to a question of a component's own.
 * @param ask the same function as long as it asks for the same.
 */
export function useAsked<Answer>(ask: (source: Source) => Promise<Answer>): Asked<Answer> {
  const { source } = useEnvironment();
  const [asked, setAsked] = useState<Asked<Answer>>({ kind: "asking" });
  useEffect(() => {
    let live = true;
    const begin = (): void => {
      ask(source).then(
        (answer) => live && setAsked({ kind: "ready", answer }),
        (reason: unknown) => live && setAsked({ kind: "failed", error: failureOf(reason), retry }),
      );
    };
    const retry = (): void => {
      setAsked({ kind: "asking" });
      begin();
    };
    begin();
    return () => {
      live = false;
    };
  }, [source, ask]);
  return asked;
}
