import type { Format } from "./format.ts";

/** Every listing layout, in no order of preference: a file must be claimed by exactly one. */
export const FORMATS = [] as const satisfies readonly Format[];
