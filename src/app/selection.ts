/** What a press on a facet's value makes of the choices so far. */
import type { Choice, Selection } from "../core/engine.ts";

export type Mode = "include" | "exclude";

const NONE: Choice = { include: [], exclude: [] };

function put(selection: Selection, key: string, choice: Choice): Selection {
  const { [key]: _, ...others } = selection;
  return choice.include.length + choice.exclude.length > 0 ? { ...others, [key]: choice } : others;
}

/** Chooses the value in that mode, or takes it back where it is chosen so already. A value has one mode at a time. */
export function toggle(selection: Selection, key: string, value: string, mode: Mode): Selection {
  const { [mode]: chosen } = selection[key] ?? NONE;
  return chosen.includes(value) ? drop(selection, key, [value]) : add(selection, key, value, mode);
}

function add(selection: Selection, key: string, value: string, mode: Mode): Selection {
  const without = drop(selection, key, [value])[key] ?? NONE;
  return put(selection, key, { ...without, [mode]: [...without[mode], value] });
}

/** Takes values out of a facet's choices, whichever their mode. */
export function drop(selection: Selection, key: string, values: readonly string[]): Selection {
  const { include, exclude } = selection[key] ?? NONE;
  const keep = (chosen: string[]): string[] => chosen.filter((value) => !values.includes(value));
  return put(selection, key, { include: keep(include), exclude: keep(exclude) });
}

/** Puts the values to have in place of those that were; what is excluded stays, but for these. */
export function replace(selection: Selection, key: string, include: string[]): Selection {
  const { exclude } = selection[key] ?? NONE;
  return put(selection, key, { include, exclude: exclude.filter((value) => !include.includes(value)) });
}
