import type { LibraryStore } from "../../app/library-store.ts";
import type { KeptPaper, Library } from "../../core/library/library.ts";
import { Icon } from "../../ui/icon.tsx";
import { OutLink } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type GoneProps = {
  library: Library;
  /** Those of the shelf that is looked at. */
  ids: readonly string[];
  open: () => Promise<LibraryStore>;
};

/** Kept papers that this build of the site does not hold: nothing of the reader's is lost with them. */
export function Gone({ library, ids, open }: GoneProps) {
  const words = useAllWords().library.gone;
  if (ids.length === 0) return null;
  return (
    <section className="gone" aria-labelledby="gone">
      <h2 id="gone">{words.title}</h2>
      <p className="quiet small">{words.why}</p>
      <ul className="gone-list">
        {ids.map((id) => (
          <GonePaper
            key={id}
            kept={library.papers[id]!}
            onForget={() => void open().then((store) => store.change({ kind: "forget", id }))}
          />
        ))}
      </ul>
    </section>
  );
}

function GonePaper({ kept, onForget }: { kept: KeptPaper; onForget: () => void }) {
  const words = useAllWords().library.gone;
  const { title, authors, venue, date, arxiv, doi } = kept.known;
  const where =
    doi !== undefined ? `https://doi.org/${encodeURI(doi)}` : arxiv && `https://arxiv.org/abs/${arxiv}`;
  return (
    <li>
      <div>
        <p dir="auto">{where ? <OutLink href={where}>{title}</OutLink> : title}</p>
        <p className="quiet small">
          <bdi>{[authors?.join(", "), venue, date?.slice(0, 4)].filter(Boolean).join(" · ")}</bdi>
        </p>
        {kept.note !== undefined && (
          <p className="keep-note" dir="auto">
            {kept.note}
          </p>
        )}
      </div>
      <button type="button" className="button-icon" aria-label={words.forget(title)} onClick={onForget}>
        <Icon name="close" />
      </button>
    </li>
  );
}
