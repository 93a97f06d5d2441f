/** Wires the app: the root, the worker, the first page. `start.ts` brings it. */
import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { languageAt } from "./app/language.ts";
import { baseOf, pathOf } from "./app/links.ts";
import { startScroll } from "./app/scroll.ts";
import { readPageData } from "./app/page-data.ts";
import { App } from "./views/app.tsx";
import { openCatalogue } from "./views/catalogue.ts";
import { takeOver } from "./views/open.ts";
import { startClient } from "./worker/start.ts";

const element = document.getElementById("app");
if (!element) throw new Error("the page has no element #app");

// `build` and `sw` are absent while developing; `site` is there where no page data is.
const { root = "./", build, sw, site = document.title } = document.documentElement.dataset;
const base = baseOf(root, location.href);
// Before all else, so that the page is soon read in its reader's language; where it cannot be had, the page says so when
// it stands.
openCatalogue(languageAt(base)).catch(() => undefined);
const source = startClient(new URL(`${base}/data/`, location.href).href, build);
const given = readPageData(document);
// A page that is served at any address has learned only now whose site it is of.
if (root.startsWith("/")) void import("./app/settings.ts").then(({ showKept }) => showKept(base));

startScroll();
// What the build has rendered stands, and can be read, until its code is there to take over.
const first = given && (await takeOver(given));

// A relative address would be read anew at every page that the app goes to.
const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
if (icon) icon.setAttribute("href", icon.href);

let onStand: () => void;
/** Settled when the app stands, and answers to what is pressed. */
export const standing = new Promise<void>((resolve) => (onStand = resolve));

const app = (
  <StrictMode>
    <App
      source={source}
      base={base}
      path={given?.path ?? pathOf(location.pathname, base)}
      site={given?.site ?? { title: site }}
      onStand={onStand!}
      {...(first && { first })}
      {...(root.startsWith("/") && { absoluteRoot: root })}
    />
  </StrictMode>
);

// As a transition it is done in short pieces, between which the page answers to whoever reads it already.
if (given) startTransition(() => void hydrateRoot(element, app));
else createRoot(element).render(app);

// What the reader came for goes first.
if (sw !== undefined && "serviceWorker" in navigator) {
  const start = async (): Promise<void> => (await import("./app/offline.ts")).startOffline(base, sw);
  if (document.readyState === "complete") void start();
  else addEventListener("load", () => void start());
}
