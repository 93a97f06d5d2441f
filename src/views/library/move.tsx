import { useRef, useState } from "react";
import { saveFile } from "../../app/download.ts";
import type { LibraryStore } from "../../app/library-store.ts";
import type { Library } from "../../core/library/library.ts";
import { printLibrary, readLibrary } from "../../core/library/versions.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type MoveProps = { library: Library; open: () => Promise<LibraryStore> };

/** The library as a file: out, and in again in another browser. */
export function Move({ library, open }: MoveProps) {
  const words = useAllWords().library;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");

  async function takeIn(file: File): Promise<string> {
    const read = readLibrary(await file.text());
    switch (read.kind) {
      case "broken":
        return words.move.refused(read.message);
      case "newer":
        return words.move.newer;
      case "library": {
        const { added, enriched, joinedNotes } = (await open()).merge(read.library);
        const came = words.move.came(added, enriched);
        return joinedNotes.length > 0 ? `${came} ${words.move.joined(joinedNotes.length)}` : came;
      }
      default:
        return read satisfies never;
    }
  }

  return (
    <>
      <div className="library-tools">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile({ name: "library.json", mediaType: "application/json", text: printLibrary(library) })
          }
        >
          <Icon name="down" />
          {words.move.export}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <Icon name="plus" />
          {words.move.import}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.move.import}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file can be chosen again.
            currentTarget.value = "";
            if (file) takeIn(file).then(setSaid, () => setSaid(words.move.unreadable));
          }}
        />
      </div>
      <p role="status" className="small">
        {said}
      </p>
    </>
  );
}
