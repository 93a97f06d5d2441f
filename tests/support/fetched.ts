/** A file of a data folder as a reader gets it. */
import { createHash } from "node:crypto";
import type { Fetched } from "../../src/core/data.ts";

export function fetched(content: string | Uint8Array): Fetched {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content.slice();
  return {
    bytes,
    text: () => new TextDecoder().decode(bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** As on a platform that offers no hash. */
export function fetchedUnhashed(content: string | Uint8Array): Fetched {
  return { ...fetched(content), sha256: undefined };
}
