import { expect, test } from "vitest";
import { buildSite } from "../../../scripts/site/build-site.ts";
import { makeWorld } from "../../support/memory-effects.ts";

test("a kind of pages that there is none of is refused before anything is built", async () => {
  const { effects, lines } = makeWorld({});
  const built = buildSite({ seeds: "seeds", out: "/nowhere/dist", pages: "few" }, effects);
  await expect(built).rejects.toThrow("--pages few is unknown. There are: all, shell.");
  expect(lines).toEqual([]);
});
