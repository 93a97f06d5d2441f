/** The page's side of the service worker: starts it, hears of newer versions, hands over to them. */
import { trustScript } from "../worker/script-address.ts";
import { announceVersion } from "./new-version.ts";

/**
 * Makes the site work without a network, where the browser can. Where it cannot, or refuses, the site works as before.
 * @param base the path of the site's root on its host, without the last slash.
 * @param script the service worker's file, below the root.
 */
export async function startOffline(base: string, script: string): Promise<void> {
  const { serviceWorker } = navigator;
  let isKept = serviceWorker.controller !== null;
  try {
    const address = trustScript(`${base}/${script}`);
    const registration = await serviceWorker.register(address, { scope: `${base}/`, updateViaCache: "none" });
    const look = (): void => {
      // The first version to come has no older one to take over from.
      if (registration.waiting && serviceWorker.controller) announceVersion(() => handOver(registration));
    };
    look();
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", look),
    );
    serviceWorker.addEventListener("controllerchange", () => {
      // Another tab has gone over; this one keeps its version until it is loaded anew.
      if (isKept) announceVersion(() => handOver(registration));
      isKept = true;
    });
    document.addEventListener("visibilitychange", () => {
      // A tab may stay open for days.
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    });
  } catch {
    // Refused by the browser's settings, or the network is gone: there is nothing to do about it here.
  }
}

const reload = (): void => location.reload();

function handOver({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return reload();
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  waiting.postMessage("take-over", { transfer: [] });
}
