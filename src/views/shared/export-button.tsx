import { useState } from "react";
import type { CitationQuery } from "../../core/source.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words/context.ts";
import type { ExportDialog } from "./export-dialog.tsx";

export type ExportButtonProps = { query: CitationQuery; total: number };

type Opened = { Dialog: typeof ExportDialog; query: CitationQuery; total: number };

/** Offers a list of papers as a file. All that is behind it is fetched when it is pressed. */
export function ExportButton({ query, total }: ExportButtonProps) {
  const { results: words } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState(false);
  const open = (): void => {
    setFailed(false);
    import("./export-dialog.tsx").then(
      ({ ExportDialog: Dialog }) => setOpened({ Dialog, query, total }),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" className="tool" data-key="e" onClick={open}>
        <Icon name="down" />
        <span className="tool-word">{words.export}</span>
      </button>
      {failed && <span role="alert">{words.exportFailed}</span>}
      {opened && (
        <opened.Dialog query={opened.query} total={opened.total} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}
