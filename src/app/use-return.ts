import { useLayoutEffect } from "react";
import { settle } from "./scroll.ts";

/** For a view whose whole content stands as soon as it does: finds the reader's place again, once. */
export function useReturn(): void {
  useLayoutEffect(() => {
    settle();
  }, []);
}
