/** Files of the data folder over the network. */
import type { FetchFile } from "../core/data.ts";
import { DataFailure } from "../core/data-failure.ts";

/**
 * @param folder the data folder's address, with or without the last slash.
 * @returns a reader whose failures say whether the file is missing, or the network.
 */
export function fetchFrom(folder: string): FetchFile {
  const base = folder.endsWith("/") ? folder : `${folder}/`;
  return async (path) => {
    const file = base + path;
    let response: Response;
    try {
      response = await fetch(file);
    } catch (cause) {
      const message = `${path} could not be loaded: no connection to the site. Try again when it is back.`;
      throw new DataFailure({ code: "offline", file, message }, { cause });
    }
    if (!response.ok) {
      const message = `${path} is missing (the server answered ${response.status}). The site has to be published again with its data folder.`;
      throw new DataFailure({ code: "missing", file, message });
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, text: () => new TextDecoder().decode(bytes), sha256: await sha256(bytes) };
  };
}

/** Hexadecimal; nothing where the browser has no `crypto.subtle` (a page over plain http): sizes alone are checked there. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
