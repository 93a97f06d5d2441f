/** What a page is about in the words of https://schema.org, for JSON-LD. What is unknown is left out. */
import { authorPath, paperPath, publicAddress } from "../../src/app/links.ts";
import type { SiteWords } from "../../src/app/page-data.ts";
import type { Author, Paper } from "../../src/core/schema.ts";
import type { Source } from "../../src/core/source.ts";
import { venueKind } from "../../src/core/venue-kind.ts";
import { asLine } from "../../src/core/text/plain-line.ts";
import type { OpenPage } from "../../src/views/route.ts";

type Thing = Record<string, unknown>;

/** A route's id → what its page is about; other pages are about nothing that schema.org has a use for. */
const GRAPHS: Readonly<
  Record<string, (id: string, source: Source, site: SiteWords) => Promise<Thing | undefined>>
> = {
  async paper(id, source, site) {
    const page = await source.paper(id);
    return page && describePaper(page.paper, page.labels.topics, site);
  },
  async author(id, source, site) {
    const person = await source.author(id, 0);
    return (
      person && {
        "@type": "ProfilePage",
        ...located(authorPath(id), site),
        mainEntity: {
          "@type": "Person",
          name: person.name,
          ...(person.alsoPrinted.length > 0 && { alternateName: person.alsoPrinted }),
          ...located(authorPath(id), site),
        },
      }
    );
  },
};

export async function graphOf(page: OpenPage, source: Source, site: SiteWords): Promise<Thing | undefined> {
  const thing = await GRAPHS[page.route?.id ?? ""]?.(page.params["id"] ?? "", source, site);
  return thing && { "@context": "https://schema.org", ...thing };
}

function describePaper(paper: Paper, topics: Readonly<Record<string, string>>, site: SiteWords): Thing {
  const { title, authors, abstract, date, venue, arxiv, doi } = paper;
  const identifiers = [
    { name: "arXiv", value: arxiv, address: `https://arxiv.org/abs/${arxiv}` },
    { name: "DOI", value: doi, address: `https://doi.org/${doi}` },
  ].filter(({ value }) => value !== undefined);
  const keywords = (paper.topics ?? []).flatMap(({ id }) => topics[id] ?? []);
  return {
    "@type": "ScholarlyArticle",
    ...located(paperPath(paper.id), site),
    headline: asLine(title),
    name: asLine(title),
    ...(authors && { author: authors.map((author) => describeAuthor(author, site)) }),
    ...(date && { datePublished: date }),
    ...(abstract && { abstract: asLine(abstract) }),
    ...(venue && { isPartOf: describeVenue(venue) }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ name, value }) => ({
        "@type": "PropertyValue",
        propertyID: name,
        value,
      })),
      sameAs: identifiers.map(({ address }) => address),
    }),
    ...(keywords.length > 0 && { keywords }),
  };
}

function describeAuthor({ id, name, given, family }: Author, site: SiteWords): Thing {
  // Who has no family name is a group.
  return {
    "@type": family === undefined ? "Organization" : "Person",
    name,
    ...(given && { givenName: given }),
    ...(family && { familyName: family }),
    ...located(authorPath(id), site),
  };
}

function describeVenue(name: string): Thing {
  return { "@type": venueKind(name) === "journal" ? "Periodical" : "CreativeWorkSeries", name };
}

/** Its public address, where the site knows its own. */
function located(path: string, { address }: SiteWords): Thing {
  return address === undefined ? {} : { url: publicAddress(path, address) };
}
