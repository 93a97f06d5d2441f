import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { EnvironmentProvider, useEnvironment, usePath } from "../app/environment.tsx";
import { recall } from "../app/history.ts";
import { hrefOf, rootFrom } from "../app/links.ts";
import type { Page, PageState } from "../app/page.ts";
import type { SiteWords } from "../app/page-data.ts";
import { isReturn } from "../app/scroll.ts";
import { setTheme, useTheme } from "../app/theme.ts";
import { usePage } from "../app/use-page.ts";
import type { Source } from "../core/source.ts";
import { Failure } from "../ui/failure.tsx";
import { Header } from "../ui/header.tsx";
import { type Navigation, NavigationContext } from "../ui/link.tsx";
import { useWords } from "../ui/words/context.ts";
import { headOf } from "./head.ts";
import { matchRoute, ROUTES } from "./index.ts";
import { NotFoundView } from "./not-found/view.tsx";

export type AppProps = {
  source: Source;
  site: SiteWords;
  /** The app path of the first page: "/papers/x/". */
  path: string;
  /** The first page; absent where it has yet to be loaded. */
  first?: Page;
  /** The path of the site's root on its host, without the last slash; the server, which does not know, says "". */
  base?: string;
  /** An absolute root for all links ("/project/"), for the one page that has no place of its own: 404.html. */
  absoluteRoot?: string;
};

/** The whole site: the header, and the page for the address. */
export function App({ source, path, base = "", ...shell }: AppProps) {
  return (
    <EnvironmentProvider source={source} base={base} path={path}>
      <Shell {...shell} />
    </EnvironmentProvider>
  );
}

/** Makes the page at an app path ready. */
export async function loadPage(path: string, search: string, source: Source, shown?: number): Promise<Page> {
  const match = matchRoute(path);
  if (!match) return { path, params: {}, data: undefined };
  const { route, params } = match;
  const data = await route.load({ params, search, source, ...(shown !== undefined && { shown }) });
  return data === undefined ? { path, params, data } : { path, route: route.id, params, data };
}

function Shell({ site, first, absoluteRoot }: Pick<AppProps, "site" | "first" | "absoluteRoot">) {
  const words = useWords();
  const { source, go } = useEnvironment();
  const path = usePath();
  const theme = useTheme();
  const main = useRef<HTMLElement>(null);

  const load = useCallback(
    (wanted: string) => loadPage(wanted, location.search, source, recall()?.shown),
    [source],
  );
  const { page, retry } = usePage(path, load, first);
  const { shown } = page;

  const root = absoluteRoot ?? rootFrom(path);
  const navigation = useMemo<Navigation>(
    () => ({
      href: (to) => hrefOf(to, root),
      follow: go,
    }),
    [root, go],
  );

  const head = shown && headOf(shown, site, words);
  const before = useRef(shown);
  useLayoutEffect(() => {
    const isFirst = before.current === undefined || before.current === shown;
    before.current = shown;
    // Where an entry is gone back to, its view finds the place again.
    if (isFirst || isReturn()) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [shown]);
  const { title, description = "" } = head ?? {};
  useEffect(() => {
    if (title === undefined) return;
    document.title = title;
    document.querySelector("meta[name=description]")?.setAttribute("content", description);
  }, [title, description]);

  return (
    <NavigationContext value={navigation}>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          // An address with "#content" would be one more entry to go back by.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.site.skip}
      </a>
      <Header
        title={site.title}
        sections={ROUTES.flatMap(({ section, pattern, id }) =>
          section ? [{ path: pattern, label: section(words), current: shown?.route === id }] : [],
        )}
        theme={theme}
        onTheme={setTheme}
      />
      <main id="content" className="main" ref={main} tabIndex={-1}>
        {page.kind === "failed" && <Failure {...page.error} onRetry={retry} />}
        <Standing page={page} />
      </main>
      <p className="hidden" role="status">
        {head && shown !== first ? words.site.opened(head.title) : ""}
      </p>
    </NavigationContext>
  );
}

/** The page that stands: the old one while a new one is on its way, none where the way has failed. */
function Standing({ page }: { page: PageState }) {
  const words = useWords().site;
  const { shown } = page;
  if (page.kind === "failed") return null;
  if (!shown) return <p className="waiting quiet">{words.loading}</p>;
  const route = ROUTES.find(({ id }) => id === shown.route);
  if (!route) return <NotFoundView path={shown.path} />;
  return <route.View key={shown.path} data={shown.data} params={shown.params} />;
}
