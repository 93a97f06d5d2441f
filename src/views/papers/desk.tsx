import { type ComponentType, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { drop, replace, toggle } from "../../app/selection.ts";
import { useEnvironment } from "../../app/environment.tsx";
import { paperPath } from "../../app/links.ts";
import { type Address, parseAddress, printAddress, requestOf, requestWithin } from "../../app/address.ts";
import type { Shown } from "../../app/results.ts";
import { useAddress } from "../../app/use-address.ts";
import { useResults } from "../../app/use-results.ts";
import { useSuggestions } from "../../app/use-suggestions.ts";
import { useWide } from "../../app/use-wide.ts";
import type { Rescue, Selection, Suggestion } from "../../core/engine.ts";
import { Chips } from "../../ui/facets/chips.tsx";
import { FacetPanel } from "../../ui/facets/facet-panel.tsx";
import { Sheet } from "../../ui/facets/sheet.tsx";
import { Failure } from "../../ui/failure.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { useWords } from "../../ui/words/context.ts";
import { PickingContext, usePicking } from "../shared/picking.ts";
import { SelectButton } from "../shared/select-button.tsx";
import { chipsOf } from "./chips.ts";
import { usePlaceInList } from "./use-place-in-list.ts";
import { ResultsHead } from "./results-head.tsx";
import { ResultList } from "./result-list.tsx";

export type DeskProps = {
  /** Where it stands: "/", "/library/". */
  path: string;
  /** What stands behind the search in its address, and stays. */
  fragment?: string;
  /** What is there to begin with. */
  first: Shown;
  /** Choices that hold here and stand in no address; the same object as long as they are the same. */
  scope?: Selection;
  /** How many papers the scope admits; all that there are where it is absent. */
  of?: number;
  /** Stands beside the count of what is searched. */
  Beside?: ComponentType<{ address: Address }>;
  /** Stands above the facets; where these have no room, above the list. */
  rail?: ReactNode;
  /** Whether the box takes the focus when it comes. */
  eager?: boolean;
};

/** A search box, facets, and the list of what they leave: all that there is, or what a scope admits. */
export function Desk({ path, fragment = "", first, scope, of, Beside, rail, eager = false }: DeskProps) {
  const words = useWords();
  const { source, go } = useEnvironment();
  const { address, type, commit, change } = useAddress(path, fragment);
  const toRequest = useMemo(() => (scope ? requestWithin(scope) : requestOf), [scope]);
  const { results, more, retry } = useResults(source, address, first, toRequest);
  const [asked, setAsked] = useState<string>();
  const suggestions = useSuggestions(source, asked);
  const wide = useWide();
  const [sheet, setSheet] = useState(false);
  const { picking, Bar, begin, end } = usePicking();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);

  const { result, key } = results.shown;
  const { selection, weakPlaces } = address;
  const searching = address.text.trim() !== "";
  const chips = chipsOf(selection, result.facets, words);
  const sort = address.sort ?? (searching ? "relevance" : "newest");

  useEffect(() => {
    if (!eager) return;
    // A finger would only get a keyboard over what it came to read.
    const nothingElse = document.activeElement?.matches("body, #content");
    if (nothingElse && matchMedia("(pointer: fine)").matches) box.current?.focus({ preventScroll: true });
  }, [eager]);

  usePlaceInList(results, list);
  const here = useMemo(
    () => ({
      search: key,
      ...(path !== "/" && { path }),
      ...(fragment !== "" && { fragment }),
      ...(scope && { scope }),
    }),
    [key, path, fragment, scope],
  );

  const pick = (suggestion: Suggestion): void => {
    setAsked(undefined);
    switch (suggestion.kind) {
      case "completion":
        return change({ text: suggestion.text }, "push");
      case "title":
        return go(paperPath(suggestion.id));
      case "topic":
      case "author":
        return change(
          {
            text: "",
            selection: toggle(
              drop(selection, suggestion.kind, [suggestion.id]),
              suggestion.kind,
              suggestion.id,
              "include",
            ),
          },
          "push",
        );
      default:
        return suggestion satisfies never;
    }
  };

  const lookUp = useCallback(
    async (facet: string, text: string) => {
      const { facets } = await source.run({ ...toRequest(address, 0), find: { facet, text } });
      return facets.find(({ key: other }) => other === facet)?.values ?? [];
    },
    [source, address, toRequest],
  );
  const panel = (
    <FacetPanel
      facets={result.facets}
      selection={selection}
      weakPlaces={weakPlaces}
      onToggle={(facet, value, mode) => change({ selection: toggle(selection, facet, value, mode) }, "push")}
      onYears={(facet, years, how) =>
        change({ selection: replace(selection, facet, years) }, how === "brush" ? "push" : "replace")
      }
      lookUp={lookUp}
      onWeakPlaces={(on) => change({ weakPlaces: on }, "push")}
    />
  );

  return (
    <div className="papers">
      <div className="search-row">
        <SearchBox
          inputRef={box}
          value={address.text}
          suggestions={suggestions}
          onChange={(text) => {
            type(text);
            setAsked(text);
          }}
          onPick={pick}
          onSubmit={() => {
            setAsked(undefined);
            commit();
            // Whoever has typed to the end goes on in the list; a phone's keyboard makes room for it.
            list.current?.focus({ preventScroll: true });
          }}
        />
      </div>
      {!wide && rail}
      <aside className="facets" aria-label={words.facets.title}>
        {wide && rail}
        {wide && panel}
      </aside>
      <section
        className="results"
        aria-label={words.results.title}
        aria-busy={results.kind === "searching"}
        ref={list}
        tabIndex={-1}
      >
        <ResultsHead
          total={result.total}
          of={of ?? result.of}
          unsettled={result.partial === "found"}
          mapSearch={mapSearch(parseAddress(key), scope)}
          query={{ search: toRequest(parseAddress(key)) }}
          sort={sort}
          searching={searching}
          active={chips.length}
          beside={Beside && <Beside address={parseAddress(key)} />}
          onFilters={() => setSheet(true)}
          select={<SelectButton picking={picking} begin={begin} end={end} />}
          onSort={(next) => {
            const { sort: _, ...rest } = address;
            const byDefault = searching ? "relevance" : "newest";
            go(path + printAddress(next === byDefault ? rest : { ...rest, sort: next }) + fragment);
          }}
        />
        <Chips
          chips={chips}
          onRemove={(chip) => change({ selection: drop(selection, chip.key, chip.values) }, "push")}
          onClear={() => change({ selection: {} }, "push")}
        />
        {results.kind === "failed" && (
          <Failure {...results.error} stale={result.hits.length > 0} onRetry={retry} />
        )}
        <PickingContext value={picking}>
          <ResultList
            result={result}
            rescues={scope ? result.rescues.filter((rescue) => !isOfScope(rescue, scope)) : result.rescues}
            address={address}
            list={here}
            growing={results.kind === "ready" && results.growing}
            onMore={more}
          />
        </PickingContext>
        {picking && Bar && <Bar ids={picking.ids} onDone={end} />}
      </section>
      {!wide && sheet && (
        <Sheet total={result.total} onClose={() => setSheet(false)}>
          {panel}
        </Sheet>
      )}
    </div>
  );
}

/** A scope is no filter that a reader could drop. */
function isOfScope(rescue: Rescue, scope: Selection): boolean {
  return rescue.kind === "drop-facet" && Object.hasOwn(scope, rescue.key);
}

/** Browsers and hosts take addresses of this length; a longer list of papers is not shown on the map. */
const LONGEST_ADDRESS = 4_000;

function mapSearch(here: Address, scope: Selection = {}): string | undefined {
  const { shelf: _, ...address } = here;
  const search = printAddress({ ...address, selection: { ...address.selection, ...scope } });
  return search.length <= LONGEST_ADDRESS ? search : undefined;
}
