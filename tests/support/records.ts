/** Records for tests of the pipeline, as a listing would give them. */
import type { RawRecord } from "../../scripts/formats/format.ts";
import type { Listed } from "../../scripts/pipeline/listed.ts";
import { normalize } from "../../scripts/pipeline/normalize.ts";

/** A record of a made-up layout; each stands on a line of its own. */
export function listed(file: string, record: RawRecord, line = 1): Listed {
  return normalize({ file, format: "made-up", lines: [line, line], raw: record.title, record });
}

/** Names as a listing prints them: "Ada Byron; Bo Carlsen". */
export function names(list: string): { literal: string }[] {
  return list.split("; ").map((literal) => ({ literal }));
}
