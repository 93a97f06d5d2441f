/** `npm run dev`: the data, and the app with live reload. Listings that change are read again. */
import { watch } from "node:fs";
import { createServer } from "vite";
import { readFlags, runCommand } from "./flags.ts";
import { buildData } from "./pipeline/build-data.ts";
import { InputError } from "./pipeline/effects.ts";
import { nodeEffects } from "./pipeline/effects-node.ts";

/** An editor writes a file in several steps; the data is made once they are done. */
const SETTLED_MS = 200;

await runCommand(async () => {
  const { values } = readFlags(
    { seeds: { type: "string", default: "seeds" } },
    "npm run dev -- [--seeds DIR]",
  );
  const makeData = (): Promise<void> => buildData({ seeds: values.seeds, out: "public/data" }, nodeEffects);
  await makeData();

  const server = await createServer();
  await server.listen();
  server.printUrls();

  let timer: NodeJS.Timeout | undefined;
  watch(values.seeds, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      makeData().then(
        () => server.ws.send({ type: "full-reload" }),
        (error: unknown) => console.error(error instanceof InputError ? error.message : error),
      );
    }, SETTLED_MS);
  });
});
