/** Whether a newer version of the site is ready to take over. */
import { useSyncExternalStore } from "react";

type Take = () => void;

let take: Take | undefined;
const listeners = new Set<() => void>();

/** @param takeOver goes over to the newer version. */
export function announceVersion(takeOver: Take): void {
  take = takeOver;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What goes over to the newer version; nothing while there is none. */
export function useNewVersion(): Take | undefined {
  return useSyncExternalStore(
    subscribe,
    () => take,
    () => undefined,
  );
}
