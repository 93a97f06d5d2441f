import {
  type ComponentType,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { EnvironmentProvider, useEnvironment, usePath } from "../app/environment.tsx";
import { recall } from "../app/history.ts";
import type { DialogName } from "../app/keys.ts";
import { hrefOf, rootFrom } from "../app/links.ts";
import type { PageState } from "../app/page.ts";
import type { SiteWords } from "../app/page-data.ts";
import { useNewVersion } from "../app/new-version.ts";
import { isReturn } from "../app/scroll.ts";
import { usePage } from "../app/use-page.ts";
import type { Source } from "../core/source.ts";
import { Failure } from "../ui/failure.tsx";
import { Header } from "../ui/header.tsx";
import { type Navigation, NavigationContext } from "../ui/link.tsx";
import { NewVersion } from "../ui/new-version.tsx";
import { CatalogueContext, useWords } from "../ui/words/context.ts";
import { Boundary } from "./boundary.tsx";
import { useCatalogue } from "./catalogue.ts";
import { titleOf } from "./head.ts";
import { ROUTES } from "./index.ts";
import { NotFoundView } from "./not-found/view.tsx";
import { loadPage } from "./open.ts";
import { PageHead } from "./page-head.tsx";
import { UnkeptNotice } from "./unkept-notice.tsx";
import type { OpenPage, OpenRoute } from "./route.ts";
import type { DeskToolsProps } from "./shared/desk-tools.tsx";

export type AppProps = {
  source: Source;
  site: SiteWords;
  /** The app path of the first page: "/papers/x/". */
  path: string;
  /** The first page; absent where it has yet to be loaded. */
  first?: OpenPage;
  /** The path of the site's root on its host, without the last slash; the server, which does not know, says "". */
  base?: string;
  /** An absolute root for all links ("/project/"), for the one page that has no place of its own: 404.html. */
  absoluteRoot?: string;
  /** Told when all of it answers to the reader. */
  onStand?: () => void;
};

/** The whole site: the header, and the page for the address. */
export function App({ source, path, base = "", ...shell }: AppProps) {
  return (
    <EnvironmentProvider source={source} base={base} path={path}>
      <Spoken>
        <Shell {...shell} />
      </Spoken>
    </EnvironmentProvider>
  );
}

/** Speaks the reader's language. The page comes as children: in another language only what speaks is drawn anew. */
function Spoken({ children }: { children: ReactNode }) {
  const { catalogue, failed } = useCatalogue();
  return (
    <CatalogueContext value={catalogue}>
      {failed && <Wordless />}
      {children}
    </CatalogueContext>
  );
}

function Wordless() {
  const words = useWords().site;
  return (
    <p className="trouble" role="alert">
      {words.wordless}
    </p>
  );
}

function Shell({
  site,
  first,
  absoluteRoot,
  onStand,
}: Pick<AppProps, "site" | "first" | "absoluteRoot" | "onStand">) {
  const words = useWords();
  const catalogue = use(CatalogueContext);
  const { source, go } = useEnvironment();
  const path = usePath();
  const takeNewVersion = useNewVersion();
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

  const [dialog, setDialog] = useState<DialogName>();
  const [Tools, bringTools] = useTools();

  const before = useRef(shown);
  useLayoutEffect(() => {
    const isFirst = before.current === undefined || before.current === shown;
    before.current = shown;
    // Where an entry is gone back to, its view finds the place again.
    if (isFirst || isReturn()) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [shown]);

  useEffect(() => onStand?.(), [onStand]);

  const { locale } = words;
  useLayoutEffect(() => {
    document.documentElement.lang = locale.split("-", 1)[0]!;
  }, [locale]);

  return (
    <NavigationContext value={navigation}>
      {shown && <PageHead page={shown} site={site} root={root} written={shown === first} />}
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
        sections={ROUTES.flatMap(({ section, pattern }) =>
          section ? [{ path: pattern, label: section(words), current: isCurrent(pattern, shown) }] : [],
        )}
        onSettings={() => {
          bringTools();
          setDialog("settings");
        }}
      />
      {takeNewVersion && <NewVersion onReload={takeNewVersion} />}
      <main id="content" className="main" ref={main} tabIndex={-1}>
        {page.kind === "failed" && <Failure {...page.error} onRetry={retry} />}
        <Boundary key={shown?.path}>
          <Standing page={page} />
        </Boundary>
      </main>
      <UnkeptNotice />
      <p className="hidden" role="status">
        {shown && shown !== first ? words.site.opened(titleOf(shown, site, catalogue)) : ""}
      </p>
      {Tools && <Tools dialog={dialog} onDialog={setDialog} />}
    </NavigationContext>
  );
}

/**
 * Keys, and what opens over the page: not needed for the first look, so not among the first scripts.
 * @returns what there is of it, and the way to ask anew where it did not come.
 */
function useTools(): [ComponentType<DeskToolsProps> | undefined, () => void] {
  const [Tools, setTools] = useState<ComponentType<DeskToolsProps>>();
  const bring = useCallback(() => {
    import("./shared/desk-tools.tsx").then(
      (code) => setTools(() => code.DeskTools),
      // Pages can be read without; the button that opens the settings asks anew.
      () => undefined,
    );
  }, []);
  useEffect(bring, [bring]);
  return [Tools, bring];
}

/** Whether the page that stands is the section's own, or one below it; every page is below the first. */
function isCurrent(section: string, shown: OpenPage | undefined): "page" | "true" | undefined {
  if (!shown?.route) return undefined;
  if (shown.path === section) return "page";
  return section !== "/" && shown.path.startsWith(section) ? "true" : undefined;
}

/** The page that stands: the old one while a new one is on its way, none where the way has failed. */
function Standing({ page }: { page: PageState<OpenRoute> }) {
  const words = useWords().site;
  const { shown } = page;
  if (page.kind === "failed") return null;
  if (!shown) return <p className="waiting quiet">{words.loading}</p>;
  const { route } = shown;
  if (!route) return <NotFoundView path={shown.path} />;
  return <route.View key={shown.path} data={shown.data} params={shown.params} />;
}
