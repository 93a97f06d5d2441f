import type { SiteWords } from "../app/page-data.ts";
import { en, type Words } from "../ui/words/en.ts";
import type { Head, OpenPage } from "./route.ts";

/** The head of a page, with the site's name in its title. */
export function headOf({ route, data }: OpenPage, site: SiteWords, words: Words = en): Head {
  const { title, description = site.description } = route?.head(data, words) ?? {
    title: words.missing.title,
  };
  return { title: `${title} · ${site.title}`, ...(description !== undefined && { description }) };
}
