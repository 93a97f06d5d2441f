import { describe, expect, it } from "vitest";
import type { Result } from "../../src/core/engine.ts";
import { createClient, type Port } from "../../src/worker/client.ts";
import type { Call, CallName, FromWorker, Open } from "../../src/worker/protocol.ts";

const NOTHING: Result = { total: 0, of: 0, hits: [], facets: [], notes: [], rescues: [], math: {} };
const ASK = { selection: {}, offset: 0, limit: 10 };

/** A worker that keeps what it hears, and says what it is told to. */
function pretendWorker() {
  const heard: (Open | Call<CallName>)[] = [];
  const listeners: { message?: (event: { data: FromWorker }) => void; error?: (event: object) => void } = {};
  const port = {
    postMessage: (message: Open | Call<CallName>) => heard.push(message),
    addEventListener(kind: "message" | "error", listener: never) {
      listeners[kind] = listener;
    },
  } as Port;
  return {
    port,
    heard,
    answer: (data: FromWorker) => listeners.message?.({ data }),
    fail: (message: string) => listeners.error?.({ message }),
  };
}

describe("the worker's client", () => {
  it("names the data folder first, and numbers its questions", () => {
    const { port, heard } = pretendWorker();
    const client = createClient(port, "/data/");
    void client.run({ ...ASK, text: "a" });
    void client.suggest("b", 5);
    expect(heard).toEqual([
      { kind: "open", data: "/data/" },
      { kind: "call", id: 1, name: "run", ask: { ...ASK, text: "a" } },
      { kind: "call", id: 2, name: "suggest", ask: { text: "b", limit: 5 } },
    ]);
  });

  it("gives each question its own answer, in whatever order they come", async () => {
    const { port, answer } = pretendWorker();
    const client = createClient(port, "/data/");
    const first = client.run({ ...ASK, text: "first" });
    const second = client.run({ ...ASK, text: "second" });
    answer({ kind: "answer", id: 2, ok: true, value: { ...NOTHING, total: 2 } });
    answer({ kind: "answer", id: 1, ok: true, value: { ...NOTHING, total: 1 } });
    expect((await first).total).toBe(1);
    expect((await second).total).toBe(2);
  });

  it("says that a paper is not there", async () => {
    const { port, answer } = pretendWorker();
    const paper = createClient(port, "/data/").paper("nobody-wrote-this");
    answer({ kind: "answer", id: 1, ok: true, value: null });
    expect(await paper).toBeUndefined();
  });

  it("rejects with what went wrong, and passes over an answer that nobody waits for", async () => {
    const { port, answer } = pretendWorker();
    const asked = createClient(port, "/data/").run({ ...ASK, text: "a" });
    const error = { code: "missing", file: "/data/manifest.json", message: "It is not there." } as const;
    answer({ kind: "answer", id: 1, ok: false, error });
    answer({ kind: "answer", id: 7, ok: true, value: NOTHING });
    await expect(asked).rejects.toMatchObject({ error });
  });

  it("fails every question, also those to come, when the worker stops", async () => {
    const { port, fail } = pretendWorker();
    const client = createClient(port, "/data/");
    const asked = client.run({ ...ASK, text: "a" });
    fail("out of memory");
    await expect(asked).rejects.toThrow("The search stopped: out of memory");
    await expect(client.suggest("a", 1)).rejects.toThrow("The search stopped: out of memory");
  });
});
