/** The data folder on disk, behind the same door through which the worker reads it over the network. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FetchFile } from "../src/core/data.ts";
import { DataFailure } from "../src/core/data-failure.ts";
import { openSource } from "../src/core/open-source.ts";
import type { Source } from "../src/core/source.ts";
import { InputError } from "./pipeline/effects.ts";

/**
 * Opens a data folder as `npm run data` writes it.
 * @throws InputError that names the folder, the file and the remedy where one is missing or damaged.
 */
export async function openDataFolder(folder: string): Promise<Source> {
  try {
    const source = await openSource(readFrom(folder));
    // A command has one answer to print, and waits for it.
    return { ...source, run: (request) => source.run({ ...request, settled: true }) };
  } catch (cause) {
    if (!(cause instanceof DataFailure)) throw cause;
    throw new InputError(
      `The data folder ${folder} cannot be read: ${cause.message}\nRun: npm run data -- --out ${folder}`,
      { cause },
    );
  }
}

function readFrom(folder: string): FetchFile {
  return async (path) => {
    const file = join(folder, path);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await readFile(file));
    } catch (cause) {
      throw new DataFailure({ code: "missing", file, message: `there is no ${file}.` }, { cause });
    }
    return {
      bytes,
      text: () => new TextDecoder().decode(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  };
}
