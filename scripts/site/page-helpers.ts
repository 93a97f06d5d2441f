/** Pages written by processes beside the one that asks, each its share of them. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { InputError } from "../pipeline/effects.ts";
import type { FromHelper, PagesJob, ShareJob } from "./pages-job.ts";
import type { Digests } from "./writer.ts";

export type Helpers = {
  /** Of all that they have written. Rejects with an {@link InputError} as soon as one of them fails. */
  digests: Promise<Digests>;
  /** Aborted as soon as one of them fails, with that as its reason. */
  failed: AbortSignal;
  /** Ends those that still run. Resolves when none does: nothing is written any more. */
  stop(): Promise<void>;
};

/**
 * Starts helpers for all shares but the first.
 * @param of the number of shares.
 * @param script what they run: `page-helper.ts` as one plain script.
 */
export function startHelpers(
  job: PagesJob,
  of: number,
  script: string,
  onPages: (count: number) => void,
): Helpers {
  const helpers = Array.from({ length: of - 1 }, (_, place) => {
    const helper = fork(script, { execArgv: [], serialization: "advanced" });
    const given: ShareJob = { ...job, share: { at: place + 1, of } };
    helper.send(given);
    return { helper, ended: once(helper, "exit") };
  });
  const digests = Promise.all(helpers.map(({ helper }) => result(helper, onPages))).then(
    (all) => new Map(all.flatMap((one) => [...one])),
  );
  const failing = new AbortController();
  digests.catch((reason: unknown) => failing.abort(reason));
  return {
    digests,
    failed: failing.signal,
    async stop() {
      for (const { helper } of helpers) helper.kill();
      await Promise.allSettled(helpers.map(({ ended }) => ended));
    },
  };
}

function result(helper: ChildProcess, onPages: (count: number) => void): Promise<Digests> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void =>
      reject(new InputError(`A process that writes pages ${why}\nThe site was not built.`));
    helper.on("message", (said: FromHelper) => {
      if ("written" in said) return onPages(said.written);
      if ("digests" in said) resolve(said.digests);
      else fail(`failed: ${said.failed}`);
      helper.disconnect();
    });
    helper.once("error", (error) => fail(`could not be started: ${error.message}`));
    // One that has said its last waits until it is let go, so this is never before that was heard.
    helper.once("exit", (code, signal) =>
      fail(
        signal === null
          ? `ended early, with code ${code}.`
          : `was ended by ${signal}. Where nobody did that, the machine has run out of memory.`,
      ),
    );
  });
}
