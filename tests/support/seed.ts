/**
 * For every property test that names no seed of its own: the same inputs in each run, so that what passes here passes
 * there too. `SEED=7 npx vitest run` tries others, `RUNS=5000` more of them; a failure prints what to repeat it with.
 */
import fc from "fast-check";

fc.configureGlobal({
  seed: Number(process.env["SEED"] ?? 1),
  ...(process.env["RUNS"] === undefined ? {} : { numRuns: Number(process.env["RUNS"]) }),
});
