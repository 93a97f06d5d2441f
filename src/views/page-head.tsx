import { use, useEffect, useRef } from "react";
import { useSearchPart } from "../app/environment.tsx";
import { writeHead } from "../app/page-head.ts";
import type { SiteWords } from "../app/page-data.ts";
import { CatalogueContext } from "../ui/words/context.ts";
import { headOf } from "./head.ts";
import type { OpenPage } from "./route.ts";

export type PageHeadProps = {
  page: OpenPage;
  site: SiteWords;
  /** The way to the site's root. */
  root: string;
  /** The build has written this page's head. */
  written: boolean;
};

/** Keeps the window's title and the head in step with the page and its search; shows nothing itself. */
export function PageHead({ page, site, root, written }: PageHeadProps): null {
  const words = use(CatalogueContext);
  const search = useSearchPart();
  const { title, tags } = headOf(page, site, { search, root }, words);
  const done = useRef(written ? page : undefined);
  useEffect(() => {
    document.title = title;
    if (done.current === page) return;
    done.current = page;
    writeHead(tags);
  });
  return null;
}
