/** Starts the worker. In a browser alone. */
import { manifestOf } from "../core/data-files.ts";
import type { Source } from "../core/source.ts";
import { createClient } from "./client.ts";
import { trustScript } from "./script-address.ts";
import worker from "./worker.ts?worker&url";

/**
 * @param data the data folder's address.
 * @param build the page's own, where it is a built one.
 */
export function startClient(data: string, build?: string): Source {
  const manifest = build === undefined ? undefined : manifestOf(build);
  return createClient(new Worker(trustScript(worker), { type: "module" }), data, manifest);
}
