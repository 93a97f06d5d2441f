/** `npm run build -- --seeds DIR --base /any/path/ --out DIR`: listings → the finished site. */
import "./production.ts";
import { runCommand } from "./flags.ts";
import { buildByCommand } from "./site/build-command.ts";

await runCommand(() => buildByCommand(process.argv.slice(2)));
