/** Opens the site in the pretended browser, as a reader would at an address. */
import { render, screen, waitFor } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { SiteWords } from "../../../src/app/page-data.ts";
import type { Source } from "../../../src/core/source.ts";
import { App } from "../../../src/views/app.tsx";

export const SITE: SiteWords = { title: "Made-up papers" };

/** What jsdom lacks and a browser has. */
export function furnish({ wide = true } = {}): void {
  const matches = (query: string): boolean => (query.includes("min-width") ? wide : query.includes("fine"));
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: matches(query),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal("scrollBy", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = showModal;
  HTMLDialogElement.prototype.close = close;
}

function showModal(this: HTMLDialogElement): void {
  this.open = true;
}

function close(this: HTMLDialogElement): void {
  this.open = false;
  this.dispatchEvent(new Event("close"));
}

/** @param address the app path with its search: "/papers/x/", "/?q=edge". */
export async function open(address: string, source: Source): Promise<void> {
  history.replaceState(null, "", address);
  const { pathname } = new URL(address, location.href);
  render(<App source={source} site={SITE} path={pathname} />);
  await waitFor(() => expect(screen.queryByText("One moment…")).toBeNull());
}
