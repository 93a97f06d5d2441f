import { useEffect, useRef } from "react";
import { copyText, selectContent } from "../../app/clipboard.ts";
import { saveFile } from "../../app/download.ts";
import { useExport } from "../../app/use-export.ts";
import type { CitationQuery } from "../../core/source.ts";
import { Citation } from "../../ui/citation.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type ExportDialogProps = { query: CitationQuery; total: number; onClose: () => void };

/** The formats in the order of what readers mostly want for many papers. */
const FORMATS = ["bibtex", "ris", "csl-json", "csv", "plain"] as const;

/** Characters shown of a long text: enough to see what it is. */
const BEGINNING = 4_000;

/** Papers as a text or a file of a format to choose. Open as long as it stands. */
export function ExportDialog({ query, total, onClose }: ExportDialogProps) {
  const { cite: words } = useAllWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, print } = useExport(query, { id: FORMATS[0] });
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    print(FORMATS[0]);
  }, [print]);
  const { printed } = state;
  const text = printed?.text;
  return (
    <dialog ref={dialog} className="export" aria-labelledby="export" onClose={onClose} closedby="any">
      <div className="export-page">
        <header className="export-head">
          <h2 id="export">{words.exportOf(total)}</h2>
          <button
            type="button"
            className="button-icon"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {state.kind === "failed" && <Failure {...state.error} onRetry={() => print(state.id)} />}
        <Citation
          formats={FORMATS.map((id) => ({ id, label: words.formats[id] }))}
          chosen={state.id}
          text={text?.slice(0, BEGINNING)}
          isBeginning={(text?.length ?? 0) > BEGINNING}
          live
          onChoose={print}
          onCopy={() => copyText(text ?? "")}
          onSelect={selectContent}
          onDownload={() => printed && saveFile(printed.file)}
        />
      </div>
    </dialog>
  );
}
