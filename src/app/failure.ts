import type { DataError } from "../worker/protocol.ts";

/** What went wrong, from whatever a promise was refused with: a `DataFailure` carries it as its `error`. */
export function failureOf(reason: unknown): DataError {
  if (typeof reason !== "object" || reason === null) return { code: "internal", message: String(reason) };
  if ("error" in reason && isDataError(reason.error)) return reason.error;
  return { code: "internal", message: reason instanceof Error ? reason.message : "unknown failure" };
}

function isDataError(value: unknown): value is DataError {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
