import { useReturn } from "../../app/use-return.ts";
import type { Overview } from "../../core/source.ts";
import { useWords } from "../../ui/words/context.ts";
import type { ViewProps } from "../route.ts";
import { Issues } from "./issues.tsx";
import { Known } from "./known.tsx";
import { Listings } from "./listings.tsx";
import { Take } from "./take.tsx";

/** What is in here, and what became of every line of every listing. */
export function AboutView({ data: { manifest, report } }: ViewProps<Overview>) {
  useReturn();
  const { about: words } = useWords();
  return (
    <article className="about">
      <h1 className="page-title">{words.title}</h1>
      <div className="about-lead">
        {manifest.site.description !== undefined && <p>{manifest.site.description}</p>}
        <p>{words.lead(report.papers, report.records, report.files.length)}</p>
        <ul>
          <li>{words.merged(report.merged)}</li>
          <li>{words.repaired(report.repairs)}</li>
          <li>{words.disagreed(report.conflicts)}</li>
        </ul>
      </div>
      <Listings files={report.files} />
      <Issues files={report.files} />
      <Known known={report.known} papers={report.papers} />
      <Take />
    </article>
  );
}
