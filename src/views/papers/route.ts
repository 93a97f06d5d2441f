import { PAGE_SIZE, parseAddress, printAddress, requestOf } from "../../app/address.ts";
import type { Shown } from "../../app/results.ts";
import { en, type Words } from "../../ui/words/en.ts";
import type { Route } from "../route.ts";
import { PapersView } from "./view.tsx";

export const papers: Route<Shown> = {
  async load({ search, source, shown = PAGE_SIZE }) {
    const address = parseAddress(search);
    return { key: printAddress(address), result: await source.run(requestOf(address, shown)) };
  },
  head(_, words: Words = en, { search }) {
    const text = parseAddress(search).text.trim();
    return { title: text === "" ? words.search.title : words.search.titleOf(text) };
  },
  View: PapersView,
};
