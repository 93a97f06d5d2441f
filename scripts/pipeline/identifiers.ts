/** Identifiers in one spelling each, so that they can be compared. */

/**
 * An arXiv identifier without prefix, address, version or subject class: "arXiv:2206.02072v2" → "2206.02072",
 * "math.GT/0309136v1" → "math/0309136" (https://info.arxiv.org/help/arxiv_identifier.html).
 * @returns `undefined` for what is none.
 */
export function readArxiv(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, "")
    .replace(/^arxiv:\s*/i, "")
    .replace(/\.pdf$/i, "");
  const modern = /^(\d{4}\.\d{4,5})(?:v\d+)?$/.exec(bare);
  if (modern) return modern[1];
  const old = /^([a-z-]+)(?:\.[A-Z]{2})?\/(\d{7})(?:v\d+)?$/i.exec(bare);
  return old ? `${old[1]!.toLowerCase()}/${old[2]}` : undefined;
}

/** A DOI without prefix or address, in lower case (DOIs are equal without regard to case); `undefined` for what is none. */
export function readDoi(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, "")
    .replace(/^doi:\s*/i, "");
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bare) ? bare.toLowerCase() : undefined;
}

/** The arXiv identifier within a DOI that arXiv gave: "10.48550/arxiv.2206.02072" → "2206.02072". */
export function arxivOfDoi(doi: string): string | undefined {
  const found = /^10\.48550\/arxiv\.(.+)$/.exec(doi);
  return found ? readArxiv(found[1]!) : undefined;
}
