import { Fragment, useState } from "react";
import type { Mark } from "../core/engine.ts";
import type { MathTable } from "../core/schema.ts";
import { Link } from "./link.tsx";
import { RichText } from "./rich-text.tsx";
import { useWords } from "./words/context.ts";

export type BylineProps = {
  authors: readonly { id: string; name: string }[] | undefined;
  authorCount: number | undefined;
  organization: string | undefined;
  /** By the author's place. */
  marks?: readonly Mark[][];
  /** Where an author's name leads, as an app path. */
  authorPath: (id: string) => string;
  /** Shown before the rest is folded away; all where it is absent. */
  most?: number;
};

const NO_MATH: MathTable = {};

/** Who wrote it, as exactly as the listings say: names, or how many, or their organization. */
export function Byline({ authors, authorCount, organization, marks, authorPath, most }: BylineProps) {
  const words = useWords().results;
  const [all, setAll] = useState(false);
  const names = authors ?? [];
  // Folding one or two names away would save less room than it takes to say so.
  const folded = most !== undefined && !all && names.length > most + 2;
  const shown = names
    .map((author, at) => ({ ...author, marks: marks?.[at] ?? [] }))
    .filter((author, at) => !folded || at < most || author.marks.length > 0);
  const rest = names.length - shown.length;
  const others = [
    ...(names.length === 0 && authorCount !== undefined ? [words.authorCount(authorCount)] : []),
    ...(organization === undefined ? [] : [organization]),
  ];
  if (names.length === 0 && others.length === 0) return <p className="byline missing">{words.noAuthors}</p>;
  return (
    <p className="byline">
      {shown.map(({ id, name, marks: own }, at) => (
        <Fragment key={`${at} ${id}`}>
          {at > 0 && ", "}
          <Link to={authorPath(id)} className="author" dir="auto">
            <RichText text={name} math={NO_MATH} marks={own} />
          </Link>
        </Fragment>
      ))}
      {rest > 0 && (
        <>
          {", "}
          <button type="button" className="button-text" onClick={() => setAll(true)}>
            {words.moreAuthors(rest)}
          </button>
        </>
      )}
      {others.length > 0 && (
        <span className="byline-others">
          {names.length > 0 && " · "}
          {others.map((other, at) => (
            <span key={other}>
              {at > 0 && " · "}
              <bdi>{other}</bdi>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}
