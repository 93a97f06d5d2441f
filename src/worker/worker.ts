/** The worker's own thread: opens the data folder, then answers. Thin on purpose; all that thinks is in `core`. */
import { fetchFrom } from "./fetch-file.ts";
import { openSource } from "../core/open-source.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { createResponder } from "./responder.ts";

const page: { postMessage(message: FromWorker, options: { transfer: Transferable[] }): void } = self;
const respond = createResponder((data, manifest) => openSource(fetchFrom(data), manifest));

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  void respond(event.data, (answer) => page.postMessage(answer, { transfer: [] }));
});
