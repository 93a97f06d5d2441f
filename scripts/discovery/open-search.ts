/** The site's search for the browser's own search box: OpenSearch 1.1, https://github.com/dewitt/opensearch. */
import { OPEN_SEARCH, OPEN_SEARCH_TYPE } from "../../src/core/site-files.ts";
import { element, printXml, textElement } from "./xml.ts";

/** The longest that the specification allows, in characters. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** @param publicHref the public address of a file of the site. */
export function printOpenSearch(
  site: { title: string; description?: string | undefined },
  publicHref: (file: string) => string,
): string {
  const { title, description = title } = site;
  return printXml(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      textElement("ShortName", cut(title, SHORT_NAME)),
      textElement("LongName", cut(title, LONG_NAME)),
      textElement("Description", cut(description, DESCRIPTION)),
      textElement("InputEncoding", "UTF-8"),
      textElement("Image", publicHref("favicon.svg"), { type: "image/svg+xml", width: "16", height: "16" }),
      element("Url", { type: "text/html", template: `${publicHref("")}?q={searchTerms}` }),
      element("Url", { type: OPEN_SEARCH_TYPE, rel: "self", template: publicHref(OPEN_SEARCH) }),
    ),
  );
}

/** Cut between words where there are several, and never within a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most + 1);
  const space = start.lastIndexOf(" ");
  return (space > 0 ? start.slice(0, space) : start.slice(0, most)).replace(/[\uD800-\uDBFF]$/, "");
}
