/** `npm start`: builds the site and serves it at http://localhost:4173. */
import "./production.ts";
import { readFlags, runCommand } from "./flags.ts";
import { InputError } from "./pipeline/effects.ts";
import { nodeEffects } from "./pipeline/effects-node.ts";
import { buildSite } from "./site/build-site.ts";
import { serve } from "./site/serve.ts";

await runCommand(async () => {
  const { values } = readFlags(
    {
      seeds: { type: "string", default: "seeds" },
      out: { type: "string", default: "dist" },
      port: { type: "string", default: "4173" },
    },
    "npm start -- [--seeds DIR] [--out DIR] [--port N]",
  );
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(`--port ${values.port} is not a port. Give a whole number up to 65535.`);
  }
  await buildSite(values, nodeEffects);
  const { url } = await serve(values.out, { port }).catch((cause: unknown) => {
    throw new InputError(`Port ${port} cannot be used: is another server running? Give another by --port.`, {
      cause,
    });
  });
  console.log(`The site is at ${url} (stop with Ctrl+C).`);
});
