/**
 * `npm run bench`: what the parts of the build take, and what the search is worth and costs. Figures are medians of
 * several runs on this machine, or ratios against a named baseline; nothing here passes or fails.
 */
import { readdir } from "node:fs/promises";
import { spawn } from "node:child_process";
import { readFlags, runCommand } from "./flags.ts";
import { InputError } from "./pipeline/effects.ts";

const BENCHES = "tests/bench";

await runCommand(async () => {
  const { values, positionals } = readFlags(
    {
      corpus: { type: "string" },
      judged: { type: "string", multiple: true, default: [] },
      papers: { type: "string" },
      dist: { type: "string" },
      out: { type: "string" },
    },
    "npm run bench -- [NAME …] [--corpus papers.jsonl[.gz]] [--judged FOLDER …] [--papers N] [--dist FOLDER] [--out FILE]",
    { positionals: true },
  );
  const names = (await readdir(BENCHES))
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(/\.bench\.ts$/, ""));
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InputError(`There is no benchmark ${unknown}. There are: ${names.join(", ")}.`);
  }
  for (const name of positionals.length > 0 ? positionals : names) {
    console.log(`\n${name}`);
    const flags = [
      ...given("corpus", values.corpus),
      ...given("papers", values.papers),
      ...given("dist", values.dist),
      ...given("out", values.out),
      ...values.judged.flatMap((folder) => ["--judged", folder]),
    ];
    // A process each, so that one benchmark's heap and compiled code do not colour the next.
    await run(["--import", "tsx", `${BENCHES}/${name}.bench.ts`, ...flags]);
  }
});

function given(flag: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`--${flag}`, value];
}

function run(flags: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, flags, { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new InputError(`The benchmark ended with code ${code}.`));
    });
  });
}
