/** A process of its own: renders and writes its share of the pages. */
import "../production.ts";
import { join } from "node:path";
import { openDataFolder } from "../data-folder.ts";
import { prerender } from "../prerender/index.tsx";
import type { FromHelper, HelperJob } from "./pages-job.ts";
import { createWriter } from "./writer.ts";

/** Pages after which the other side hears of them. */
const STEP = 100;

// All has been said, or nobody waits for it any more.
process.once("disconnect", () => process.exit());
process.once("message", (job: HelperJob) => void render(job));

async function render(job: HelperJob): Promise<void> {
  const source = await openDataFolder(join(job.folder, "data"));
  const writer = createWriter(job.folder);
  let unsaid = 0;
  for await (const { file, html } of prerender({ ...job, source })) {
    await writer.write(file, html);
    if (++unsaid < STEP) continue;
    say({ written: unsaid });
    unsaid = 0;
  }
  await writer.finish();
  say({ written: unsaid });
  // Ending it is for the other side: what is sent last would be lost where this process ended right after.
  say({ digests: writer.digests });
}

function say(message: FromHelper): void {
  process.send?.(message);
}
