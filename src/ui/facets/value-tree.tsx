import { useState } from "react";
import type { FacetValue } from "../../core/engine.ts";
import { Icon } from "../icon.tsx";
import { useWords } from "../words/context.ts";
import { FindBox } from "./find-box.tsx";
import { ValueRows } from "./value-list.tsx";
import { ValueRow } from "./value-row.tsx";
import { FEW, MANY, matching, modeOf, type ValuesProps } from "./values.ts";

const ROOT = "";

/** Value → the values below it; those of no known parent stand under "". */
function childrenOf(values: readonly FacetValue[]): Map<string, FacetValue[]> {
  const known = new Set(values.map(({ value }) => value));
  const children = new Map<string, FacetValue[]>();
  for (const value of values) {
    const above = value.parent !== undefined && known.has(value.parent) ? value.parent : ROOT;
    const siblings = children.get(above);
    if (siblings) siblings.push(value);
    else children.set(above, [value]);
  }
  return children;
}

/** The values above those chosen: branches that are open from the beginning. */
function aboveChosen({ values, choice }: ValuesProps): Set<string> {
  const parents = new Map(values.map(({ value, parent }) => [value, parent]));
  const found = new Set<string>();
  for (const chosen of [...choice.include, ...choice.exclude]) {
    for (let at = parents.get(chosen); at !== undefined && !found.has(at); at = parents.get(at))
      found.add(at);
  }
  return found;
}

/**
 * A facet's values as a tree: lists within lists, each branch opened by its own button. What its box finds is shown as
 * a list, wherever it stands in the tree.
 */
export function ValueTree(props: ValuesProps) {
  const { facets: words } = useWords();
  const [find, setFind] = useState("");
  const [all, setAll] = useState(false);
  const children = childrenOf(props.values);
  const opened = aboveChosen(props);
  const roots = children.get(ROOT) ?? [];
  const isShown = ({ value }: FacetValue, at: number): boolean =>
    all || at < FEW || opened.has(value) || modeOf(props.choice, value) !== undefined;
  const shown = roots.filter(isShown);
  return (
    <>
      {props.values.length > FEW && <FindBox name={props.name} value={find} onChange={setFind} />}
      {find === "" ? (
        <Branch {...props} nodes={shown} childrenByValue={children} opened={opened} />
      ) : (
        <ValueRows {...props} values={matching(props.values, find)} most={MANY} />
      )}
      {find === "" && roots.length > FEW && (
        <button type="button" className="button-text small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(roots.length)}
        </button>
      )}
    </>
  );
}

type BranchProps = ValuesProps & {
  nodes: readonly FacetValue[];
  childrenByValue: ReadonlyMap<string, FacetValue[]>;
  opened: ReadonlySet<string>;
};

function Branch({ nodes, ...props }: BranchProps) {
  return (
    <ul className="values">
      {nodes.map((node) => (
        <Node key={node.value} {...props} node={node} />
      ))}
    </ul>
  );
}

function Node({ node, ...props }: Omit<BranchProps, "nodes"> & { node: FacetValue }) {
  const { facets: words } = useWords();
  const [open, setOpen] = useState(props.opened.has(node.value));
  const below = props.childrenByValue.get(node.value);
  return (
    <li>
      <span className="node">
        {below ? (
          <button
            type="button"
            className="node-toggle"
            aria-expanded={open}
            aria-label={words.expand(node.label)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="forward" />
          </button>
        ) : (
          <span className="node-toggle" />
        )}
        <ValueRow
          label={node.label}
          count={node.count}
          mode={modeOf(props.choice, node.value)}
          onToggle={(mode) => props.onToggle(node.value, mode)}
        />
      </span>
      {below && open && <Branch {...props} nodes={below} />}
    </li>
  );
}
