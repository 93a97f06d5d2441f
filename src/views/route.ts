import type { ReactNode } from "react";
import type { Page } from "../app/page.ts";
import type { Source } from "../core/source.ts";
import type { Words } from "../ui/words/en.ts";
import type { Catalogue } from "../ui/words/english.ts";

/** What a page is loaded for. */
type Visit = {
  params: Record<string, string>;
  /** The address's search: "?q=edge" or "". */
  search: string;
  source: Source;
  /** Results that the list had when the reader left it. */
  shown?: number;
};

/** An element of the head. */
export type HeadTag = { name: "meta" | "link"; attributes: Record<string, string> };

/** What a page says of itself in its head. */
export type Head = {
  title: string;
  description?: string;
  /** What Open Graph calls it (https://ogp.me/#types); "website" where nothing is said. */
  kind?: "article" | "profile";
  /** What stands there on this kind of page alone. */
  tags?: HeadTag[];
};

/** Where a head is written for. */
export type HeadPlace = {
  /** The address's search, "?q=edge" or "". */
  search: string;
  /** The address for a link's `href`, of an app path. */
  href: (to: string) => string;
  /** The public address of an app path; `undefined` where the site does not know its own. */
  publicHref: (to: string) => string | undefined;
};

export type ViewProps<Data> = { data: Data; params: Record<string, string> };

/**
 * A page: `load` gives plain data that survives JSON, `View` shows it, the same at build time and in a browser. The
 * methods' own parameters let the table hold routes of different data.
 */
export type Route<Data = unknown> = {
  /** `undefined` where nothing stands at the address. Rejects with a `DataFailure`. */
  load(visit: Visit): Promise<Data | undefined>;
  /** @param words absent where the interface speaks English: the page brings that. */
  head(data: Data, words: Catalogue | undefined, place: HeadPlace): Head;
  View(this: void, props: ViewProps<Data>): ReactNode;
  /** The app paths that the build makes finished pages of; without it, the pattern itself is one. */
  paths?(source: Source): Promise<string[]>;
};

/** A line of the table of pages. The page's own code comes when it is first asked for. */
export type Entry = {
  /** The name of its folder, which holds `route.ts`. */
  id: string;
  /** "/papers/:id/". */
  pattern: string;
  /** Stands in the header under this name. */
  section?: (words: Words) => string;
  /** Leads there after "g". */
  key?: string;
  /** What it shows is made by the reader's browser, so its app does not wait for a sign of the reader. */
  scripted?: true;
  open(): Promise<Route>;
};

/** A route whose code is there. */
export type OpenRoute = Route & Pick<Entry, "id">;
export type OpenPage = Page<OpenRoute>;
