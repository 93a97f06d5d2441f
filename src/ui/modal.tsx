import { type ReactNode, useId } from "react";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";

export type ModalProps = {
  title: string;
  /** What its button says that closes it. */
  close: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a title, in the middle of the window. */
export function Modal({ title, close, className = "", onClose, children }: ModalProps) {
  const id = useId();
  return (
    <Dialog className={`modal ${className}`} labelledBy={id} onClose={onClose}>
      {(shut) => (
        <div className="modal-page">
          <header className="modal-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="button-icon" aria-label={close} onClick={shut}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </Dialog>
  );
}
