import type { ReactNode } from "react";
import type { Paper } from "../../core/schema.ts";
import { Icon } from "../../ui/icon.tsx";
import { OutLink } from "../../ui/link.tsx";
import { plainText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** Where a title is looked for when no identifier is known. */
const SEARCHES = [
  { name: "arXiv", address: "https://arxiv.org/search/?searchtype=title&query=" },
  { name: "Semantic Scholar", address: "https://www.semanticscholar.org/search?q=" },
  { name: "Google Scholar", address: "https://scholar.google.com/scholar?q=" },
];

/** An identifier as a part of an address; its slashes stand. */
const inPath = (id: string): string => id.split("/").map(encodeURIComponent).join("/");

/** Where the paper itself is, and what its text links to. */
export function ReadIt({ paper: { arxiv, doi, title, links = [] } }: { paper: Paper }) {
  const words = useAllWords().paper;
  const hasIdentifier = arxiv !== undefined || doi !== undefined;
  return (
    <>
      <section className="side-part" aria-labelledby="read-it">
        <h2 id="read-it" className="label">
          {words.find}
        </h2>
        {!hasIdentifier && <p className="quiet small">{words.search}</p>}
        <ul className="out-links">
          {arxiv !== undefined && (
            <li>
              <Out href={`https://arxiv.org/abs/${inPath(arxiv)}`}>{words.arxiv(arxiv)}</Out>
            </li>
          )}
          {doi !== undefined && (
            <li>
              <Out href={`https://doi.org/${inPath(doi)}`}>{words.doi(doi)}</Out>
            </li>
          )}
          {!hasIdentifier &&
            SEARCHES.map(({ name, address }) => (
              <li key={name}>
                <Out href={address + encodeURIComponent(plainText(title))}>{words.searchAt(name)}</Out>
              </li>
            ))}
        </ul>
      </section>
      {links.length > 0 && (
        <section className="side-part" aria-labelledby="links">
          <h2 id="links" className="label">
            {words.links}
          </h2>
          <ul className="out-links">
            {links.map(({ kind, url }) => (
              <li key={url}>
                <Out href={url}>
                  {words.linkKinds[kind]} <span className="url">{url.replace(/^https?:\/\//, "")}</span>
                </Out>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Out({ href, children }: { href: string; children: ReactNode }) {
  return (
    <OutLink href={href} className="out">
      <Icon name="out" />
      <span>{children}</span>
    </OutLink>
  );
}
