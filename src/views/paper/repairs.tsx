import type { Repair } from "../../core/schema.ts";
import { useAllWords } from "../../ui/words/all-words.ts";
import { changeOf } from "./change.ts";

/** Every change of wording, by field and rule, with what stood before and after. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  const words = useAllWords().paper;
  const groups = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const name = `${words.fields[repair.field] ?? repair.field} · ${words.rules[repair.rule] ?? repair.rule}`;
    groups.set(name, [...(groups.get(name) ?? []), repair]);
  }
  return (
    <>
      <h3 className="subtitle">{words.repairs}</h3>
      <p className="quiet small">{words.repairsWhy}</p>
      {[...groups].map(([name, group]) => (
        <div key={name} className="repairs">
          <h4 className="quiet">{name}</h4>
          <ul>
            {group.map((repair) => {
              const { head, removed, added, tail } = changeOf(repair.before, repair.after);
              return (
                <li key={`${repair.before} ${repair.after}`} dir="auto">
                  {head}
                  {removed !== "" && <del>{removed}</del>}
                  {added !== "" && <ins>{added}</ins>}
                  {tail}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
