/** Papers that fit side by side. */
export const MOST_COMPARED = 4;

const KEY = "papers";

/** The app path of the papers side by side; their ids are of letters, digits and hyphens alone. */
export const comparePath = (ids: readonly string[]): string => `/compare/?${KEY}=${ids.join(",")}`;

/** The ids in an address's search, each once. */
export function parseCompared(search: string): string[] {
  const written = new URLSearchParams(search).get(KEY) ?? "";
  return [...new Set(written.split(",").map((id) => id.trim()))].filter((id) => id !== "");
}
