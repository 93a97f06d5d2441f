/** A process of its own: writes its share of the pages. */
import "../production.ts";
import { inspect } from "node:util";
import { InputError } from "../pipeline/effects.ts";
import type { FromHelper, ShareJob } from "./pages-job.ts";
import { writeShare } from "./write-share.ts";

// All has been said, or nobody waits for it any more.
process.once("disconnect", () => process.exit());
process.once("message", (job: ShareJob) => void answer(job).then(say));

/** Ending the process is for the other side: what is said last would be lost where it ended right after. */
async function answer(job: ShareJob): Promise<FromHelper> {
  try {
    return { digests: await writeShare(job, (written) => say({ written })) };
  } catch (error) {
    return { failed: error instanceof InputError ? error.message : inspect(error) };
  }
}

function say(message: FromHelper): void {
  process.send?.(message);
}
