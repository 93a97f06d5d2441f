/** The project's scripts, run as its commands run them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export async function runScript(script: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, ...args]);
}

/** Builds a site with the app's bundle in that folder; the first to do so makes it. */
export const buildWith = (bundle: string, flags: readonly string[]): Promise<void> =>
  runScript("tests/e2e/support/build.ts", [bundle, ...flags]);
