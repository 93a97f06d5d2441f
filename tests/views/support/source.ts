import type { Source } from "../../../src/core/source.ts";

/** A source that answers what a test has it answer, and fails where the test did not expect to be asked. */
export function sourceOf(answers: Partial<Source>): Source {
  return new Proxy(answers as Source, {
    get: (_, name: keyof Source) =>
      answers[name] ?? (() => Promise.reject(new Error(`the test did not expect ${name}`))),
  });
}
