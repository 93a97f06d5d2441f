/** `_headers`: what a host that reads this file (Netlify, Cloudflare Pages) sends along with the site's files. */
import { PARTS } from "../../src/core/data-files.ts";

/**
 * Rules do not overlap in one header: such hosts would send both.
 * @param policy the pages' own; what framing it allows can be said in a header alone.
 * @param base the path of the site on its host.
 */
export function printHeaders(policy: string, base = "/"): string {
  const forever = "Cache-Control: public, max-age=31536000, immutable";
  return printRules([
    [
      `${base}*`,
      [
        `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
        "Cross-Origin-Opener-Policy: same-origin",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "X-Content-Type-Options: nosniff",
      ],
    ],
    [`${base}assets/*`, [forever]],
    [`${base}data/${PARTS}*`, [forever]],
  ]);
}

function printRules(rules: readonly (readonly [path: string, headers: readonly string[]])[]): string {
  return rules
    .map(([path, headers]) => `${[path, ...headers.map((line) => `  ${line}`)].join("\n")}\n`)
    .join("\n");
}
