import { use, useMemo } from "react";
import { copyText, selectContent } from "../../app/clipboard.ts";
import { saveFile } from "../../app/download.ts";
import { paperPath } from "../../app/links.ts";
import { useExport } from "../../app/use-export.ts";
import { useLive } from "../../app/use-live.ts";
import { PAPER_FILES } from "../../core/exports/files.ts";
import { Citation, type FormatChoice } from "../../ui/citation.tsx";
import { Failure } from "../../ui/failure.tsx";
import { NavigationContext } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type CiteProps = {
  /** The paper's id. */
  id: string;
  /** The plain line, which is there without asking. */
  line: string;
};

/** The paper as a citation. Without scripts: the line to read, and the files beside the page. */
export function Cite({ id, line }: CiteProps) {
  const { cite: words } = useAllWords();
  const navigation = use(NavigationContext);
  const live = useLive();
  const query = useMemo(() => ({ ids: [id] }), [id]);
  const { state, print } = useExport(query, {
    id: "plain",
    printed: {
      id: "plain",
      text: `${line}\n`,
      file: { name: `${id}.txt`, mediaType: "text/plain", text: `${line}\n` },
    },
  });
  const { printed } = state;
  const fileOf = (name: string) => {
    const path = paperPath(id) + name;
    return navigation?.href(path) ?? path;
  };
  const formats: FormatChoice[] = [
    { id: "plain", label: words.formats.plain },
    { id: "bibtex", label: words.formats.bibtex, href: fileOf(PAPER_FILES.bibtex) },
    { id: "ris", label: words.formats.ris, href: fileOf(PAPER_FILES.ris) },
    { id: "csl-json", label: words.formats["csl-json"], href: fileOf(PAPER_FILES["csl-json"]) },
  ];
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite" className="label" tabIndex={-1} data-key="e">
        {words.title}
      </h2>
      {state.kind === "failed" && <Failure {...state.error} onRetry={() => print(state.id)} />}
      <Citation
        formats={formats}
        chosen={state.id}
        text={printed?.text}
        live={live}
        onChoose={print}
        onCopy={() => copyText(printed?.text ?? "")}
        onSelect={selectContent}
        onDownload={() => printed && saveFile(printed.file)}
      />
    </section>
  );
}
