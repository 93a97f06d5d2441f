import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useWords } from "../words/context.ts";

export type SheetProps = {
  open: boolean;
  /** Papers that the choices so far would show. */
  total: number;
  onClose: () => void;
  children: ReactNode;
};

/** The facets as a sheet from the edge, where there is no room beside the list. */
export function Sheet({ open, total, onClose, children }: SheetProps) {
  const { facets: words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={words.title}
      onClose={onClose}
      // Escape and a press on the backdrop close it too.
      closedby="any"
    >
      {open && (
        <div className="sheet-page">
          <header className="sheet-head">
            <h2>{words.title}</h2>
            <button type="button" className="button-icon" aria-label={words.closeSheet} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="sheet-body">{children}</div>
          <footer className="sheet-foot">
            <button type="button" className="button button-main" onClick={onClose}>
              {words.close(total)}
            </button>
          </footer>
        </div>
      )}
    </dialog>
  );
}
