/** The project's own listings as the pipeline reads them. */
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import { MapData, Paper } from "../../../src/core/schema.ts";
import { makeWorld, textOf, type World } from "../../support/memory-effects.ts";

const SEEDS = new URL("../../../seeds", import.meta.url).pathname;

/** @returns a world with the listings in `seeds/` and what they come to in `out/`. */
export async function buildListings(): Promise<World> {
  const files = await nodeEffects.list(SEEDS);
  const entries = await Promise.all(
    files.map(async (file) => [`seeds/${file}`, await nodeEffects.read(`${SEEDS}/${file}`)] as const),
  );
  const world = makeWorld(Object.fromEntries(entries));
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  return world;
}

export function papersOf(world: World): Paper[] {
  return textOf(world, "out/papers.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => Paper.parse(JSON.parse(line)));
}

export function mapOf(world: World): MapData {
  const path = [...world.files.keys()].find((file) => /^out\/(?:parts\/)?map-\w+\.json$/.test(file));
  return MapData.parse(JSON.parse(textOf(world, path!)));
}
