import { describe, expect, test } from "vitest";
import type { Effects } from "../../../scripts/pipeline/effects.ts";
import { readSite } from "../../../scripts/pipeline/site.ts";

const settings = (text: string): Effects => ({
  list: async () => ["site.json"],
  read: async () => new TextEncoder().encode(text),
  replace: async () => undefined,
  log: () => undefined,
});

const addressOf = async (address: string): Promise<string | undefined> =>
  (await readSite("seeds", settings(JSON.stringify({ title: "Papers", address })))).address;

describe("the address in site.json", () => {
  test.each(["https://name.github.io/project/", "http://localhost:4173/", "https://papers.example.org"])(
    "may be %s",
    async (address) => {
      expect(await addressOf(address)).toBe(address);
    },
  );

  test.each([
    "javascript:alert(1)",
    "file:///srv/papers/",
    "ftp://papers.example.org/",
    "data:text/html,x",
    "https://papers.example.org/?site=1",
    "https://papers.example.org/#top",
    "https://me:secret@papers.example.org/",
  ])("is refused where it is %s, with what to give instead", async (address) => {
    await expect(addressOf(address)).rejects.toThrow(
      /^site\.json: "address" is .* "https:\/\/name\.github\.io\/project\/"\.$/,
    );
  });

  test("is refused by its name where it is no address at all", async () => {
    await expect(addressOf("name.github.io/project")).rejects.toThrow(/site\.json[^]*address/);
  });
});
