import type { RawName } from "./format.ts";
import { identify } from "./identify.ts";
import { jsonFormat } from "./json-format.ts";
import { at, isObject, known, listAt, textAt } from "./json-values.ts";
import { exacter, readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";

function readAuthors(paper: unknown): RawName[] {
  return listAt(paper, "authors").flatMap((author) => {
    const name = textAt(author, "name");
    return name === undefined ? [] : [{ literal: plain(name) }];
  });
}

/** References and citations wrap the paper: {"citedPaper": {…}}. */
const unwrap = (entry: unknown): unknown =>
  [at(entry, "citedPaper"), at(entry, "citingPaper")].find(isObject) ?? entry;

/**
 * Papers of Semantic Scholar's Academic Graph: an answer with `data` or `papers`, a paper, a list, or a paper a line
 * (https://api.semanticscholar.org/api-docs/graph).
 */
export const semanticScholar = jsonFormat({
  id: "semantic-scholar",
  label: "Semantic Scholar papers",
  looksFor: 'JSON objects with a "paperId" and a "title", "externalIds", "authors" with an "authorId"',

  knows(entry) {
    const paper = unwrap(entry);
    if (textAt(paper, "paperId") !== undefined || at(paper, "externalIds") !== undefined) return 1;
    if (at(paper, "corpusId") !== undefined || at(paper, "corpusid") !== undefined) return 1;
    return listAt(paper, "authors").some((author) => at(author, "authorId") !== undefined) ? 0.8 : 0;
  },

  read(entry) {
    const paper = unwrap(entry);
    const authors = readAuthors(paper);
    const abstract = textAt(paper, "abstract");
    const date = exacter(
      readDate(textAt(paper, "year") ?? ""),
      readDate(textAt(paper, "publicationDate") ?? textAt(paper, "publicationdate") ?? ""),
    );
    const { links: _links, ...identified } = identify({
      dois: known(textAt(paper, "externalIds", "DOI"), textAt(paper, "externalids", "DOI")),
      arxivs: known(textAt(paper, "externalIds", "ArXiv"), textAt(paper, "externalids", "ArXiv")),
      addresses: known(textAt(paper, "openAccessPdf", "url")),
      venue: plain(
        textAt(paper, "venue") ??
          textAt(paper, "publicationVenue", "name") ??
          textAt(paper, "journal", "name") ??
          "",
      ),
    });
    return {
      title: plain(textAt(paper, "title") ?? ""),
      ...(authors.length > 0 && { authors }),
      ...(abstract === undefined ? {} : { abstract: plain(abstract) }),
      ...(date === undefined ? {} : { date }),
      ...identified,
    };
  },
});
