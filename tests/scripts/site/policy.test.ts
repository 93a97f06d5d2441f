import { describe, expect, test } from "vitest";
import { printHeaders } from "../../../scripts/site/headers.ts";
import { inlineHashes, printPolicy, securePage } from "../../../scripts/site/policy.ts";

const PAGE = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <script>alert('Hello, world.');</script>
    <script type="application/json">{}</script>
    <script type="module" src="./x.js"></script>
  </head>
</html>`;
/** Of the same script, as the specification prints it (https://www.w3.org/TR/CSP3/#example-c45e1dda). */
const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ");
      return [name!, values];
    }),
  );

describe("the content security policy", () => {
  test("allows the scripts that stand in a page, by their hashes", () => {
    expect(inlineHashes(PAGE)).toEqual([HASH]);
    expect(directives(printPolicy([HASH])).get("script-src")).toEqual(["'self'", HASH]);
  });

  test("allows nothing that is not the site's own, and no text to become code", () => {
    const rules = directives(printPolicy([]));
    expect(rules.get("default-src")).toEqual(["'none'"]);
    for (const name of ["object-src", "base-uri"]) expect(rules.get(name)).toEqual(["'none'"]);
    expect(rules.get("require-trusted-types-for")).toEqual(["'script'"]);
    for (const values of rules.values()) {
      for (const value of values) expect(value).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
    }
  });

  test("stands in a page once, before anything it is about", () => {
    const secured = securePage(securePage(PAGE));
    expect(secured.split("Content-Security-Policy")).toHaveLength(2);
    expect(secured.indexOf("Content-Security-Policy")).toBeLessThan(secured.indexOf("<script"));
  });

  test("asks for the page's encoding, which has to come first", () => {
    expect(() => securePage("<html></html>")).toThrow('no <meta charset="utf-8" />');
  });
});

describe("the headers", () => {
  test("say the same policy, and how long files may be kept, with no header twice for a path", () => {
    expect(printHeaders("default-src 'none'", "/base/")).toBe(
      [
        "/base/*",
        "  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
        "  Cross-Origin-Opener-Policy: same-origin",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "  X-Content-Type-Options: nosniff",
        "",
        "/base/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "",
        "/base/data/parts/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "",
      ].join("\n"),
    );
  });
});
