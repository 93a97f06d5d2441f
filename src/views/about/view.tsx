import { useReturn } from "../../app/use-return.ts";
import type { Overview } from "../../core/source.ts";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";
import { Figures } from "./figures.tsx";
import { Issues } from "./issues.tsx";
import { Known } from "./known.tsx";
import { Listings } from "./listings.tsx";
import { Take } from "./take.tsx";
import { Unsure } from "./unsure.tsx";

/** What is in here, and what became of every line of every listing. */
export function AboutView({ data: { manifest, report } }: ViewProps<Overview>) {
  useReturn();
  const { about: words } = useAllWords();
  const { description } = manifest.site;
  return (
    <article className="about">
      <h1 className="page-title">{words.title}</h1>
      {description !== undefined && <p className="about-lead">{description}</p>}
      <Figures report={report} />
      <p className="quiet about-note">{words.made}</p>
      <Listings files={report.files} />
      <Issues files={report.files} />
      {report.unsure && <Unsure unsure={report.unsure} />}
      <Known known={report.known} papers={report.papers} />
      <Take />
    </article>
  );
}
