import type { Page } from "../app/page.ts";
import type { SiteWords } from "../app/page-data.ts";
import { en, type Words } from "../ui/words/en.ts";
import { ROUTES } from "./index.ts";
import type { Head } from "./route.ts";

/** The head of a page, with the site's name in its title. */
export function headOf(page: Page, site: SiteWords, words: Words = en): Head {
  const route = ROUTES.find(({ id }) => id === page.route);
  const { title, description = site.description } = route?.head(page.data, words) ?? {
    title: words.missing.title,
  };
  return { title: `${title} · ${site.title}`, ...(description !== undefined && { description }) };
}
