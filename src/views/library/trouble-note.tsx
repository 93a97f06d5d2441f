import { saveFile } from "../../app/download.ts";
import type { LibraryStore, Trouble } from "../../app/library-store.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type TroubleNoteProps = { trouble: Trouble; open: () => Promise<LibraryStore>; onClose?: () => void };

/** Why the library is not being kept, and what can be done. */
export function TroubleNote({ trouble, open, onClose }: TroubleNoteProps) {
  const words = useAllWords().library.trouble;
  return (
    <div className="trouble">
      <p>{words[trouble.kind]}</p>
      {onClose && (
        <button type="button" className="button-icon" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      {trouble.kind === "broken" && (
        <div className="library-tools">
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile({ name: "library-as-stored.txt", mediaType: "text/plain", text: trouble.text })
            }
          >
            {words.save}
          </button>
          <button type="button" className="button" onClick={() => void open().then((s) => s.startAnew())}>
            {words.anew}
          </button>
        </div>
      )}
    </div>
  );
}
