/**
 * The first script. A finished page can be read as it is, and a phone is spared the app until its reader does something:
 * its files are fetched once the page is painted, and run at the first sign.
 */
import { isAwaited, keepActs, keepKeys, onFirstSign, onPaint } from "./app/first-signs.ts";
import "./ui/styles/index.css";

const { root = "./", code } = document.documentElement.dataset;

function fetchCode(): void {
  for (const file of code?.split(" ") ?? []) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.crossOrigin = "";
    link.href = root + file;
    document.head.append(link);
  }
}

async function start(release: () => void): Promise<void> {
  try {
    await (
      await import("./main.tsx")
    ).standing;
  } finally {
    release();
  }
}

const release = keepActs();
keepKeys();
if (isAwaited()) {
  fetchCode();
  void start(release);
} else {
  onPaint(fetchCode);
  onFirstSign(() => void start(release));
}
