import { describe, expect, test } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { printChanges } from "../../../scripts/pipeline/changes.ts";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";

const lines = (...papers: object[]): string => papers.map((paper) => `${JSON.stringify(paper)}\n`).join("");

const KERNELS = { title: "On Kernels", date: "2021" };
const FORESTS = { title: "On Forests", date: "2022" };
const TREES = { title: "On Trees", date: "2023" };

/** Builds twice, the second time told of the first. */
async function rebuild(before: string, after: string): Promise<{ changes: unknown; lines: string[] }> {
  const world = makeWorld({ "seeds/a.jsonl": before });
  await buildData({ seeds: "seeds", out: "data" }, world.effects);
  world.files.set("seeds/a.jsonl", new TextEncoder().encode(after));
  const said = world.lines.length;
  await buildData({ seeds: "seeds", out: "data", previous: "data/papers.jsonl" }, world.effects);
  return { changes: JSON.parse(textOf(world, "data/changes.json")), lines: world.lines.slice(said) };
}

describe("a build that is told of the one before", () => {
  test("says which papers came, went and changed, and in which fields", async () => {
    const { changes, lines: said } = await rebuild(
      lines(KERNELS, FORESTS),
      lines({ ...KERNELS, date: "2021-05", venue: "ICML" }, TREES),
    );
    expect(changes).toEqual({
      added: [{ id: "on-trees", title: "On Trees" }],
      gone: [{ id: "on-forests", title: "On Forests" }],
      changed: [{ id: "on-kernels", title: "On Kernels", fields: ["date", "venue"] }],
      unchanged: 0,
    });
    expect(said.join("\n")).toContain("1 added, 1 gone, 1 changed, 0 as before");
    expect(said).toContain("  changed: on-kernels (date, venue)");
  });

  test("finds nothing changed in the same papers, though they stand on other lines", async () => {
    const { changes } = await rebuild(lines(KERNELS, FORESTS), lines(TREES, FORESTS, KERNELS));
    expect(changes).toMatchObject({ added: [{ id: "on-trees" }], gone: [], changed: [], unchanged: 2 });
  });

  test.each([
    ["is not there", {}, "data/papers.jsonl", "cannot be read"],
    [
      "holds something else",
      { "old.jsonl": `${lines({ id: "x", title: "X" })}{"id":1}\n` },
      "old.jsonl",
      "old.jsonl:2",
    ],
  ])("refuses a file that %s, and writes nothing", async (_, files, previous, words) => {
    const world = makeWorld({ "seeds/a.jsonl": lines(KERNELS), ...files });
    const build = buildData({ seeds: "seeds", out: "data", previous }, world.effects);
    await expect(build).rejects.toThrow(InputError);
    await expect(build).rejects.toThrow(words);
    expect([...world.files.keys()].filter((file) => file.startsWith("data/"))).toEqual([]);
  });
});

test("a build that is not told of one before writes no changes", async () => {
  const world = makeWorld({ "seeds/a.jsonl": lines(KERNELS) });
  await buildData({ seeds: "seeds", out: "data" }, world.effects);
  expect([...world.files.keys()]).not.toContain("data/changes.json");
});

test("a terminal names ten papers of a kind and counts the rest", () => {
  const added = Array.from({ length: 12 }, (_, at) => ({ id: `paper-${at}`, title: `Paper ${at}` }));
  const said = printChanges({ added, gone: [], changed: [], unchanged: 5 });
  expect(said).toHaveLength(12);
  expect(said.at(-1)).toBe("  and 2 more added; changes.json names all");
});
