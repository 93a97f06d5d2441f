import { type Address, printAddress } from "../../app/address.ts";
import { drop } from "../../app/selection.ts";
import type { Rescue } from "../../core/engine.ts";

/**
 * Where a way out leads from a search, as an app path.
 * @param path where the search stands.
 */
export function rescuePath(address: Address, rescue: Rescue, path = "/"): string {
  const next: Address =
    rescue.kind === "drop-facet"
      ? { ...address, selection: drop(address.selection, rescue.key, rescue.values) }
      : { ...address, text: rescue.text };
  return path + printAddress(next);
}
