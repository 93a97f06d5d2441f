import { type Address, printAddress } from "../../app/address.ts";
import { drop } from "../../app/selection.ts";
import type { Rescue } from "../../core/engine.ts";

/** Where a way out leads from a search, as an app path. */
export function rescuePath(address: Address, rescue: Rescue): string {
  const next: Address =
    rescue.kind === "drop-facet"
      ? { ...address, selection: drop(address.selection, rescue.key, rescue.values) }
      : { ...address, text: rescue.text };
  return `/${printAddress(next)}`;
}
