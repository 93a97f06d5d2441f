/** Addresses that authors give in their abstracts, and what stands behind them. */
import type { Link } from "../../src/core/schema.ts";

type Kind = Link["kind"];

/** What a host says of an address, first match first: host suffix, path prefix, kind. */
const HOSTS: readonly (readonly [host: string, path: string, kind: Kind])[] = [
  ["huggingface.co", "/datasets/", "data"],
  ["huggingface.co", "/spaces/", "project"],
  ["huggingface.co", "/papers/", "other"],
  ["gist.github.com", "/", "code"],
  ["github.com", "/", "code"],
  ["gitlab.com", "/", "code"],
  ["bitbucket.org", "/", "code"],
  ["codeberg.org", "/", "code"],
  ["sourceforge.net", "/", "code"],
  ["colab.research.google.com", "/", "code"],
  ["anonymous.4open.science", "/", "code"],
  ["zenodo.org", "/", "data"],
  ["figshare.com", "/", "data"],
  ["kaggle.com", "/datasets/", "data"],
  ["datadryad.org", "/", "data"],
  ["dataverse.harvard.edu", "/", "data"],
  ["osf.io", "/", "data"],
  ["physionet.org", "/", "data"],
  ["openml.org", "/", "data"],
  ["github.io", "/", "project"],
  ["gitlab.io", "/", "project"],
  ["sites.google.com", "/", "project"],
  ["netlify.app", "/", "project"],
  ["vercel.app", "/", "project"],
  ["readthedocs.io", "/", "project"],
  ["doi.org", "/", "other"],
  ["arxiv.org", "/", "other"],
];

/** What the words just before an address say of it, where its host says nothing. The last match counts. */
const WORDING: readonly (readonly [words: RegExp, kind: Kind])[] = [
  [/\b(?:code|codes|implementation|software|repository|library|source)\b/gi, "code"],
  [/\b(?:data|dataset|datasets|corpus|benchmark)\b/gi, "data"],
  [/\b(?:project|website|web ?page|page|demo|materials|site|videos?)\b/gi, "project"],
];

/** How far back the wording is looked for, in characters. */
const CONTEXT = 80;

const WITH_SCHEME = String.raw`https?:\/\/[^\s<>"'\u201C\u201D\u2018\u2019{}|\\^]+`;
/** "github.com/owner/name": a host that needs no scheme to be seen as an address, with a path. */
const WITHOUT_SCHEME = String.raw`(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\/[^\s<>"'\u201C\u201D\u2018\u2019{}|\\^]+`;
/** "at learningmechanics.pub": a bare host counts only where the sentence leads there. */
const LED_TO = String.raw`(?<=\b(?:at|see|visit|on):? )(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|ai|dev|edu|gov|pub|info|app|page|site|tech|science)\b`;
const ADDRESS = new RegExp(`${WITH_SCHEME}|(?<![\\w@./-])${WITHOUT_SCHEME}|${LED_TO}`, "gi");

/**
 * The addresses in a text, in order, each once.
 * @param text running text, Unicode.
 */
export function findLinks(text: string): Link[] {
  const found = new Map<string, Link>();
  for (const match of text.matchAll(ADDRESS)) {
    const written = trim(match[0]);
    const url = /^https?:\/\//i.test(written) ? written : `https://${written}`;
    if (found.has(url) || !URL.canParse(url)) continue;
    const { hostname, pathname } = new URL(url);
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    if (hostname.includes(".")) found.set(url, { kind: kindOf(hostname, pathname, before), url });
  }
  return [...found.values()];
}

/** Takes off the sentence's own punctuation: a full stop, a bracket that was opened before the address. */
function trim(address: string): string {
  let end = address.length;
  let round = count(address, ")") - count(address, "(");
  let square = count(address, "]") - count(address, "[");
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (".,;:!?*_`$~".includes(last)) continue;
    if (last === ")" && round > 0) round--;
    else if (last === "]" && square > 0) square--;
    else break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function kindOf(hostname: string, pathname: string, before: string): Kind {
  for (const [host, path, kind] of HOSTS) {
    if ((hostname === host || hostname.endsWith(`.${host}`)) && pathname.startsWith(path)) return kind;
  }
  let nearest = -1;
  let said: Kind = "other";
  for (const [words, kind] of WORDING) {
    for (const { index } of before.matchAll(words)) {
      if (index > nearest) [nearest, said] = [index, kind];
    }
  }
  return said;
}
