/** Keys, the palette and the settings, in English. */
import { count } from "./figures.ts";

export const desk = {
  close: "Close",
  keys: {
    title: "Keyboard shortcuts",
    realms: { everywhere: "Everywhere", papers: "In lists, and on a paper's page", pages: "To a page" },
    does: {
      search: "Go to the search box",
      palette: "Find a page, topic, author, paper or action",
      help: "Show this list",
      escape: "Close what is open; clear the search box",
      next: "Next paper",
      previous: "Previous paper",
      open: "Open the paper",
      star: "Keep the paper, or let go of it",
      export: "Export the papers; cite the paper",
      map: "Show the search on the map",
    },
    caps: { Mod: "Ctrl", Escape: "Esc", Enter: "Enter" } as Record<string, string>,
    on: "Single keys do nothing while you type. They can be switched off in the settings.",
    off: "Single keys are switched off. They can be switched on in the settings.",
    settings: "Settings",
  },
  palette: {
    title: "Go anywhere",
    placeholder: "A page, topic, author, paper or action…",
    options: "What can be opened",
    kinds: {
      page: "page",
      action: "action",
      search: "search",
      topic: "topic",
      author: "author",
      title: "paper",
    },
    search: (text: string) => `Search the papers for “${text}”`,
    found: (n: number) => count(n, "entry", "entries"),
    actions: {
      e: "Export or cite what this page shows",
      m: "Show this search on the map",
      keys: "Show the keyboard shortcuts",
      settings: "Open the settings",
    },
    theme: (theme: string) => `Theme: ${theme}`,
  },
  settings: {
    title: "Settings",
    names: {
      theme: "Theme",
      text: "Text size",
      width: "Reading width",
      lists: "Lists",
      keys: "Single-key shortcuts",
    },
    values: {
      theme: { system: "As the system", light: "Light", dark: "Dark" },
      text: { small: "Small", medium: "Medium", large: "Large", largest: "Largest" },
      width: { narrow: "Narrow", medium: "Medium", wide: "Wide" },
      lists: { roomy: "Roomy", dense: "Dense" },
      keys: { on: "On", off: "Off" },
    },
    keptHere: "Kept in this browser.",
    notKept: "This browser keeps nothing for this page: the settings hold until you leave it.",
    keys: "Keyboard shortcuts",
  },
};
