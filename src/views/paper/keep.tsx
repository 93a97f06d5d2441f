import { useState } from "react";
import { useLibrary } from "../../app/use-library.ts";
import type { Paper } from "../../core/schema.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { Star } from "../shared/star.tsx";
import type { KeepForm } from "./keep-form.tsx";

/** The reader's own of a paper: its star at once, the rest behind a press. */
export function Keep({ paper }: { paper: Paper }) {
  const words = useAllWords().library.paper;
  const { state } = useLibrary();
  const [Form, setForm] = useState<typeof KeepForm>();
  const [failed, setFailed] = useState(false);
  const kept = state?.library.papers[paper.id];
  const lists = state?.library.lists.filter(({ papers }) => papers.includes(paper.id)) ?? [];
  const open = (): void => {
    setFailed(false);
    import("./keep-form.tsx").then(
      (code) => setForm(() => code.KeepForm),
      () => setFailed(true),
    );
  };
  return (
    <div className="keep">
      <Star card={paper} wordy />
      <button
        type="button"
        className="button"
        aria-expanded={Form !== undefined}
        aria-controls="keep"
        onClick={() => (Form ? setForm(undefined) : open())}
      >
        <Icon name="plus" />
        {words.more}
      </button>
      {failed && <span role="alert">{words.failed}</span>}
      <div id="keep" className="keep-own">
        {Form ? (
          <Form paper={paper} />
        ) : (
          <>
            {(kept?.tags || lists.length > 0) && (
              <p className="small quiet">
                {[...(kept?.tags ?? []), ...lists.map(({ name }) => name)].map((name, at) => (
                  <span key={`${at} ${name}`}>
                    {at > 0 && " · "}
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </p>
            )}
            {kept?.note !== undefined && (
              <p className="keep-note" dir="auto">
                {kept.note}
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
