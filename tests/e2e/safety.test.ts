import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { useBrowser } from "./support/visit.ts";

const { root, deep } = inject("site");
const visit = useBrowser();

const box = (page: Page) => page.getByRole("combobox", { name: "Search papers" });

// The visit itself fails on any word of the browser's console, as on each break of the policy, and on any request to
// another host; so do all visits, as those to each kind of page and to none in pages.test.ts and search.test.ts.
describe.each([
  ["a host's root", root],
  ["a path", deep],
])("under %s, no page breaks its own policy or asks another host", (_, base) => {
  test("at the address of a search", async () => {
    const address = `${base}?q=edge+of+stability&sort=newest`;
    await visit(address, async (page) => {
      await page.locator("mark").first().waitFor();
      await page.getByRole("link", { name: "Papers", exact: true }).click();
      await page.waitForURL(base);
      await box(page).fill("grokking");
      await page.locator("mark", { hasText: "grokking" }).first().waitFor();
      await page.goBack();
      await page.waitForURL(address);
      await page.locator("mark", { hasText: "stability" }).first().waitFor();
    });
  });
});

describe("the policy", () => {
  const REFUSED = /Content Security Policy|TrustedHTML|TrustedScript|Failed to load|evil\.example/;

  test("lets no text become code or markup, and no inline script, style, picture or request of anyone else's in", async () => {
    await visit(
      root,
      async (page) => {
        const outcomes = await page.evaluate(() => {
          const attempt = (act: () => unknown): string => {
            try {
              return `ran: ${String(act())}`;
            } catch {
              return "refused";
            }
          };
          const script = document.createElement("script");
          return [
            attempt(() => (document.body.innerHTML = "<b>x</b>")),
            attempt(() => (script.text = "hacked = 1")),
            attempt(() => script.setAttribute("src", "/x.js")),
            attempt(() => new Worker("/x.js")),
            attempt(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
          ];
        });
        expect(outcomes).toEqual(outcomes.map(() => "refused"));

        const broken = await page.evaluate(async () => {
          const found: string[] = [];
          addEventListener("securitypolicyviolation", (event) => found.push(event.effectiveDirective));
          const add = (name: string, attributes: Record<string, string>): void => {
            const element = document.createElement(name);
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
            document.body.append(element);
          };
          add("img", { src: "https://evil.example/x.png" });
          add("link", { rel: "stylesheet", href: "https://evil.example/x.css" });
          add("p", { style: "color: red" });
          await fetch("https://evil.example/").catch(() => undefined);
          // Each is told of when its request would have gone out.
          while (found.length < 4) await new Promise((done) => setTimeout(done, 20));
          return found.toSorted();
        });
        expect(broken).toEqual(["connect-src", "img-src", "style-src-attr", "style-src-elem"]);
      },
      { expected: REFUSED },
    );
  });
});
