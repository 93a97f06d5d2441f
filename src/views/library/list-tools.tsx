import { useState } from "react";
import { copyText } from "../../app/clipboard.ts";
import { useEnvironment } from "../../app/environment.tsx";
import type { LibraryStore } from "../../app/library-store.ts";
import type { ReadingList } from "../../core/library/library.ts";
import { printShared } from "../../core/library/share.ts";
import { NameForm } from "../../ui/name-form.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type ListToolsProps = { list: ReadingList; open: () => Promise<LibraryStore> };

/** A list's name, its link, and its end. */
export function ListTools({ list, open }: ListToolsProps) {
  const words = useAllWords().library;
  const { go } = useEnvironment();
  const [doing, setDoing] = useState<"naming" | "removing">();
  const [shared, setShared] = useState<{ address: string; copied: boolean }>();

  const share = async (): Promise<void> => {
    const address = new URL(`#${printShared(list.name, list.papers)}`, location.href.replace(/[?#].*$/, ""))
      .href;
    setShared({ address, copied: await copyText(address) });
  };
  return (
    <div className="list-head">
      <h2 dir="auto">{list.name}</h2>
      <div className="library-tools">
        <button type="button" className="button-text" onClick={() => void share()}>
          {words.share.copy}
        </button>
        <button type="button" className="button-text" onClick={() => setDoing("naming")}>
          {words.shelves.rename}
        </button>
        <button type="button" className="button-text" onClick={() => setDoing("removing")}>
          {words.shelves.remove}
        </button>
      </div>
      <p role="status" className="small">
        {shared && (shared.copied ? words.share.copied : words.share.refused)}
      </p>
      {shared && !shared.copied && <p className="file">{shared.address}</p>}
      {doing === "naming" && (
        <NameForm
          label={words.shelves.renameTo}
          initial={list.name}
          onName={(name) => {
            setDoing(undefined);
            void open().then((store) => store.change({ kind: "rename-list", list: list.id, name }));
          }}
        />
      )}
      {doing === "removing" && (
        <div className="trouble" role="alert">
          <p>{words.shelves.removeSure(list.name)}</p>
          <div className="library-tools">
            <button
              type="button"
              className="button"
              onClick={() => {
                void open().then((store) => store.change({ kind: "remove-list", list: list.id }));
                go("/library/");
              }}
            >
              {words.shelves.remove}
            </button>
            <button type="button" className="button" onClick={() => setDoing(undefined)}>
              {words.shelves.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
