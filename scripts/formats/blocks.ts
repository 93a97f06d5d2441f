/** A saved page, whether in Markdown or in HTML, as what a reader sees of it. */
import type { Block } from "./block.ts";
import { htmlBlocks, looksLikeHtml } from "./html-blocks.ts";
import { looksLikeMarkdown, markdownBlocks } from "./markdown-blocks.ts";
import { squeeze } from "./text.ts";

const cache = new WeakMap<readonly string[], Block[] | undefined>();

/** @returns `undefined` where the file is neither. The same lines are read once. */
export function readBlocks(lines: readonly string[]): Block[] | undefined {
  if (!cache.has(lines)) cache.set(lines, read(lines));
  return cache.get(lines);
}

function read(lines: readonly string[]): Block[] | undefined {
  if (looksLikeHtml(lines)) return htmlBlocks(lines);
  return looksLikeMarkdown(lines) ? markdownBlocks(lines) : undefined;
}

/** What a reader reads, without the signs of emphasis around it. */
export function blockText({ runs }: Pick<Block, "runs">): string {
  return bare(runs.map(({ text }) => text).join(""));
}

export function bare(text: string): string {
  const squeezed = squeeze(text);
  const inner = /^(\*\*|__|\*|_)(.+)\1$/.exec(squeezed)?.[2];
  return inner === undefined || inner.includes("*") ? squeezed : inner.trim();
}
