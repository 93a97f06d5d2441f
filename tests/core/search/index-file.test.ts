import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIndex } from "../../../src/core/data.ts";
import type { Manifest } from "../../../src/core/schema.ts";
import { FINGERPRINT } from "../../../src/core/search-config.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import { readIndexFile, type Refused, writeIndexFile } from "../../../src/core/search/index-file.ts";
import { quantize } from "../../../src/core/search/latent.ts";
import type { Prepared } from "../../../src/core/search/prepare.ts";
import { fetched, fetchedUnhashed } from "../../support/fetched.ts";
import { ask, corpusOf, type Said } from "./corpus.ts";

const PAPERS: Said[] = [
  {
    title: "Grokking and weight decay",
    authors: ["Umut Şimşekli"],
    abstract: "Why networks generalize late.",
  },
  { title: "The edge of stability", venue: "ICML", abstract: "Gradient descent at the edge." },
  { title: "深度学习 without labels", authors: ["Annie Yang"] },
];
const corpus = corpusOf(PAPERS);
const latent = quantize([0.6, 0.8, 1, 0, -0.8, 0.6], 2);
/** Prebuilt, as a corpus of thousands has it; and the short form of a small corpus. */
const whole = writeIndexFile(corpus, latent, 0);
const short = writeIndexFile(corpus, latent);
const [header = "", body = ""] = whole.split("\n");

function refused(text: string, of = corpus): Refused {
  const read = readIndexFile(text, of);
  if (!("refused" in read)) throw new Error(`taken for an index: ${text.slice(0, 80)}`);
  return read;
}

/** With something else in the first line. */
function withHeader(change: (header: Record<string, unknown>) => object): string {
  return `${JSON.stringify(change(JSON.parse(header) as Record<string, unknown>))}\n${body}`;
}

describe("a whole index", () => {
  it.each([
    ["prebuilt", whole],
    ["made on arrival", short],
  ])("%s answers as one made from the papers does", (_, text) => {
    const fresh = createEngine(corpus, { ...(readIndexFile(short, corpus) as Prepared) });
    const engine = createEngine(corpus, readIndexFile(text, corpus) as Prepared);
    for (const query of [
      "grokking",
      "simsekli",
      "edge of stabilty",
      "学习",
      "gener*",
      '"gradient descent"',
      "",
    ])
      expect(ask(engine, query)).toEqual(ask(fresh, query));
    expect(ask(engine, "simsekli").total).toBe(1);
  });
});

describe("an index is refused, and it is said why", () => {
  it("wherever it is cut off", () => {
    for (const text of [whole, short]) {
      for (let length = 0; length < text.length; length++) {
        const { refused: code, what } = refused(text.slice(0, length));
        expect(code).toBe("damaged");
        expect(what).toMatch(/first line|ends after|MiniSearch/);
      }
    }
  });

  it.each(["", "\n", "null", "[]", "{}", "no JSON", body])(
    "where there is something else in its place: %j",
    (text) => {
      expect(refused(text)).toEqual({
        refused: "damaged",
        what: "its first line does not have the expected shape",
      });
    },
  );

  it("made under another configuration", () => {
    expect(refused(withHeader((all) => ({ ...all, fingerprint: "00000000" })))).toEqual({
      refused: "fingerprint",
      what: `it was made under 00000000, not ${FINGERPRINT}`,
    });
  });

  it("of more or fewer papers, and of other ones", () => {
    expect(refused(whole, corpusOf(PAPERS.slice(1))).what).toBe("it is of 3 papers, and there are 2");
    const others = corpusOf([...PAPERS.slice(1), { title: "Another paper" }]);
    expect(refused(whole, others).what).toBe("it is of other papers");
    expect(refused(short, others).what).toBe("it is of other papers");
    expect(refused(whole, corpusOf(PAPERS.toReversed())).what).toBe("it is of other papers");
  });

  it("with other fields", () => {
    const other = `${header}\n${body.replace('"fieldIds":{"all":0,"title":1', '"fieldIds":{"text":0,"title":1')}`;
    expect(refused(other).what).toBe("its fields are not all, title, authors");
  });

  it("emptied", () => {
    const emptied = { ...(JSON.parse(body) as object), index: [] };
    expect(refused(`${header}\n${JSON.stringify(emptied)}`).what).toMatch(
      /^it holds 3 papers and 0 terms of 3 and \d+$/,
    );
    const without = { ...emptied, documentCount: 0, documentIds: {} };
    expect(refused(`${header}\n${JSON.stringify(without)}`).what).toMatch(/^it holds 0 papers/);
  });

  it("without some of its words, or with a space that is none", () => {
    const lost = withHeader((all) => ({
      ...all,
      built: { ...(all["built"] as object), others: { words: ["network"], papers: [] } },
    }));
    expect(refused(lost).what).toBe("its words and their counts differ in number");
    const space = (vectors: number[]): string =>
      withHeader((all) => ({ ...all, latent: { dimensions: 2, vectors } }));
    expect(refused(space([127, 0])).what).toBe("papers are missing from its space");
    expect(refused(space([127, 0, 400, 0, 0, 127])).what).toBe(
      "its space holds numbers that are no coordinates",
    );
    expect(refused(space([127, 0, 0.5, 0, 0, 127])).what).toBe(
      "its space holds numbers that are no coordinates",
    );
  });
});

describe("a changed byte", () => {
  const bytes = Buffer.from(whole);
  const sha256 = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
  const manifest = {
    index: { path: "index-1.json", bytes: bytes.length, sha256: sha256(bytes) },
  } as Manifest;
  const changed = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1 << bit;
    return copy;
  });

  it("never breaks the reader", () => {
    fc.assert(
      fc.property(changed, (content) => {
        const read = readIndexFile(content.toString(), corpus);
        expect("refused" in read ? read.what !== "" : read.index.size === 3).toBe(true);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it("anywhere in the file is noticed by the hash in the manifest, before it is read", async () => {
    await fc.assert(
      fc.asyncProperty(changed, async (content) => {
        await expect(readIndex(async () => fetched(content), manifest)).rejects.toMatchObject({
          error: {
            code: "damaged",
            file: "index-1.json",
            message: expect.stringContaining(
              "index-1.json is damaged: its content is not what the manifest says.",
            ),
          },
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("that is lost or added is noticed where the platform offers no hash", async () => {
    for (const content of [bytes.subarray(1), Buffer.concat([bytes, Buffer.from("\n")])]) {
      await expect(readIndex(async () => fetchedUnhashed(content), manifest)).rejects.toMatchObject({
        error: {
          code: "damaged",
          message: expect.stringContaining(`${content.length} bytes instead of ${bytes.length}`),
        },
      });
    }
  });
});

describe("an index that the reader refuses", () => {
  it("is told to the page by the file's name and what is wrong with it", async () => {
    const told = async (text: string, of = corpus): Promise<unknown> => {
      const index = { path: "index-1.json", bytes: Buffer.byteLength(text), sha256: "" };
      const prepare = await readIndex(async () => fetchedUnhashed(text), { index } as Manifest);
      try {
        return prepare?.(of);
      } catch (error) {
        return error;
      }
    };
    expect(await told(whole, corpusOf(PAPERS.slice(1)))).toMatchObject({
      error: { code: "damaged", file: "index-1.json", message: expect.stringContaining("it is of 3 papers") },
    });
    expect(await told(withHeader((all) => ({ ...all, fingerprint: "00000000" })))).toMatchObject({
      error: { code: "fingerprint", message: expect.stringContaining("made under 00000000") },
    });
  });
});
