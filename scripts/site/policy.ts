/**
 * What the pages may do: a content security policy (https://www.w3.org/TR/CSP3/) that stands in every page, so that it
 * holds on hosts that send no headers of one's own, and the same for hosts that do.
 */
import { createHash } from "node:crypto";
import { InputError } from "../pipeline/effects.ts";

/** Everything comes from the site itself; what is not named here is not allowed at all. */
const RULES: readonly string[] = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // https://www.w3.org/TR/trusted-types/: no text becomes markup or code; src/worker/script-address.ts is the one policy.
  "require-trusted-types-for 'script'",
  "trusted-types script-address",
];

const CHARSET = /<meta charset="utf-8" \/>/;
const POLICY = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Scripts that stand in the page itself; those with a type are data or modules of their own address. */
const INLINE_SCRIPT = /<script>([^<]*)<\/script>/g;

/** @returns the policy's sources for the scripts that stand in a page: the hash of each. */
export function inlineHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`,
  );
}

/** @param hashes from {@link inlineHashes}. */
export function printPolicy(hashes: readonly string[]): string {
  return [...RULES, `script-src ${["'self'", ...hashes].join(" ")}`].join("; ");
}

/**
 * Puts the policy into a page's head, in place of one that stands there. Only for pages made before any text of a
 * listing is in them: a script that came with such a text must not be among those allowed.
 * @throws InputError where the page does not say its encoding, behind which the policy stands.
 */
export function securePage(html: string): string {
  if (!CHARSET.test(html)) {
    throw new InputError(
      'index.html has no <meta charset="utf-8" />. Put it back, the policy stands behind it.',
    );
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${printPolicy(inlineHashes(html))}" />`;
  return html.replace(POLICY, "").replace(CHARSET, (charset) => `${charset}\n    ${policy}`);
}
