import { describe, expect, test } from "vitest";
import { printHeaders } from "../../../scripts/site/headers.ts";
import { printPolicy } from "../../../scripts/site/policy.ts";

type Rule = { path: string; headers: [name: string, value: string][] };

/**
 * Reads `_headers` as its hosts describe it (https://developers.cloudflare.com/pages/configuration/headers/,
 * https://docs.netlify.com/routing/headers/): a path, then indented lines of a name and a value; `#` begins a comment.
 */
function readHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line, headers: [] });
      continue;
    }
    const at = line.indexOf(":");
    rules.at(-1)!.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
  }
  return rules;
}

/** All rules that fit give their headers; a name that two of them have would be sent with both values. */
function sentFor(rules: readonly Rule[], path: string): [name: string, value: string][] {
  return rules.flatMap((rule) =>
    rule.path.endsWith("*") && path.startsWith(rule.path.slice(0, -1)) ? rule.headers : [],
  );
}

const POLICY = printPolicy(["'sha256-uNwcg2fgLh7meRinOivdVO9YxJoEfvYTbOkR/tWPO9A='"]);

describe.each(["/", "/project/"])("the headers file of a site at %s", (base) => {
  const text = printHeaders(POLICY, base);
  const rules = readHeaders(text);

  test("keeps to what its hosts take: a splat at the end of a path, names and values, lines and rules not too many", () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(2_000);
    for (const { path, headers } of rules) {
      expect(path).toMatch(/^\/(?:[\w-]+\/)*\*$/);
      expect(headers.length).toBeGreaterThan(0);
      for (const [name, value] of headers) {
        expect(name).toMatch(/^[A-Za-z-]+$/);
        expect(value).not.toBe("");
      }
    }
  });

  test.each([
    ["a page", "papers/x/", undefined],
    ["the service worker", "sw.js", undefined],
    ["the manifest", "data/manifest.json", undefined],
    ["code", "assets/index-1.js", "public, max-age=31536000, immutable"],
    ["a part of the data", "data/parts/catalog-1.json", "public, max-age=31536000, immutable"],
  ])("sends each header of %s once, and says how long it may be kept: %s, %s", (_, path, kept) => {
    const sent = sentFor(rules, base + path);
    expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
    const headers = new Map(sent);
    expect(headers.get("Cache-Control")).toBe(kept);
    expect(headers.get("Content-Security-Policy")).toBe(`${POLICY}; frame-ancestors 'none'`);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});
