import { useEffect } from "react";
import { useBase } from "./environment.tsx";

/** Notes that a paper was opened, where the reader has not switched that off. */
export function useNoteOpened({ id, title }: { id: string; title: string }): void {
  const base = useBase();
  useEffect(() => {
    const at = new Date().toISOString();
    Promise.all([import("./recent-store.ts"), import("../core/library/recent.ts")]).then(
      ([{ recentAt }, { noteOpened }]) =>
        recentAt(base).change((recent) => noteOpened(recent, { id, title, at })),
      // Code that does not come costs a line of what was read last.
      () => undefined,
    );
  }, [base, id, title]);
}
