import { useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import { useAllWords } from "./words/all-words.ts";

/** A format to choose; `href` leads to a file of it, for readers without scripts. */
export type FormatChoice = { id: string; label: string; href?: string };

export type CitationProps = {
  formats: readonly FormatChoice[];
  /** Of the format that is asked for. */
  chosen: string;
  /** What is there to be read; the old text while another is on its way. */
  text: string | undefined;
  /** The text is long, and this is how it begins. */
  isBeginning?: boolean;
  /** Scripts run, and choose between the formats: else these are links. */
  live: boolean;
  onChoose: (id: string) => void;
  /** Tells whether the browser allowed it. */
  onCopy: () => Promise<boolean>;
  /** Selects what the element shows. */
  onSelect: (element: Element) => void;
  onDownload: () => void;
};

type Said = "copied" | "selected" | "refused";

/** Papers as text, in a format of the reader's choice, to copy or to download. */
export function Citation({
  formats,
  chosen,
  text,
  isBeginning = false,
  live,
  onChoose,
  onCopy,
  onSelect,
  onDownload,
}: CitationProps) {
  const { cite: words } = useAllWords();
  const [said, setSaid] = useState<Said>();
  const shown = useRef<HTMLPreElement>(null);

  const copy = async (): Promise<void> => {
    if (await onCopy()) return setSaid("copied");
    if (isBeginning || !shown.current) return setSaid("refused");
    onSelect(shown.current);
    setSaid("selected");
  };
  const isReady = text !== undefined;
  const label = formats.find(({ id }) => id === chosen)?.label ?? "";
  return (
    <>
      <div className="cite-row">
        <div className="cite-formats" role="group" aria-label={words.format}>
          {formats.map((format) => (
            <Choice
              key={format.id}
              {...format}
              live={live}
              chosen={format.id === chosen}
              onChoose={() => {
                setSaid(undefined);
                onChoose(format.id);
              }}
            />
          ))}
        </div>
        <div className="cite-actions">
          <button type="button" className="button" disabled={!isReady} onClick={() => void copy()}>
            {words.copy}
          </button>
          <button type="button" className="button" disabled={!isReady} onClick={onDownload}>
            <Icon name="down" />
            {words.download}
          </button>
        </div>
      </div>
      <pre
        ref={shown}
        className={chosen === "plain" ? "cite-text cite-prose" : "cite-text"}
        tabIndex={0}
        role="group"
        aria-label={words.text(label)}
        dir="auto"
      >
        {text ?? words.printing}
      </pre>
      {isBeginning && <p className="quiet small">{words.beginning}</p>}
      <p className="cite-said quiet small" role="status">
        {said && words[said]}
      </p>
    </>
  );
}

type ChoiceProps = FormatChoice & { live: boolean; chosen: boolean; onChoose: () => void };

function Choice({ label, href, live, chosen, onChoose }: ChoiceProps) {
  if (live) {
    return (
      <button type="button" className="button" aria-pressed={chosen} onClick={onChoose}>
        {label}
      </button>
    );
  }
  if (href === undefined)
    return (
      <span className="button" aria-current={chosen || undefined}>
        {label}
      </span>
    );
  return (
    <a className="button" href={href} download>
      {label}
    </a>
  );
}
