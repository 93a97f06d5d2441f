/** Which of a site's pages are to be rendered. */

/**
 * Which pages are written: all, or only those that there is one of. For every paper, author and topic then the page for lost
 * addresses stands, which the app takes over: hosts limit the number of files.
 */
export const PAGES = ["all", "shell"] as const;
export type Pages = (typeof PAGES)[number];

/** Every `of`-th page from the one at `at` on: what one of several processes renders. */
export type Share = { at: number; of: number };
