import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page's scripts run: not in what the build renders, nor while that is taken over. */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
