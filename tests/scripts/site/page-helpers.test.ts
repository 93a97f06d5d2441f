import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { fillFolder } from "../../../scripts/pipeline/effects-node.ts";
import { startHelpers } from "../../../scripts/site/page-helpers.ts";
import type { PagesJob } from "../../../scripts/site/pages-job.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "helpers-"));
});
afterAll(() => rm(folder, { recursive: true }));

const jobIn = (place: string): PagesJob => ({
  folder: place,
  template: "",
  site: { title: "Made up" },
  code: new Map(),
});

/** A script that a helper runs; in it, `say` speaks to who asked, and `job` is what was asked for. */
async function script(name: string, body: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(
    file,
    `import { writeFileSync } from "node:fs";
process.once("disconnect", () => process.exit());
const say = (message) => process.send(message);
process.once("message", (job) => { ${body} });`,
  );
  return file;
}

const quiet = (): void => undefined;

describe("a process that writes pages", () => {
  test("is heard to the end, however much it says last", async () => {
    const digest = "0123456789abcdef".repeat(4);
    // Two megabytes, which no pipe between processes holds.
    const talker = await script(
      "talker",
      `for (let at = 0; at < 50; at++) say({ written: 2 });
       const pages = Array.from({ length: 20_000 }, (_, at) => ["authors/author-" + at + "/index.html", "${digest}"]);
       say({ digests: new Map(pages) });`,
    );
    let told = 0;
    const helpers = startHelpers(jobIn(folder), 3, talker, (count) => (told += count));
    const digests = await helpers.digests;
    await helpers.stop();
    expect(told).toBe(200);
    expect(digests.size).toBe(20_000);
    expect(digests.get("authors/author-19999/index.html")).toBe(digest);
    expect(helpers.failed.aborted).toBe(false);
  });

  test.each([
    ["says why it failed", `say({ failed: "no room on the disk" });`, "failed: no room on the disk"],
    ["ends by itself", "process.exit(3);", "ended early, with code 3"],
    ["is ended from outside", `process.kill(process.pid, "SIGKILL");`, "was ended by SIGKILL"],
  ])("that %s is an error with a reason for who asked, at once", async (name, body, reason) => {
    const helpers = startHelpers(jobIn(folder), 2, await script(name.replaceAll(" ", "-"), body), quiet);
    const failure = await helpers.digests.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(reason);
    expect(helpers.failed.reason).toBe(failure);
    await helpers.stop();
  });

  test("that dies while others write leaves the old site as it was, and nothing beside it", async () => {
    const site = join(folder, "place", "dist");
    await fillFolder(site, (fresh) => writeFile(join(fresh, "index.html"), "the old site"));
    const dying = await script(
      "dying",
      `let at = 0;
       const write = () => { writeFileSync(job.folder + "/page-" + job.share.at + "-" + at++ + ".html", "x"); setImmediate(write); };
       write();
       if (job.share.at === 1) setTimeout(() => process.exit(1), 100);`,
    );
    const build = fillFolder(site, async (fresh) => {
      const helpers = startHelpers(jobIn(fresh), 3, dying, quiet);
      try {
        await helpers.digests;
      } finally {
        await helpers.stop();
      }
    });
    await expect(build).rejects.toThrow("ended early, with code 1");
    expect(await readdir(join(folder, "place"))).toEqual(["dist"]);
    expect(await readdir(site)).toEqual(["index.html"]);
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("the old site");
  });
});
