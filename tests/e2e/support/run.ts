/** The project's scripts, run as its commands run them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

async function runScript(script: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, ...args]);
}

/**
 * Builds sites with the app's bundle in that folder; the first to do so makes it.
 * @param sites the flags of `npm run build` for each.
 */
export const buildWith = (bundle: string, ...sites: readonly (readonly string[])[]): Promise<void> =>
  runScript("tests/e2e/support/build.ts", [bundle, ...sites.map((flags) => JSON.stringify(flags))]);
