/** What a reader keeps, in English. */
import { count, list, number } from "./figures.ts";

/** The button that stands beside every paper. */
export const star = {
  keep: (title: string) => `Keep: ${title}`,
  on: "Kept",
  off: "Keep",
};

export const library = {
  title: "Library",
  what: "What you keep is stored in this browser and nowhere else.",
  opening: "One moment…",
  withoutScripts: "The library is kept by the browser and needs scripts switched on.",
  failed: "The library could not be opened. Try again.",
  empty: {
    title: "Nothing is kept yet",
    how: "Press the star beside a paper, and it stands here. Notes, tags and lists of your own can be added on its page.",
    browse: "Browse the papers",
    shelf: "No paper stands here.",
  },
  trouble: {
    off: "This browser keeps nothing for this page: what you keep is gone when you leave it. Export it to have it later.",
    full: "The browser's storage is full: what you changed last is gone when you leave this page. Export the library, or free some storage.",
    newer: "Another tab runs a newer version of this site. Reload this page before you change the library.",
    broken:
      "What this browser has stored is no library that can be read. It is left as it is; save it as a file, then start anew.",
    save: "Save what is stored",
    anew: "Start anew",
  },
  shelves: {
    title: "Shelves",
    all: "Everything",
    starred: "Starred",
    notes: "With a note",
    lists: "Lists",
    tags: "Tags",
    newList: "New list",
    listName: "Name of the list",
    make: "Make it",
    rename: "Rename",
    renameTo: "New name",
    remove: "Delete the list",
    removeSure: (name: string) =>
      `Delete the list “${name}”? Papers that nothing else keeps leave the library.`,
    cancel: "Cancel",
  },
  papers: (n: number) => count(n, "paper"),
  gone: {
    title: "No longer on this site",
    why: "These papers are in your library, and a later version of the site does not hold them any more.",
    forget: (title: string) => `Let go of: ${title}`,
  },
  move: {
    export: "Save as a file",
    import: "Take in a file",
    came: (added: number, enriched: number) =>
      added + enriched === 0
        ? "The file holds nothing that was not here."
        : `${count(added, "paper")} came in, ${number.format(enriched)} got something new.`,
    joined: (n: number) => `${count(n, "paper")} had another note here: both stand now, one below the other.`,
    refused: (why: string) => `The file is not a library. ${why}`,
    newer: "The file was made by a newer version of this site. Reload this page, then try again.",
    unreadable: "The file could not be read.",
  },
  share: {
    copy: "Copy a link to the list",
    copied: "Copied. Who opens the link sees the list, without an account.",
    refused: "The browser does not let the page copy. This is the link:",
    title: (name: string) => `A list that someone shared: ${name}`,
    missing: (n: number) => `${count(n, "paper")} of the list ${n === 1 ? "is" : "are"} not on this site.`,
    keep: "Keep it as a list of mine",
    kept: "It is among your lists.",
    broken: "The link to a shared list is damaged: ask for it again.",
  },
  paper: {
    more: "Note, tags, lists",
    failed: "This part of the page could not be loaded. Try again.",
    note: "Note",
    noteHint: "For you alone",
    tags: "Tags",
    addTag: "Add a tag",
    removeTag: (tag: string) => `Remove the tag ${tag}`,
    lists: "Lists",
    noLists: "No list yet.",
  },
  searches: {
    title: "Saved searches",
    save: "Save this search",
    saved: "Saved",
    remove: (name: string) => `Forget the search ${name}`,
    fresh: (n: number) => (n === 0 ? "nothing new" : `${number.format(n)} new`),
    all: "All papers",
    name: (parts: string[]) => list.format(parts),
  },
};
