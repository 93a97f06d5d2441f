/** Many files into a folder: several on their way to the disk at a time, while the next ones are being made. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files on their way at once: more would only hold memory. */
const MOST = 32;

export type Writer = {
  /** Resolves as soon as there is room for the next file. Rejects where one before it could not be written. */
  write(file: string, content: string): Promise<void>;
  /** Resolves when all files are written. Rejects where one could not be. */
  finish(): Promise<void>;
  /** File → the SHA-256 of its content, hexadecimal. */
  readonly digests: ReadonlyMap<string, string>;
};

/** @param folder where the files' own paths start; folders on the way are made. */
export function createWriter(folder: string): Writer {
  const digests = new Map<string, string>();
  const folders = new Map<string, Promise<unknown>>();
  const pending = new Set<Promise<void>>();
  let failure: { cause: unknown } | undefined;

  function made(path: string): Promise<unknown> {
    let making = folders.get(path);
    if (!making) folders.set(path, (making = mkdir(path, { recursive: true })));
    return making;
  }

  async function put(path: string, content: string): Promise<void> {
    try {
      await made(dirname(path));
      await writeFile(path, content);
    } catch (cause) {
      failure ??= { cause };
    }
  }

  function check(): void {
    if (failure) throw failure.cause;
  }

  return {
    digests,
    async write(file, content) {
      check();
      digests.set(file, createHash("sha256").update(content).digest("hex"));
      const task: Promise<void> = put(join(folder, file), content).then(() => void pending.delete(task));
      pending.add(task);
      if (pending.size >= MOST) await Promise.race(pending);
    },
    async finish() {
      await Promise.all(pending);
      check();
    },
  };
}
