import { jsonFormat } from "./json-format.ts";
import { at, isObject, known, listAt, textAt } from "./json-values.ts";
import type { RawName } from "./format.ts";
import { identify } from "./identify.ts";
import { readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";

/** A longer abstract is none: the positions of its words are damaged. */
const MOST_WORDS = 20_000;

/**
 * OpenAlex gives an abstract as the places of each of its words:
 * https://docs.openalex.org/api-entities/works/work-object#abstract_inverted_index
 */
function readAbstract(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index))
    for (const place of Array.isArray(places) ? places : [])
      if (Number.isInteger(place) && place >= 0 && place < MOST_WORDS) words[place] = word;
  const text = plain(words.filter((word) => word !== undefined).join(" "));
  return text === "" ? undefined : text.replace(/^Abstract[:.]? (?=\p{Lu})/u, "");
}

function readAuthors(work: unknown): RawName[] {
  return listAt(work, "authorships").flatMap((authorship) => {
    const name = textAt(authorship, "author", "display_name") ?? textAt(authorship, "raw_author_name");
    return name === undefined ? [] : [{ literal: plain(name) }];
  });
}

/** Works of OpenAlex: an answer with `results`, a work, a list of works, or a work a line. */
export const openalex = jsonFormat({
  id: "openalex",
  label: "OpenAlex works",
  looksFor:
    'JSON objects with an "id" such as "https://openalex.org/W…", "authorships", "abstract_inverted_index"',

  knows(work) {
    if (/openalex\.org\/(?:works\/)?W\d/i.test(textAt(work, "id") ?? "")) return 1;
    return "authorships" in work || "abstract_inverted_index" in work || "primary_location" in work ? 0.8 : 0;
  },

  read(work) {
    const authors = readAuthors(work);
    const abstract = readAbstract(at(work, "abstract_inverted_index")) ?? textAt(work, "abstract");
    const date = readDate(textAt(work, "publication_date") ?? textAt(work, "publication_year") ?? "");
    const venue =
      textAt(work, "primary_location", "source", "display_name") ??
      textAt(work, "host_venue", "display_name") ??
      textAt(work, "primary_location", "raw_source_name");
    const locations = [
      at(work, "primary_location"),
      at(work, "best_oa_location"),
      ...listAt(work, "locations"),
    ];
    const { links: _links, ...identified } = identify({
      dois: known(textAt(work, "doi"), textAt(work, "ids", "doi")),
      addresses: locations.flatMap((location) =>
        known(textAt(location, "landing_page_url"), textAt(location, "pdf_url")),
      ),
      venue: plain(venue ?? ""),
    });
    return {
      title: plain(textAt(work, "title") ?? textAt(work, "display_name") ?? ""),
      ...(authors.length > 0 && { authors }),
      ...(at(work, "is_authors_truncated") === true && authors.length > 0 && { moreAuthors: true }),
      ...(abstract === undefined ? {} : { abstract }),
      ...(date === undefined ? {} : { date }),
      ...identified,
    };
  },
});
