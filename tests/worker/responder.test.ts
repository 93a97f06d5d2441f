import { describe, expect, test } from "vitest";
import { DataFailure } from "../../src/core/data-failure.ts";
import type { Source } from "../../src/core/source.ts";
import type { FromWorker, ToWorker } from "../../src/worker/protocol.ts";
import { createResponder } from "../../src/worker/responder.ts";

const offline = new DataFailure({ code: "offline", file: "manifest.json", message: "No connection." });

/** A source that knows one completion and nothing else. */
const source = {
  suggest: async (text: string) => [{ kind: "completion", text: `${text}ing` }],
} as unknown as Source;

function suggest(id: number): ToWorker {
  return { kind: "call", id, name: "suggest", ask: { text: "grokk", limit: 1 } };
}

describe("the worker's responder", () => {
  test("answers a call by its number", async () => {
    const respond = createResponder(async () => source);
    const answers: FromWorker[] = [];
    await respond({ kind: "open", data: "data/" }, (answer) => answers.push(answer));
    await respond(suggest(7), (answer) => answers.push(answer));
    expect(answers).toEqual([
      { kind: "answer", id: 7, ok: true, value: [{ kind: "completion", text: "grokking" }] },
    ]);
  });

  test("says why the data could not be opened, and opens it again at the next call", async () => {
    let attempts = 0;
    const respond = createResponder(async () => {
      attempts += 1;
      if (attempts < 3) throw offline;
      return source;
    });
    const answers: FromWorker[] = [];
    await respond({ kind: "open", data: "data/" }, (answer) => answers.push(answer));
    await respond(suggest(1), (answer) => answers.push(answer));
    await respond(suggest(2), (answer) => answers.push(answer));
    expect(answers).toEqual([
      { kind: "answer", id: 1, ok: false, error: offline.error },
      { kind: "answer", id: 2, ok: true, value: [{ kind: "completion", text: "grokking" }] },
    ]);
    expect(attempts).toBe(3);
  });

  test("answers a call that comes before the data folder is named with an error, not with silence", async () => {
    const answers: FromWorker[] = [];
    await createResponder(async () => source)(suggest(1), (answer) => answers.push(answer));
    expect(answers).toMatchObject([{ id: 1, ok: false, error: { code: "internal" } }]);
  });
});
