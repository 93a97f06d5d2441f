/** The command as a person runs it: its words, its exit code, and what it leaves on disk. */
import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { textOf } from "../support/memory-effects.ts";
import { buildListings } from "../support/real-listings.ts";

const PROJECT = new URL("../..", import.meta.url).pathname;

type Outcome = { code: number | null; out: string; err: string };

function run(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/data.ts", ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    child.stderr.on("data", (chunk) => (err += String(chunk)));
    child.on("close", (code) => done({ code, out, err }));
  });
}

let folder: string;
let seeds: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "data-command-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  seeds = await mkdtemp(join(folder, "seeds-"));
  out = join(folder, "out");
  await nodeEffects.replace(out, new Map([["manifest.json", "the data of before"]]));
});

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(seeds, name)), { recursive: true });
    await writeFile(join(seeds, name), content);
  }
}

const LISTING = `{"title":"A Whole Record","date":"2024-06-10"}\n`;

describe("npm run data", () => {
  it("writes the data folder and prints the report", async () => {
    const others = ["One", "Two", "Three", "Four"].map((title) => `{"title":"${title}"}\n`).join("");
    await put({ "corpus.jsonl": `${LISTING}${others}{"title":"Half` });
    const { code, out: said, err } = await run(["--seeds", seeds, "--out", out]);
    expect([code, err]).toEqual([0, ""]);
    expect(said).toContain("corpus.jsonl:6 bad-json");
    expect(said).toContain("5 records of 5 papers");
    expect(await readFile(join(out, "papers.jsonl"), "utf8")).toContain(`"title":"A Whole Record"`);
  });

  it("gives the same bytes in any time zone and language", async () => {
    const elsewhere = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    expect((await run(["--out", out], elsewhere)).code).toBe(0);
    const here = await buildListings();
    const files = await nodeEffects.list(out);
    expect(files).toEqual(await here.effects.list("out"));
    for (const file of files) {
      expect(await readFile(join(out, file), "utf8"), file).toBe(textOf(here, `out/${file}`));
    }
  });
});

describe("bad input", () => {
  it.each([
    ["in the listings", () => ["--seeds", seeds, "--out", out], "half.jsonl"],
    ["in the flags", () => ["--seed", seeds], "--seed"],
    ["in a flag without its value", () => ["--seeds"], "--seeds"],
  ])("%s is said in words, with exit code 1 and no stack", async (_, args, word) => {
    await put({ "half.jsonl": `{"title":"Half a Rec` });
    const { code, out: said, err } = await run(args());
    expect([code, said]).toEqual([1, ""]);
    expect(err).toContain(word);
    expect(err).not.toMatch(/^\s+at /m);
    expect(await readFile(join(out, "manifest.json"), "utf8")).toBe("the data of before");
  });
});
