/** The real world: files on disk, lines on the terminal. */
import { randomUUID } from "node:crypto";
import { type Dirent, existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Content, Effects } from "./effects.ts";

export const nodeEffects: Effects = {
  list: listFiles,
  read: (path) => readFile(path),
  replace: replaceFolder,
  log: (line) => console.log(line),
};

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      for (const below of await listFiles(join(folder, entry.name))) found.push(`${entry.name}/${below}`);
    } else if (entry.isFile() || (await isLinkedFile(entry, folder))) {
      found.push(entry.name);
    }
  }
  return found.toSorted();
}

async function replaceFolder(folder: string, files: Iterable<readonly [string, Content]>): Promise<void> {
  await fillFolder(folder, async (fresh) => {
    for (const [name, content] of files) {
      const path = join(fresh, name);
      await mkdir(dirname(path), { recursive: true });
      if (typeof content === "string" || content instanceof Uint8Array) await writeFile(path, content);
      else await writePieces(path, content);
    }
  });
}

/** Characters gathered before they are written. */
const GATHERED = 1_000_000;

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let gathered = "";
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < GATHERED) continue;
      await file.writeFile(gathered);
      gathered = "";
    }
    await file.writeFile(gathered);
  } finally {
    await file.close();
  }
}

/** A link to a file is a file; a link to a folder is passed over, for it may lead round in a circle. */
async function isLinkedFile(entry: Dirent, folder: string): Promise<boolean> {
  return entry.isSymbolicLink() && (await stat(join(folder, entry.name))).isFile();
}

/**
 * Makes a folder anew, all or nothing: filled beside its place, so that each rename stays on one disk and takes
 * effect at once. On failure the old folder stands as it was.
 * @param fill writes the content into the empty folder it is given.
 */
export async function fillFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const target = resolve(folder);
  const beside = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  const fresh = `${beside}.tmp`;
  const old = `${beside}-old.tmp`;
  // Whoever stops the command finds the old folder, and no heap of half a new one.
  const stop = (): never => {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    rmSync(fresh, { recursive: true, force: true });
    process.exit(STOPPED);
  };
  process.once("SIGINT", stop);
  try {
    await mkdir(fresh, { recursive: true });
    await fill(fresh);
    const hadOld = await moved(target, old);
    try {
      await rename(fresh, target);
    } catch (cause) {
      if (hadOld) await rename(old, target);
      throw cause;
    }
  } finally {
    process.off("SIGINT", stop);
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** The exit code of a command ended by Ctrl+C, as shells have it. */
const STOPPED = 130;

/** Whether there was anything to move. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
