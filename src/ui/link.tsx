import { createContext, use, type ComponentProps, type MouseEvent } from "react";
import type { Selection } from "../core/engine.ts";

/** How links of this site are made and followed; the app gives it. */
export type Navigation = {
  /** The `href` for an app path, "/papers/x/". */
  href: (to: string) => string;
  /** Goes there without a new page. `carry` is kept with the new entry of the browser's history. */
  follow: (to: string, carry?: Carry) => void;
};

/** What goes along with a link: the list that the paper stands in, and its place there. */
export type Carry = {
  list: { search: string; index: number; path?: string; fragment?: string; scope?: Selection };
};

/** Without an app around them, links are plain. */
export const NavigationContext = createContext<Navigation | undefined>(undefined);

export type LinkProps = Omit<ComponentProps<"a">, "href"> & { to: string; carry?: Carry };

/** A link within the site. Held modifier keys, and a middle click, are the browser's. */
export function Link({ to, carry, onClick, children, ...rest }: LinkProps) {
  const navigation = use(NavigationContext);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!navigation || !plain || event.defaultPrevented) return;
    event.preventDefault();
    navigation.follow(to, carry);
  };
  return (
    <a {...rest} href={navigation?.href(to) ?? to} onClick={follow}>
      {children}
    </a>
  );
}

/** A link to another site: opens here, tells that site nothing of ours. Other schemes than http(s) are not followed. */
export function OutLink({ href, children, ...rest }: ComponentProps<"a"> & { href: string }) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a {...rest} href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}
