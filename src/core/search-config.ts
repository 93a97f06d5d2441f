/**
 * The one search configuration: the build and the browser both import it, so that what was indexed and what is asked
 * are cut into the same terms. Its fingerprint travels with the data; data made under another one is refused.
 */
import { hash } from "./text/fold.ts";

export const SEARCH_CONFIG = {
  /** Raised whenever folding, tokens, stems or stop words change. */
  tokenizer: 1,
  fields: ["title", "authors", "body"],
} as const;

/** Eight hexadecimal digits that change whenever the configuration does. */
export const FINGERPRINT: string = hash(JSON.stringify(SEARCH_CONFIG));
