import type { ReactNode } from "react";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icon.tsx";
import { useWords } from "../words/context.ts";

export type SheetProps = {
  /** Papers that the choices so far would show. */
  total: number;
  onClose: () => void;
  children: ReactNode;
};

/** The facets as a sheet from the edge, where there is no room beside the list. */
export function Sheet({ total, onClose, children }: SheetProps) {
  const { facets: words } = useWords();
  return (
    <Dialog className="sheet" label={words.title} onClose={onClose}>
      {(shut) => (
        <div className="sheet-page">
          <header className="sheet-head">
            <h2>{words.title}</h2>
            <button type="button" className="button-icon" aria-label={words.closeSheet} onClick={shut}>
              <Icon name="close" />
            </button>
          </header>
          <div className="sheet-body">{children}</div>
          <footer className="sheet-foot">
            <button type="button" className="button button-main" onClick={shut}>
              {words.close(total)}
            </button>
          </footer>
        </div>
      )}
    </Dialog>
  );
}
