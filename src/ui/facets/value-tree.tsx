import { useState } from "react";
import type { FacetValue } from "../../core/engine.ts";
import { useWords } from "../words/context.ts";
import { Icon } from "../icon.tsx";
import { modeOf, type ValuesProps } from "./value-list.tsx";
import { ValueRow } from "./value-row.tsx";

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

/** A facet's values as a tree: lists within lists, each branch opened by its own button. */
export function ValueTree(props: ValuesProps) {
  const children = childrenOf(props.values);
  return (
    <Branch {...props} above={ROOT} childrenByValue={children} openAtFirst={aboveChosen(props)} depth={0} />
  );
}

type BranchProps = ValuesProps & {
  above: string;
  childrenByValue: ReadonlyMap<string, FacetValue[]>;
  openAtFirst: ReadonlySet<string>;
  depth: number;
};

function Branch(props: BranchProps) {
  const { above, childrenByValue, depth } = props;
  return (
    <ul className={depth === 0 ? "values tree" : "values"}>
      {(childrenByValue.get(above) ?? []).map((value) => (
        <Node key={value.value} {...props} node={value} />
      ))}
    </ul>
  );
}

function Node({ node, ...props }: BranchProps & { node: FacetValue }) {
  const { facets: words } = useWords();
  const [open, setOpen] = useState(props.openAtFirst.has(node.value));
  const isBranch = props.childrenByValue.has(node.value);
  return (
    <li>
      <span className="node">
        {isBranch ? (
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
      {isBranch && open && <Branch {...props} above={node.value} depth={props.depth + 1} />}
    </li>
  );
}
