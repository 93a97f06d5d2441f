import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

export type ModalProps = {
  title: string;
  /** What its button says that closes it. */
  close: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog over the page, open as long as it stands. The focus goes back to where it was when it is closed. */
export function Modal({ title, close, className = "", onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby="modal"
      onClose={onClose}
      closedby="any"
    >
      <div className="modal-page">
        <header className="modal-head">
          <h2 id="modal">{title}</h2>
          <button
            type="button"
            className="button-icon"
            aria-label={close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
