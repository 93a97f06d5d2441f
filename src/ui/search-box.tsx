import { useId, useState, type KeyboardEvent, type Ref } from "react";
import type { Suggestion } from "../core/engine.ts";
import { Icon } from "./icon.tsx";
import { plainText } from "./rich-text.tsx";
import { useWords } from "./words/context.ts";

export type SearchBoxProps = {
  value: string;
  suggestions: readonly Suggestion[];
  onChange: (text: string) => void;
  onPick: (suggestion: Suggestion) => void;
  /** The reader has finished typing: Enter, or the phone's search key. */
  onSubmit?: () => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** What an option says. */
const labelOf = (suggestion: Suggestion): string =>
  suggestion.kind === "completion" ? suggestion.text : plainText(suggestion.label);

/**
 * The search box: an editable combobox with a list of suggestions, as the ARIA Authoring Practices describe it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the box; arrow keys choose, Enter takes,
 * Escape leaves the list, and clears the box where nothing is chosen.
 */
export function SearchBox({ value, suggestions, onChange, onPick, onSubmit, inputRef }: SearchBoxProps) {
  const words = useWords().search;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && suggestions.length > 0;
  const chosen = shown ? suggestions[active] : undefined;

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const change = (text: string): void => {
    setOpen(text !== "");
    setActive(-1);
    onChange(text);
  };
  const pick = (suggestion: Suggestion): void => {
    close();
    onPick(suggestion);
  };
  const submit = (): void => {
    if (chosen) return pick(chosen);
    close();
    onSubmit?.();
  };
  const move = (step: number): void => {
    // One place more than there are options: the box itself, between the last and the first.
    const places = suggestions.length + 1;
    setOpen(true);
    setActive((at) => ((at + 1 + step + places) % places) - 1);
  };
  const clear = (): void => {
    change("");
    document.getElementById(`${id}-box`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!chosen) onChange("");
      close();
    }
  };

  return (
    <form
      className="search-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="search-label" htmlFor={`${id}-box`}>
        <Icon name="search" />
        <span className="hidden">{words.label}</span>
      </label>
      <input
        ref={inputRef}
        id={`${id}-box`}
        className="search-input"
        // Not "search": browsers add a button of their own to it, and take Escape.
        type="text"
        inputMode="search"
        enterKeyHint="search"
        name="q"
        dir="auto"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={words.placeholder}
        value={value}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {value === "" ? (
        <kbd className="search-key" title={words.keyHint} aria-hidden="true">
          {words.key}
        </kbd>
      ) : (
        <button type="button" className="button-icon" aria-label={words.clear} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
      <div
        id={`${id}-list`}
        className="suggestions"
        role="listbox"
        aria-label={words.suggestions}
        hidden={!shown}
      >
        {shown &&
          suggestions.map((suggestion, at) => (
            <button
              type="button"
              key={`${suggestion.kind} ${labelOf(suggestion)}`}
              id={`${id}-${at}`}
              className="suggestion"
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              // The press must not take the focus from the box.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span className="suggestion-label" dir="auto">
                {labelOf(suggestion)}
              </span>
              <span className="suggestion-kind">
                {words.kinds[suggestion.kind]}
                {"count" in suggestion && ` · ${words.papers(suggestion.count)}`}
              </span>
            </button>
          ))}
      </div>
      <span className="hidden" role="status">
        {shown ? words.suggested(suggestions.length) : ""}
      </span>
    </form>
  );
}
