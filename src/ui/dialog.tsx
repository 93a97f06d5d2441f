import { type ReactNode, useEffect, useState } from "react";

export type DialogProps = {
  /** Its name; or `labelledBy`, the id of the heading that names it. */
  label?: string;
  labelledBy?: string;
  className: string;
  /** It is closed by then, and the focus is back where it was. */
  onClose: () => void;
  children: (close: () => void) => ReactNode;
};

/** Whatever opens over the page, open as long as it stands. Escape and a press beside it close it. */
export function Dialog({ label, labelledBy, className, onClose, children }: DialogProps) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  useEffect(() => {
    if (!dialog?.open) dialog?.showModal();
  }, [dialog]);
  return (
    <dialog
      ref={setDialog}
      className={`dialog ${className}`}
      aria-label={label}
      aria-labelledby={labelledBy}
      onClose={onClose}
      closedby="any"
    >
      {children(() => dialog?.close())}
    </dialog>
  );
}
