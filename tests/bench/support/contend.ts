/**
 * One engine in a process of its own, so that its heap is its own: `build` writes its files, `ask` opens them and answers
 * the queries. Prints a line of JSON.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { BESIDE, type Contender, CONTENDERS, type Files } from "./contenders.ts";
import { readPapers } from "./judged.ts";

/** A query, the place and the id of the paper that is looked for, and the texts on the way to it where it is typed key by key. */
export type Looked = { kind: string; text: string; paper: number; id: string; typed: string[] };

/** Sizes in bytes: of the index as it is and in brotli, and in brotli of what the engine wants beside it. */
export type Built = { seconds: number; bytes: number; brotli: number; beside: number };
export type Asked = {
  /** Milliseconds from the files' bytes to an answer. */
  ready: number;
  /** Bytes more than before, on the heap and outside. */
  heap: number;
  /** A number a query: milliseconds, and where the paper stands among the answers, -1 for nowhere. */
  queries: { took: number; rank: number }[];
  /** Milliseconds a key press. */
  presses: number[];
};

/** As in the site's own compressed copies, but with a window that holds a whole index. */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
};

const [name = "", task = "", folder = "", input = ""] = process.argv.slice(2);
const contender: Contender = CONTENDERS[name as keyof typeof CONTENDERS];
const files = join(folder, contender.filesOf ?? name);

/** The lesser of the clock's time and the processor's: other work adds to the one, the collector's threads to the other. */
async function time<T>(work: () => T | Promise<T>): Promise<{ took: number; result: T }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const answer = work();
  // An answer that is there is not waited for: that would be timed too.
  const result = answer instanceof Promise ? await answer : answer;
  const { user, system } = process.cpuUsage(before);
  return { took: Math.min(performance.now() - start, (user + system) / 1000), result };
}

async function build(): Promise<Built> {
  const papers = await readPapers(input);
  const { took, result } = await time(() => contender.build(papers));
  await mkdir(files, { recursive: true });
  let [bytes, brotli, beside] = [0, 0, 0];
  for (const [file, content] of result) {
    await writeFile(join(files, encodeURIComponent(file)), content);
    const { byteLength } = await promisify(brotliCompress)(content, BROTLI);
    if (file.startsWith(BESIDE)) {
      beside += byteLength;
      continue;
    }
    bytes += content.byteLength;
    brotli += byteLength;
  }
  return { seconds: took / 1000, bytes, brotli, beside };
}

async function ask(): Promise<Asked> {
  const looked = JSON.parse(await readFile(input, "utf8")) as Looked[];
  const before = await held();
  const { took: ready, result: answer } = await time(async () => {
    // In here, so that nobody else holds the bytes.
    const opened = await contender.open(await readAll());
    opened(looked[0]!.text, false);
    return opened;
  });
  const heap = (await held()) - before;
  const queries: Asked["queries"] = [];
  const presses: number[] = [];
  for (const { text, paper, id, typed } of looked) {
    for (const part of typed) presses.push((await time(() => answer(part, true))).took);
    const { took, result } = await time(() => answer(text, false));
    queries.push({ took, rank: result.findIndex((one) => one === paper || one === id) });
  }
  return { ready, heap, queries, presses };
}

async function readAll(): Promise<Files> {
  const found: Files = new Map();
  for (const file of (await readdir(files)).toSorted()) {
    found.set(decodeURIComponent(file), await readFile(join(files, file)));
  }
  return found;
}

async function held(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

console.log(JSON.stringify(await (task === "build" ? build() : ask())));
