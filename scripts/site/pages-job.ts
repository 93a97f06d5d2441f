/** What the processes that write pages say to each other. */
import type { Manifest } from "../../src/core/schema.ts";
import type { Share } from "../prerender/index.tsx";
import type { Digests } from "./writer.ts";

/**
 * Which pages are written: all, or only those that there is one of. For every paper, author and topic then the page for lost
 * addresses stands, which the app takes over: hosts limit the number of files.
 */
export const PAGES = ["all", "shell"] as const;
export type Pages = (typeof PAGES)[number];

/** What all pages are made from. */
export type PagesJob = {
  /** The site's folder, with its data in it. */
  folder: string;
  template: string;
  site: Manifest["site"];
  code: ReadonlyMap<string, readonly string[]>;
  base?: string;
  /** Absent: all. */
  pages?: Pages;
};

/** What one process is given. */
export type ShareJob = PagesJob & { share: Share };

/** What a helper says: pages it has written since it last said so; at the end what it has written, or why it has not. */
export type FromHelper = { written: number } | { digests: Digests } | { failed: string };
