/**
 * Finds a Chromium for the tests and starts it. First `$CHROME_PATH`; then, where it runs, the one that the npm package
 * @sparticuz/chromium carries: the same on every machine, also on those with Node and npm alone, and, being a browser
 * without windows, at work for half as long as a whole one; else one that is installed.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from "playwright-core";

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

/** @returns how to start a Chromium; throws with the remedy where there is none. */
async function findChrome(): Promise<LaunchOptions> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined) {
    if (existsSync(named)) return { executablePath: named, args: FLAGS };
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Point it at a Chromium or unset it.`);
  }
  if (process.platform === "linux" && process.arch === "x64") return unpackChrome();
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const installed = [...(USUAL_PLACES[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: FLAGS };
  throw new Error(
    "No Chromium found for the browser tests. Install Chrome or Chromium, or set CHROME_PATH to one.",
  );
}

/**
 * Unpacks the npm package's Chromium into a folder of its own, once: the package would reuse any Chromium that it finds
 * in the system's temporary folder, of whatever version, and one that was unpacked by halves.
 */
async function unpackChrome(): Promise<LaunchOptions> {
  const folder = resolve("node_modules/.cache/chromium");
  if (!existsSync(folder)) {
    const fresh = `${folder}-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const { TMPDIR } = process.env;
    process.env["TMPDIR"] = fresh;
    // Makes the package unpack the shared libraries that a bare system lacks.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
    try {
      const { default: packaged } = await import("@sparticuz/chromium");
      await packaged.executablePath();
      // Tests that were started beside these may have been first.
      if (!existsSync(folder)) renameSync(fresh, folder);
    } finally {
      if (TMPDIR === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = TMPDIR;
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  // The package's own fonts.conf names a folder that need not exist; without any font Skia aborts.
  writeFileSync(
    `${folder}/fonts/fonts.conf`,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
      `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  const env = {
    ...process.env,
    FONTCONFIG_PATH: `${folder}/fonts`,
    LD_LIBRARY_PATH: [`${folder}/al2023/lib`, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter),
  };
  return { executablePath: `${folder}/chromium`, args: FLAGS, env };
}

/** A browser that several processes may talk to. */
export async function startChrome(): Promise<BrowserServer> {
  return chromium.launchServer(await findChrome());
}

export async function launchChrome(): Promise<Browser> {
  return chromium.launch(await findChrome());
}
