/** A file of a data folder as a reader gets it. */
import { createHash } from "node:crypto";
import type { Fetched } from "../../src/core/data.ts";

export function fetched(content: string | Uint8Array): Fetched {
  const bytes = Buffer.from(content);
  return { bytes, text: () => bytes.toString(), sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** As on a platform that offers no hash. */
export function fetchedUnhashed(content: string | Uint8Array): Fetched {
  return { ...fetched(content), sha256: undefined };
}
