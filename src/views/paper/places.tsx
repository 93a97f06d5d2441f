import { SURE_PLACE } from "../../core/facets.ts";
import type { Place } from "../../core/schema.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { placePath } from "../shared/search-paths.ts";

const isSure = ({ score }: Place): boolean => (score ?? 1) >= SURE_PLACE;

/** The places that a listing's classifier found, the unsure ones said to be so. */
export function Places({ places, omitted }: { places: readonly Place[]; omitted: number }) {
  const words = useAllWords().paper;
  if (places.length === 0 && omitted === 0) return null;
  return (
    <section className="side-part" aria-labelledby="places">
      <h2 id="places" className="label">
        {words.places}
      </h2>
      <ul className="places">
        {places.map((place) => (
          <li key={place.path.join("/")} className={isSure(place) ? "place" : "place unsure"}>
            <Link to={placePath(place.path, isSure(place))}>
              <bdi className="place-name">{place.path.at(-1)}</bdi>{" "}
              <bdi className="place-above">{place.path.slice(0, -1).toReversed().join(", ")}</bdi>
            </Link>
            {place.score !== undefined && <span className="count">{words.confidence(place.score)}</span>}
          </li>
        ))}
      </ul>
      {omitted > 0 && <p className="quiet small">{words.omitted(omitted)}</p>}
      <p className="quiet small">{words.placesWhy}</p>
    </section>
  );
}
