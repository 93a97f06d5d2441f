import { useState } from "react";
import { EMPTY, printAddress } from "../../app/address.ts";
import { useBase, useEnvironment } from "../../app/environment.tsx";
import type { DialogName } from "../../app/keys.ts";
import { isMarked, press } from "../../app/keys-press.ts";
import { authorPath, paperPath, topicPath } from "../../app/links.ts";
import { changeSetting, SETTINGS } from "../../app/settings.ts";
import { useSuggestions } from "../../app/use-suggestions.ts";
import type { Suggestion } from "../../core/engine.ts";
import { fold } from "../../core/text/fold.ts";
import { type Entry, Palette } from "../../ui/palette.tsx";
import { plainText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { Catalogue } from "../../ui/words/english.ts";
import type { DeskDialogProps } from "./desk-dialog.ts";
import { KEYED_PAGES } from "./keyed-pages.ts";

type Doable = Entry & { run: () => void };

/** What marks of the page can be pressed from here. */
const MARKS = ["e", "m"] as const;
const [THEME] = SETTINGS;

/** Pages, actions, and whatever the search suggests: topics, authors, papers. */
export function PaletteDialog({ onClose, onOpen }: DeskDialogProps) {
  const words = useAllWords();
  const base = useBase();
  const { source, go } = useEnvironment();
  const [text, setText] = useState("");
  // What the page offers does not change while something is open over it.
  const [marks] = useState(() => MARKS.filter(isMarked));
  const suggestions = useSuggestions(source, text.trim());
  const { close, palette } = words.desk;

  const commands: Doable[] = [
    ...KEYED_PAGES.map(({ path, section }) => ({
      id: path,
      label: section(words),
      kind: palette.kinds.page,
      run: () => go(path),
    })),
    ...marks.map((mark) => action(mark, palette.actions[mark], () => press(mark))),
    ...THEME.values.map((theme) =>
      action(`theme ${theme}`, palette.theme(words.desk.settings.values.theme[theme]), () =>
        changeSetting(base, "theme", theme),
      ),
    ),
    ...(["settings", "keys"] satisfies DialogName[]).map((dialog) =>
      action(dialog, palette.actions[dialog], () => onOpen(dialog)),
    ),
  ];
  function action(id: string, label: string, run: () => void): Doable {
    return { id, label, kind: palette.kinds.action, run };
  }
  const typed = text.trim();
  const searching: Doable = {
    id: "search",
    label: palette.search(typed),
    kind: palette.kinds.search,
    run: () => go(searchPath(typed)),
  };
  // What Enter does must not change when suggestions come: they stand behind.
  const entries =
    typed === ""
      ? commands
      : [
          ...commands.filter(({ label }) => holds(label, typed)),
          searching,
          ...suggestions.flatMap((suggestion) => leadTo(suggestion, palette, go)),
        ];
  return (
    <Palette
      words={{ ...palette, close }}
      text={text}
      entries={entries}
      onText={setText}
      onPick={({ run }) => run()}
      onClose={onClose}
    />
  );
}

/** Whether each word that is typed begins a word of the label. */
function holds(label: string, typed: string): boolean {
  const parts = fold(label).split(/[^\p{L}\p{N}]+/u);
  return fold(typed)
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

const searchPath = (text: string): string => `/${printAddress({ ...EMPTY, text })}`;

/** Completions are for the search box: here they would stand in the way of what can be opened. */
function leadTo(
  suggestion: Suggestion,
  { kinds }: Catalogue["desk"]["palette"],
  go: (path: string) => void,
): Doable[] {
  if (suggestion.kind === "completion") return [];
  const { kind, id, label } = suggestion;
  const path = PATHS[kind](id);
  return [{ id: path, label: plainText(label), kind: kinds[kind], run: () => go(path) }];
}

const PATHS = { topic: topicPath, author: authorPath, title: paperPath };
