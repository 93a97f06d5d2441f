import { useEffect } from "react";

/** What takes typed letters for itself. */
const TYPING = "input, textarea, select, [contenteditable]";

/** "/" leads to the search, from wherever nothing is being typed. */
export function useSearchKey(jump: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      jump();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [jump]);
}
