import type { KeyedPage } from "../../app/keys.ts";
import type { Words } from "../../ui/words/en.ts";
import { ROUTES } from "../index.ts";

/** The pages of the header, each with the key that leads there after "g". */
export const KEYED_PAGES: readonly (KeyedPage & { section: (words: Words) => string })[] = ROUTES.flatMap(
  ({ key, section, pattern }) =>
    key !== undefined && section !== undefined ? [{ key, section, path: pattern }] : [],
);
