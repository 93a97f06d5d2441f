/** Pages rendered by processes beside the one that asks, each its share of them. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromHelper, HelperJob, PagesJob } from "./pages-job.ts";

export type Helpers = {
  /** File → SHA-256 of all they have written. Rejects where one of them fails. */
  digests: Promise<ReadonlyMap<string, string>>;
  /** Ends those that still run. */
  stop(): void;
};

/**
 * Starts helpers for all shares but the first.
 * @param of the number of shares.
 */
export function startHelpers(job: PagesJob, of: number, onPages: (count: number) => void): Helpers {
  const helpers = Array.from({ length: of - 1 }, (_, place) => {
    const helper = fork(fileURLToPath(new URL("./page-helper.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    });
    const given: HelperJob = { ...job, share: { at: place + 1, of } };
    helper.send(given);
    return helper;
  });
  const digests = Promise.all(helpers.map((helper) => result(helper, onPages))).then(
    (all) => new Map(all.flatMap((one) => [...one])),
  );
  // Whoever waits for it hears of a failure; until then it is not one that nobody handles.
  digests.catch(() => undefined);
  return { digests, stop: () => helpers.forEach((helper) => helper.kill()) };
}

function result(
  helper: ChildProcess,
  onPages: (count: number) => void,
): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    helper.on("message", (said: FromHelper) => {
      if ("written" in said) return onPages(said.written);
      resolve(said.digests);
      helper.disconnect();
    });
    helper.once("error", reject);
    helper.once("exit", (code) =>
      reject(new Error(`a process that renders pages ended early, with code ${code}`)),
    );
  });
}
