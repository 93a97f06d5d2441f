import { useEffect, useState } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import { listenToKeys } from "../../app/keys-listen.ts";
import { goToSearch, press, step } from "../../app/keys-press.ts";
import { type Action, type DialogName, shortcutsOf } from "../../app/keys.ts";
import { useWords } from "../../ui/words/context.ts";
import type { DeskDialog } from "./desk-dialog.ts";
import { KEYED_PAGES } from "./keyed-pages.ts";

const DIALOGS: Record<DialogName, () => Promise<DeskDialog>> = {
  keys: async () => (await import("./keys-dialog.tsx")).KeysDialog,
  palette: async () => (await import("./palette-dialog.tsx")).PaletteDialog,
  settings: async () => (await import("./settings-dialog.tsx")).SettingsDialog,
};

export type DeskToolsProps = {
  /** What is to stand over the page. */
  dialog: DialogName | undefined;
  onDialog: (next: (before: DialogName | undefined) => DialogName | undefined) => void;
};

/** The keys of the site, and what opens over its pages. Its code comes after the page is there. */
export function DeskTools({ dialog, onDialog }: DeskToolsProps) {
  const words = useWords();
  const { go } = useEnvironment();
  const [said, setSaid] = useState("");
  const [opened, setOpened] = useState<{ name: DialogName; Dialog: DeskDialog }>();
  const [failed, setFailed] = useState<DialogName>();

  useEffect(() => {
    const act = (action: Action): void => {
      switch (action.kind) {
        case "search":
          // The page of papers takes the focus to its box by itself.
          if (!goToSearch()) go("/");
          return;
        case "step":
          return step(action.by);
        case "press": {
          const pressed = press(action.mark);
          return setSaid(pressed ? words.site.pressed(pressed.name, pressed.on) : "");
        }
        case "open":
          return onDialog(() => action.dialog);
        case "go":
          return go(action.to);
        case "native":
          return undefined;
        default:
          return action satisfies never;
      }
    };
    return listenToKeys(shortcutsOf(KEYED_PAGES), ({ action }) => act(action));
  }, [go, onDialog, words]);

  useEffect(() => {
    if (!dialog) return undefined;
    let live = true;
    DIALOGS[dialog]().then(
      (Dialog) => live && setOpened({ name: dialog, Dialog }),
      () => {
        if (!live) return;
        setFailed(dialog);
        onDialog(() => undefined);
      },
    );
    return () => {
      live = false;
    };
  }, [dialog, onDialog]);

  const Dialog = opened && opened.name === dialog ? opened.Dialog : undefined;
  return (
    <>
      <p className="hidden" role="status">
        {said}
      </p>
      {failed && !Dialog && (
        <p className="trouble" role="alert">
          {words.failure.offline.title}
        </p>
      )}
      {Dialog && (
        <Dialog
          // One that has taken its place meanwhile stays open.
          onClose={() => onDialog((now) => (now === dialog ? undefined : now))}
          onOpen={(next) => onDialog(() => next)}
        />
      )}
    </>
  );
}
