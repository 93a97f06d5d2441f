/** What the processes that write pages say to each other. */
import type { Manifest } from "../../src/core/schema.ts";
import type { Pages, Share } from "../prerender/share.ts";
import type { Digests } from "./writer.ts";

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
