/**
 * What does a tab take? A built site given by `--dist FOLDER` is opened in a real browser: how long until the first
 * results of a search stand on the page, whether abstracts were there by then, how long the worker takes to answer key
 * presses (from message to message, what the page does in between included), and what memory the tab holds.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../scripts/site/serve.ts";
import { launchChrome } from "../e2e/support/chrome.ts";
import { percentile, print } from "./support/figures.ts";

const VISITS = 5;
const FIRST = "neural networks";
/** Typed one after the other, the box emptied in between. */
const TYPED = [
  "graph neural network",
  "reinforcment learning from human feedback",
  "yang diffusion",
  "the edge of stability",
  "transformers for time series",
  "sparse attention",
];
/** Between key presses: of someone who types fast. */
const PAUSE_MS = 120;

type Answer = { name: string; settled: boolean; took: number };
type Watched = { first?: number; answers: Answer[] };
declare global {
  var watched: Watched;
}

/** Runs in the page before its own scripts: notes the first marked result, and how long each answer takes. */
function watch(): void {
  const seen: Watched = (globalThis.watched = { answers: [] });
  const look = new MutationObserver(() => {
    if (seen.first === undefined && document.querySelector("article mark")) seen.first = performance.now();
  });
  look.observe(document, { childList: true, subtree: true });
  type Asked = { kind: string; id: number; name: string; ask: { settled?: boolean } | null };
  const asked = new Map<number, { message: Asked; at: number }>();
  const heard = new WeakSet<Worker>();
  const post = Reflect.get(Worker.prototype, "postMessage");
  // Without a name: what runs in the page knows nothing of the helper that keeps names.
  Worker.prototype.postMessage = function (this: Worker, message: Asked): void {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener("message", ({ data }: MessageEvent<{ id: number }>) => {
        const call = asked.get(data.id);
        if (!call) return;
        const { name, ask } = call.message;
        seen.answers.push({ name, settled: ask?.settled === true, took: performance.now() - call.at });
      });
    }
    if (message.kind === "call") asked.set(message.id, { message, at: performance.now() });
    Reflect.apply(post, this, [message]);
  };
}

/** @returns milliseconds to the first results, and files with abstracts that had come by then. */
async function timeFirst(browser: Browser, url: string): Promise<{ first: number; abstracts: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const came: number[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().includes("/abstracts-")) came.push(Date.now());
  });
  await page.addInitScript(watch);
  await page.goto(`${url}?q=${encodeURIComponent(FIRST)}`);
  await page.waitForFunction(() => globalThis.watched.first !== undefined);
  const { first, at } = await page.evaluate(() => ({
    first: globalThis.watched.first!,
    at: performance.timeOrigin + globalThis.watched.first!,
  }));
  await context.close();
  return { first, abstracts: came.filter((time) => time < at).length };
}

async function type(page: Page): Promise<Answer[]> {
  const box = page.getByRole("combobox", { name: "Search papers" });
  await box.click();
  await page.evaluate(() => (globalThis.watched.answers = []));
  for (const text of TYPED) {
    await box.fill("");
    await box.pressSequentially(text, { delay: PAUSE_MS });
    await page.waitForTimeout(1_000);
  }
  return page.evaluate(() => globalThis.watched.answers);
}

/** Resident memory of the browser's processes that show pages, in MB, the largest first. */
async function residentMemory(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type: kind }) => kind === "renderer")
    .map(async ({ id }) => {
      const file = `/proc/${id}/status`;
      const status = existsSync(file) ? await readFile(file, "utf8") : "";
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
    });
  return (await Promise.all(sizes)).toSorted((a, b) => b - a);
}

function milliseconds(values: readonly number[]): string[] {
  return [0.5, 0.95, 1].map((part) => percentile(values, part).toFixed(1));
}

async function measure(url: string): Promise<void> {
  const browser = await launchChrome();
  try {
    const visits: { first: number; abstracts: number }[] = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await timeFirst(browser, url));
    const early = visits.filter(({ abstracts }) => abstracts === 0).length;
    const page = await browser.newPage();
    await page.goto("about:blank");
    const [empty = Number.NaN] = await residentMemory(browser);
    await page.addInitScript(watch);
    await page.goto(`${url}?q=${encodeURIComponent(FIRST)}`);
    await page.waitForFunction(() => globalThis.watched.first !== undefined);
    await page.waitForTimeout(5_000);
    const [opened = Number.NaN] = await residentMemory(browser);
    const answers = await type(page);
    const [used = Number.NaN] = await residentMemory(browser);
    const timesOf = (name: string, settled: boolean) =>
      answers.filter((one) => one.name === name && one.settled === settled).map(({ took }) => took);
    print(
      ["", "median", "p95", "worst"],
      [
        [`first results, ms, ${VISITS} visits`, ...milliseconds(visits.map(({ first }) => first))],
        ["key press: results, ms", ...milliseconds(timesOf("run", false))],
        ["key press: suggestions, ms", ...milliseconds(timesOf("suggest", false))],
        ["results with all they need, ms", ...milliseconds(timesOf("run", true))],
      ],
    );
    console.log(`first results before any abstract in ${early} of ${VISITS} visits`);
    console.log(
      `memory of the tab's process, MB: ${empty.toFixed(0)} empty, ${opened.toFixed(0)} opened, ${used.toFixed(0)} after ${answers.length} answers`,
    );
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({ options: { dist: { type: "string" } }, strict: false });

if (typeof values.dist !== "string") {
  console.log("needs --dist FOLDER, a built site");
} else {
  const server = await serve(values.dist, { port: 0 });
  try {
    await measure(server.url);
  } finally {
    await server.close();
  }
}
