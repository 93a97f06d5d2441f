import type { Page } from "playwright-core";

/**
 * How much of what was in view has moved by itself since the page began (https://web.dev/articles/cls), and what.
 * Shifts after a press or a key are the reader's own and do not count.
 */
export function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName));
        if (!hadRecentInput) found.push(`${value.toFixed(4)} ${nodes.join(", ")}`);
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // What was noticed before is handed over as a task of its own, and what is just drawn with its frame.
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let frames = 0; frames < 3; frames++) await frame();
    observer.disconnect();
    return found;
  });
}
