import { useState } from "react";
import { authorPath, letterPath } from "../../app/links.ts";
import { useAuthors } from "../../app/use-authors.ts";
import { useReturn } from "../../app/use-return.ts";
import type { AuthorsPage } from "../../core/pages/authors.ts";
import { Count } from "../../ui/count.tsx";
import { FilterBox } from "../../ui/filter-box.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { ViewProps } from "../route.ts";

/** Names shown of what is typed. */
const MOST = 400;

/** The index of authors: the most frequent, those of one letter, or those whose name is typed. */
export function AuthorsView({ data }: ViewProps<AuthorsPage>) {
  const { authors: words } = useAllWords();
  const [text, setText] = useState("");
  const { initial } = data;
  const typed = text.trim();
  // What is typed is looked for among all authors, whatever the letter.
  const { page, settled } = useAuthors(data, {
    initial: typed === "" ? initial : undefined,
    text: typed,
    limit: typed === "" ? data.authors.length : MOST,
  });
  useReturn();
  const { authors, total, initials, of } = page;
  const rest = total - authors.length;
  const isFrequent = initial === undefined && typed === "";
  return (
    <div className="index">
      <h1 className="page-title">{initial === undefined ? words.title : words.titleOf(initial)}</h1>
      <FilterBox
        label={words.find}
        value={text}
        onChange={setText}
        status={typed === "" || !settled ? "" : words.found(total, of)}
      />
      <nav className="letters" aria-label={words.letters}>
        {initials.map(({ initial: letter, count }) => (
          <Link
            key={letter}
            to={letterPath(letter)}
            aria-label={words.letter(letter, count)}
            aria-current={letter === initial ? "page" : undefined}
          >
            {words.initial(letter)}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="names">
        <h2 id="names" className="label">
          {isFrequent ? words.frequent : typed === "" ? words.byName(total) : words.matching}
        </h2>
        <ul className="names">
          {authors.map(({ id, family, given, count }) => (
            <li key={id}>
              <Link to={authorPath(id)} dir="auto">
                <span className="names-family">{family}</span>
                {given !== "" && `, ${given}`}
              </Link>{" "}
              {count > 1 && <Count papers={count} />}
            </li>
          ))}
        </ul>
        {total === 0 && <p className="quiet">{words.none}</p>}
        {rest > 0 && (
          <p className="index-rest quiet">{isFrequent ? words.restByLetter(rest) : words.rest(rest)}</p>
        )}
      </section>
    </div>
  );
}
