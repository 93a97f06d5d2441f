/** What a reader sees of a page: paragraphs of text with links. */
import type { Lines } from "../../src/core/schema.ts";

/** Text in a row with the same address behind it, and what its images are called. */
export type Run = { text: string; href?: string; images?: readonly string[] };

/** A heading, a paragraph, an item of a list. */
export type Block = { lines: Lines; kind: "heading" | "item" | "text"; runs: Run[] };
