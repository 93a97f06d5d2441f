/** The project's own listings as the pipeline reads them. */
import { buildData } from "../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { Catalog, MapData, Paper } from "../../src/core/schema.ts";
import { makeWorld, textOf, type World } from "./memory-effects.ts";

const SEEDS = new URL("../../seeds", import.meta.url).pathname;

let built: Promise<World> | undefined;

/**
 * @returns a world with the listings in `seeds/` and what they come to in `out/`, built once for all the tests of a
 * process: to be looked at alone.
 */
export function buildListings(): Promise<World> {
  return (built ??= buildSeeds());
}

/** @returns path ("seeds/list.txt") → content, of every file in `seeds/`. */
export async function readSeeds(): Promise<Record<string, Uint8Array>> {
  const files = await nodeEffects.list(SEEDS);
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [`seeds/${file}`, await nodeEffects.read(`${SEEDS}/${file}`)] as const),
    ),
  );
}

async function buildSeeds(): Promise<World> {
  const world = makeWorld(await readSeeds());
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  return world;
}

export function papersOf(world: World): Paper[] {
  return textOf(world, "out/papers.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => Paper.parse(JSON.parse(line)));
}

export const mapOf = (world: World): MapData => MapData.parse(partOf(world, "map"));
export const catalogOf = (world: World): Catalog => Catalog.parse(partOf(world, "catalog"));

function partOf(world: World, name: string): unknown {
  const path = [...world.files.keys()].find((file) => new RegExp(`/${name}-\\w+\\.json$`).test(file));
  return JSON.parse(textOf(world, path!));
}
