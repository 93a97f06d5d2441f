/** What the app gives to every view: where data comes from, and how one goes elsewhere. */
import { createContext, use, useMemo, type ReactNode } from "react";
import { usePathname, useSearch } from "wouter/use-browser-location";
import type { Source } from "../core/source.ts";
import { pathOf } from "./links.ts";
import { navigate, type NavigateOptions, writeNow } from "./history.ts";
import { leave } from "./scroll.ts";

export type Environment = {
  source: Source;
  /** Goes to an app path: "/papers/x/", "/?q=edge". */
  go: (to: string, options?: NavigateOptions) => void;
};

/** Where the site stands on its host, and the page that it was opened at. */
type Place = { base: string; path: string };

const PlaceContext = createContext<Place>({ base: "", path: "/" });
const EnvironmentContext = createContext<Environment | undefined>(undefined);

/** @throws where no {@link EnvironmentProvider} stands above: a bug in the wiring. */
export function useEnvironment(): Environment {
  const environment = use(EnvironmentContext);
  if (!environment) throw new Error("no environment: the view stands outside the app");
  return environment;
}

export type EnvironmentProps = {
  source: Source;
  /** The path of the site's root on its host, without the last slash. */
  base: string;
  /** The app path of the first page: what the server rendered, and what hydration starts from. */
  path: string;
  children: ReactNode;
};

export function EnvironmentProvider({ source, base, path, children }: EnvironmentProps) {
  const value = useMemo(
    () => ({
      source,
      go(to: string, options?: NavigateOptions) {
        if (!options?.replace) {
          writeNow();
          leave();
        }
        navigate(base + to, options);
      },
    }),
    [source, base],
  );
  const place = useMemo(() => ({ base, path }), [base, path]);
  return (
    <PlaceContext value={place}>
      <EnvironmentContext value={value}>{children}</EnvironmentContext>
    </PlaceContext>
  );
}

/** The path of the site's root on its host, without the last slash. */
export function useBase(): string {
  return use(PlaceContext).base;
}

/** The app path in the address bar; while a rendered page is taken over, the one that it was rendered for. */
export function usePath(): string {
  const { base, path } = use(PlaceContext);
  return pathOf(usePathname({ ssrPath: base + path }), base);
}

/** The search in the address bar, "?q=edge" or ""; none while a rendered page is taken over. */
export function useSearchPart(): string {
  return useSearch({ ssrSearch: "" });
}
