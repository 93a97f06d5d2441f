import { useEffect } from "react";
import { copyText, selectContent } from "../../app/clipboard.ts";
import { saveFile } from "../../app/download.ts";
import { useExport } from "../../app/use-export.ts";
import type { CitationQuery } from "../../core/source.ts";
import { Citation } from "../../ui/citation.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Modal } from "../../ui/modal.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type ExportDialogProps = { query: CitationQuery; total: number; onClose: () => void };

/** The formats in the order of what readers mostly want for many papers. */
const FORMATS = ["bibtex", "ris", "csl-json", "csv", "plain"] as const;

/** Characters shown of a long text: enough to see what it is. */
const BEGINNING = 4_000;

/** Papers as a text or a file of a format to choose. Open as long as it stands. */
export function ExportDialog({ query, total, onClose }: ExportDialogProps) {
  const { cite: words } = useAllWords();
  const { state, print } = useExport(query, { id: FORMATS[0] });
  useEffect(() => print(FORMATS[0]), [print]);
  const { printed } = state;
  const text = printed?.text;
  return (
    <Modal title={words.exportOf(total)} close={words.close} className="modal-wide" onClose={onClose}>
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
    </Modal>
  );
}
