import type { ComponentType } from "react";
import type { DialogName } from "../../app/keys.ts";

export type DeskDialogProps = {
  onClose: () => void;
  /** Puts another in its place. */
  onOpen: (dialog: DialogName) => void;
};

/** A dialog that any page can have over it. Open as long as it stands. */
export type DeskDialog = ComponentType<DeskDialogProps>;
