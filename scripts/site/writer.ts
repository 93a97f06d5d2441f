/**
 * Many files into a folder, each written before the next is made. Handing them to the disk beside the work was tried:
 * it costs more of a processor than it saves, for the system keeps them in memory anyway.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** File below the site's root → the SHA-256 of its content, hexadecimal. */
export type Digests = ReadonlyMap<string, string>;

export type Writer = {
  /** @throws where it cannot be written. */
  write(file: string, content: string): void;
  /** Of all that was written. */
  readonly digests: Digests;
};

/** @param folder where the files' own paths start; folders on the way are made. */
export function createWriter(folder: string): Writer {
  const digests = new Map<string, string>();
  const made = new Set<string>();
  return {
    digests,
    write(file, content) {
      const path = join(folder, file);
      const parent = dirname(path);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      const bytes = Buffer.from(content);
      writeFileSync(path, bytes);
      digests.set(file, createHash("sha256").update(bytes).digest("hex"));
    },
  };
}
