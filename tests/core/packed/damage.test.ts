import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { readVarints, writeVarints } from "../../../src/core/packed/bytes.ts";
import { TERMS } from "../../../src/core/packed/kinds.ts";
import { readPostings, readTerms } from "../../../src/core/packed/read.ts";
import { readSections, type Sections, writeSections } from "../../../src/core/packed/sections.ts";
import { packIndex } from "../../../src/core/packed/write.ts";
import { FINGERPRINT } from "../../../src/core/search-config.ts";
import type { Refused } from "../../../src/core/search/index-file.ts";
import { corpusOf, type Said } from "../search/corpus.ts";
import { taken } from "./packed.ts";

const PAPERS: Said[] = [
  {
    title: "Grokking and weight decay",
    authors: ["Umut Şimşekli"],
    abstract: "Why networks generalize late.",
  },
  { title: "The edge of stability", venue: "ICML", abstract: "Gradient descent at the edge." },
  { title: "深度学习 without labels", authors: ["Annie Yang"] },
  { title: "Networks", abstract: "network ".repeat(300) },
];
const files = packIndex(corpusOf(PAPERS));
const terms = taken(readTerms(files.terms, PAPERS.length));

const readers = [
  ["terms", files.terms, (file: ArrayBuffer) => readTerms(file, PAPERS.length)],
  ["postings", files.postings, (file: ArrayBuffer) => readPostings(file, terms)],
] as const;

function refused(read: object): Refused {
  if (!("refused" in read)) throw new Error("taken for whole");
  return read as Refused;
}

describe.each(readers)("the file of the %s", (_, file, read) => {
  it("is read where it is whole", () => {
    expect(read(file)).not.toHaveProperty("refused");
  });

  it("is refused wherever it is cut off, and where something follows it", () => {
    for (let length = 0; length < file.byteLength; length++) {
      expect(refused(read(file.slice(0, length))).what).toMatch(/^it (ends after|has) \d+ bytes/);
    }
    const longer = new Uint8Array(file.byteLength + 1);
    longer.set(new Uint8Array(file));
    expect(refused(read(longer.buffer)).what).toMatch(/^it has \d+ bytes instead of \d+$/);
  });

  it("is refused with any one byte changed, and with any of 1,000 longer damages", () => {
    for (let at = 0; at < file.byteLength; at++) {
      for (const change of [1, 0x80, 0xff]) {
        const copy = new Uint8Array(file.slice(0));
        copy[at]! ^= change;
        expect(refused(read(copy.buffer)).refused).toBe("damaged");
      }
    }
    const next = seededRandom(3);
    const pick = (below: number): number => Math.floor(next() * below);
    for (let damage = 0; damage < 1000; damage++) {
      const copy = new Uint8Array(file.slice(0));
      const from = pick(copy.length);
      const length = 1 + pick(64);
      if (damage % 2 === 0) for (let at = from; at < from + length; at++) copy[at] = pick(256);
      else copy.copyWithin(from, pick(copy.length), pick(copy.length));
      if (Buffer.from(copy.buffer).equals(Buffer.from(file))) continue;
      expect(refused(read(copy.buffer)).refused).toBe("damaged");
    }
  });

  it("is refused where another file is in its place, and where it is of another version", () => {
    const other = file === files.terms ? files.postings : files.terms;
    expect(refused(read(other)).what).toMatch(/^it does not begin with LEx[TP]$/);
    const newer = file.slice(0);
    new DataView(newer).setUint32(4, 2, true);
    expect(refused(read(newer)).what).toBe("it is of version 2, not 1");
  });
});

describe("a whole file is refused all the same", () => {
  it("of more or fewer papers", () => {
    expect(refused(readTerms(files.terms, 5))).toEqual({
      refused: "damaged",
      what: "it is of 4 papers, and there are 5",
    });
  });

  it("of postings that go with other terms", () => {
    const other = packIndex(corpusOf([{ title: "Another paper" }, ...PAPERS.slice(1)]));
    expect(refused(readPostings(other.postings, terms)).what).toBe("it goes with other terms");
  });

  it("made under another search configuration", () => {
    const sections = readSections(files.terms, TERMS) as Sections<(typeof TERMS)["sections"][number]>;
    const [, ...numbers] = readVarints(sections("numbers"), 3);
    const other = writeSections(
      TERMS,
      TERMS.sections.map((name) =>
        name === "numbers" ? writeVarints([0x0badcafe, ...numbers]) : sections(name),
      ),
    );
    expect(refused(readTerms(other, 4))).toEqual({
      refused: "fingerprint",
      what: `it was made under 0badcafe, not ${FINGERPRINT}`,
    });
  });
});
