/** The worker's own thread: opens the data folder, then answers. Thin on purpose; all that thinks is in `core`. */
import { fetchFrom } from "./fetch-file.ts";
import { openSource } from "../core/open-source.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { createResponder } from "./responder.ts";

const page: { postMessage(message: FromWorker, options: { transfer: Transferable[] }): void } = self;
/** After what was asked already, and with what is asked meanwhile in between. */
const whenIdle = (work: () => void): void => void setTimeout(work, 0);
const respond = createResponder((data, manifest) => openSource(fetchFrom(data), { manifest, whenIdle }));

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  void respond(event.data, (answer) => page.postMessage(answer, { transfer: [] }));
});
