import { searchKey } from "../../app/search-all.ts";
import type { Address } from "../../app/address.ts";
import { NewPapers } from "./new-papers.tsx";
import { SaveSearch } from "./save-search.tsx";

/** Between the count and the list: what is new where nothing is searched, else the way to save the search. */
export function BesideResults({ address }: { address: Address }) {
  const key = searchKey(address);
  return key === "" ? <NewPapers /> : <SaveSearch key={key} search={key} />;
}
