/** Files by which the site is found and followed. Names alone: what links to a file need not write it. */

/** The newest papers, at the site's root; of a topic, beside its page. The ending tells hosts the type. */
export const FEED = "feed.atom";
export const FEED_TYPE = "application/atom+xml";

/** The site's search for the browser's own search box, at the site's root. */
export const OPEN_SEARCH = "opensearch.xml";
export const OPEN_SEARCH_TYPE = "application/opensearchdescription+xml";

/** At the site's root. */
export const SITEMAP = "sitemap.xml";
