/** A library as text, from this version or an older one, out of a browser's storage or a file. */
import { LIBRARY_VERSION, Library } from "./library.ts";

export type ReadLibrary =
  | { kind: "library"; library: Library }
  /** Written by a newer version of the site: to be left alone. */
  | { kind: "newer"; version: number }
  /** Not a library, or a damaged one. */
  | { kind: "broken"; message: string };

/** By version, the step from its shape to the next one's. */
const STEPS: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>> = {};

/** @returns the library; or why the text is none. */
export function readLibrary(text: string): ReadLibrary {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "broken", message: "It is not JSON." };
  }
  if (!isObject(value) || typeof value["version"] !== "number") {
    return { kind: "broken", message: "It does not say which version of a library it is." };
  }
  let current = value;
  for (let version = value["version"]; version !== LIBRARY_VERSION; version++) {
    if (version > LIBRARY_VERSION) return { kind: "newer", version };
    const step = STEPS[version];
    if (!step) return { kind: "broken", message: `There is no version ${version} of a library.` };
    current = step(current);
  }
  const read = Library.safeParse(current);
  if (read.success) return { kind: "library", library: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join(" → ") ?? "";
  return {
    kind: "broken",
    message: `${where === "" ? "It" : where}: ${issue?.message ?? "not as expected"}`,
  };
}

/** Two spaces deep, so that a person can read it and a version control system can compare it. */
export function printLibrary(library: Library): string {
  return `${JSON.stringify(library, undefined, 2)}\n`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
