import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";

/** Something that can be opened or done; `id` tells it from the others. */
export type Entry = { id: string; label: string; kind: string };

export type PaletteProps<Item extends Entry> = {
  words: {
    title: string;
    placeholder: string;
    options: string;
    close: string;
    found: (n: number) => string;
  };
  text: string;
  entries: readonly Item[];
  onText: (text: string) => void;
  /** The dialog is closed by then, and the focus is back where it was. */
  onPick: (entry: Item) => void;
  onClose: () => void;
};

/**
 * A box over the page that finds whatever there is: an editable combobox whose list is always open
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The first entry is chosen; arrow keys choose another.
 */
export function Palette<Item extends Entry>({
  words,
  text,
  entries,
  onText,
  onPick,
  onClose,
}: PaletteProps<Item>) {
  const id = useId();
  const [active, setActive] = useState(0);
  const chosen = entries[active] ?? entries[0];
  const at = chosen ? entries.indexOf(chosen) : -1;

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  const onKeyDown = (event: KeyboardEvent, pick: (entry: Item) => void): void => {
    if (event.nativeEvent.isComposing) return;
    const by = STEPS[event.key];
    if (by !== undefined && entries.length > 0) {
      event.preventDefault();
      setActive((at + by + entries.length) % entries.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen) pick(chosen);
    }
  };

  return (
    <Dialog className="palette" label={words.title} onClose={onClose}>
      {(shut) => {
        const pick = (entry: Item): void => {
          shut();
          onPick(entry);
        };
        return (
          <>
            <div className="palette-row">
              <Icon name="search" />
              <input
                className="palette-input"
                type="text"
                dir="auto"
                role="combobox"
                aria-label={words.title}
                aria-expanded={entries.length > 0}
                aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={chosen && `${id}-${at}`}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="none"
                spellCheck={false}
                placeholder={words.placeholder}
                value={text}
                onChange={(event) => {
                  setActive(0);
                  onText(event.target.value);
                }}
                onKeyDown={(event) => onKeyDown(event, pick)}
              />
              <button type="button" className="button-icon" aria-label={words.close} onClick={shut}>
                <Icon name="close" />
              </button>
            </div>
            <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={words.options}>
              {entries.map((entry, place) => (
                <button
                  type="button"
                  key={entry.id}
                  id={`${id}-${place}`}
                  className="suggestion"
                  role="option"
                  aria-selected={place === at}
                  tabIndex={-1}
                  // The press must not take the focus from the box.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(entry)}
                >
                  <span className="suggestion-label" dir="auto">
                    {entry.label}
                  </span>
                  <span className="suggestion-kind">{entry.kind}</span>
                </button>
              ))}
            </div>
            <p className="hidden" role="status">
              {text === "" ? "" : words.found(entries.length)}
            </p>
          </>
        );
      }}
    </Dialog>
  );
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
