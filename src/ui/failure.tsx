import { useWords } from "./words/context.ts";

export type FailureProps = {
  code: "missing" | "offline" | "damaged" | "version" | "fingerprint" | "internal";
  /** The particulars, for whoever has to mend it. */
  message: string;
  file?: string;
  /** Something older still stands below. */
  stale?: boolean;
  onRetry: () => void;
};

/** What went wrong with the data, in a reader's words, and what to do. */
export function Failure({ code, message, file, stale = false, onRetry }: FailureProps) {
  const words = useWords().failure;
  const { title, what } = words[code];
  return (
    <div className="failure" role="alert">
      <h2 className="failure-title">{title}</h2>
      <p>{what}</p>
      <p className="row">
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </p>
      <details className="quiet small">
        <summary>{words.details}</summary>
        <p>{message}</p>
        {file !== undefined && <code>{file}</code>}
      </details>
      {stale && <p className="quiet">{words.stale}</p>}
    </div>
  );
}
