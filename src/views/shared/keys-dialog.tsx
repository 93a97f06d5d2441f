import { isApple } from "../../app/keys-listen.ts";
import { isHeld, REALMS, type Shortcut, shortcutsOf } from "../../app/keys.ts";
import { useSetting } from "../../app/settings.ts";
import { Keys } from "../../ui/keys.tsx";
import { Modal } from "../../ui/modal.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { KEYED_PAGES } from "./keyed-pages.ts";
import type { DeskDialogProps } from "./desk-dialog.ts";

/** The list of keys, as the table has them. */
export function KeysDialog({ onClose, onOpen }: DeskDialogProps) {
  const words = useAllWords();
  const { close, keys } = words.desk;
  const areOn = useSetting("keys") === "on";
  const capOf = (key: string): string => (key === "Mod" && isApple() ? "⌘" : (keys.caps[key] ?? key));
  const doesOf = ({ id, action }: Shortcut): string => {
    if (id !== "page") return keys.does[id];
    const page = KEYED_PAGES.find(({ path }) => action.kind === "go" && action.to === path);
    return page?.section(words) ?? "";
  };
  const shortcuts = shortcutsOf(KEYED_PAGES);
  return (
    <Modal title={keys.title} close={close} className="modal-wide" onClose={onClose}>
      <p className="quiet small">
        {areOn ? keys.on : keys.off}{" "}
        <button type="button" className="button-text" onClick={() => onOpen("settings")}>
          {keys.settings}
        </button>
      </p>
      <Keys
        parts={REALMS.map((realm) => ({
          title: keys.realms[realm],
          keys: shortcuts
            .filter((shortcut) => shortcut.realm === realm)
            .map((shortcut) => ({
              id: shortcut.keys.join(" "),
              caps: shortcut.keys.map(capOf),
              does: doesOf(shortcut),
              isHeld: isHeld(shortcut.keys),
            })),
        }))}
      />
    </Modal>
  );
}
