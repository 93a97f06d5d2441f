import { useWords } from "./words/context.ts";

/** Says that the site has been updated, and lets the reader choose when to go over. */
export function NewVersion({ onReload }: { onReload: () => void }) {
  const words = useWords().site;
  return (
    <div className="new-version" role="status">
      <p>{words.newVersion}</p>
      <button type="button" className="button" onClick={onReload}>
        {words.takeNewVersion}
      </button>
    </div>
  );
}
