/**
 * How the reader likes the site. The root element's data attributes hold it (`data-theme="dark"`; none where it is as
 * usual), for the styles to see; this browser keeps it. index.html reads what is kept before the first paint, under the
 * same key and these names.
 */
import { useSyncExternalStore } from "react";

type SettingSpec = { name: string; values: readonly string[]; usual: string };

export const SETTINGS = [
  { name: "theme", values: ["system", "light", "dark"], usual: "system" },
  { name: "text", values: ["small", "medium", "large", "largest"], usual: "medium" },
  { name: "width", values: ["narrow", "medium", "wide"], usual: "medium" },
  { name: "lists", values: ["roomy", "dense"], usual: "roomy" },
  { name: "keys", values: ["on", "off"], usual: "on" },
] as const satisfies readonly SettingSpec[];

export type Setting = (typeof SETTINGS)[number];
export type SettingName = Setting["name"];
const storeKey = (base: string): string => `settings ${base}/`;

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function specOf(name: SettingName): SettingSpec {
  return SETTINGS.find((one) => one.name === name)!;
}

/** What a setting is now; as usual where the root element says nothing that makes sense. */
export function settingOf(name: SettingName): string {
  const { values, usual } = specOf(name);
  const set = document.documentElement.dataset[name];
  return set !== undefined && values.includes(set) ? set : usual;
}

/** As {@link settingOf}, for components. */
export function useSetting(name: SettingName): string {
  return useSyncExternalStore(
    subscribe,
    () => settingOf(name),
    () => specOf(name).usual,
  );
}

/**
 * Changes a setting.
 * @param base the path of the site's root on its host, without the last slash: sites on one host have a key each.
 * @returns whether the browser keeps it; where not, it holds until the page is left.
 */
export function changeSetting(base: string, name: SettingName, value: string): boolean {
  show(name, value);
  for (const listener of listeners) listener();
  try {
    const kept = { ...readKept(base), [name]: value };
    if (value === specOf(name).usual) delete kept[name];
    localStorage.setItem(storeKey(base), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Shows what is kept, on the one page that does not know its site before its scripts run: 404.html. */
export function showKept(base: string): void {
  try {
    const kept = readKept(base);
    for (const { name } of SETTINGS) show(name, kept[name]);
  } catch {
    // Storage that is off: all is as usual.
  }
}

function show(name: SettingName, value: string | undefined): void {
  const { values, usual } = specOf(name);
  const { dataset } = document.documentElement;
  if (value === undefined || value === usual || !values.includes(value)) delete dataset[name];
  else dataset[name] = value;
}

/** What is stored, name by name; nothing where it is no such thing. Throws where storage is forbidden. */
function readKept(base: string): Record<string, string> {
  const text = localStorage.getItem(storeKey(base));
  const kept: Record<string, string> = {};
  const stored = parseJson(text ?? "");
  if (typeof stored !== "object" || stored === null) return kept;
  for (const [name, value] of Object.entries(stored)) if (typeof value === "string") kept[name] = value;
  return kept;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
