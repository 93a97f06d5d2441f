import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import { buildIndex, createTermIndex } from "../../../src/core/search/minisearch-index.ts";
import { createWordCount, indexedPapers, type Prepared } from "../../../src/core/search/prepare.ts";
import { INDEX_FIELDS } from "../../../src/core/search/term-index.ts";
import { createVocabulary } from "../../../src/core/search/vocabulary.ts";
import { fold } from "../../../src/core/text/fold.ts";
import { corpusFrom, papers } from "../search/made-up.ts";
import { askedWords, oddCorpora } from "./odd-words.ts";
import { openPacked } from "./packed.ts";

// Seeded, so that every run asks the same; more on demand: RUNS=5000 SEED=3 npx vitest run tests/core/packed
const PARAMETERS = { seed: Number(process.env["SEED"] ?? 8), numRuns: Number(process.env["RUNS"] ?? 50) };

const corpora = fc.oneof(papers.map(corpusFrom), oddCorpora);

/** The index that is known to be right, with every term and word it holds. */
function openReference(corpus: Corpus): Pick<Prepared, "index" | "vocabulary"> & { held: string[] } {
  const words = createWordCount();
  const cut = [...indexedPapers(corpus, words)];
  const terms = cut.flatMap((paper) => INDEX_FIELDS.flatMap((field) => paper[field]));
  const entries = words.entries();
  return {
    index: createTermIndex(buildIndex(cut)),
    vocabulary: createVocabulary(entries),
    held: [...new Set([...terms, ...entries.map(({ word }) => word)])],
  };
}

describe("a packed index gives what MiniSearch gives", () => {
  test("for every term of every field: the same papers with the same scores", () => {
    fc.assert(
      fc.property(corpora, askedWords, (corpus, asked) => {
        const packed = openPacked(corpus).index;
        const { index, held } = openReference(corpus);
        expect(packed.size).toBe(index.size);
        for (const term of [...held, ...asked, ...asked.map(fold)]) {
          for (const field of INDEX_FIELDS) {
            const found = packed.posting(term, field);
            const wanted = index.posting(term, field);
            expect([...found.papers], `${field} ${term}`).toEqual([...wanted.papers]);
            const apart = found.scores.map((score, at) => Math.abs(score - wanted.scores[at]!));
            expect(Math.max(0, ...apart), `${field} ${term}`).toBeLessThan(1e-9);
          }
        }
      }),
      PARAMETERS,
    );
  });
});

describe("a packed vocabulary answers as the one in memory does", () => {
  test("what it holds, and in how many papers", () => {
    fc.assert(
      fc.property(corpora, askedWords, (corpus, asked) => {
        const packed = openPacked(corpus).vocabulary;
        const { vocabulary, held } = openReference(corpus);
        for (const word of ["", ...held, ...asked, ...asked.map(fold)]) {
          expect(packed.has(word), word).toBe(vocabulary.has(word));
          expect(packed.papers(word), word).toBe(vocabulary.papers(word));
        }
      }),
      PARAMETERS,
    );
  });

  test("what completes any start of a word", () => {
    fc.assert(
      fc.property(corpora, askedWords, fc.constantFrom(0, 1, 3, 40, Infinity), (corpus, asked, limit) => {
        const packed = openPacked(corpus).vocabulary;
        const { vocabulary, held } = openReference(corpus);
        const starts = [...held, ...asked.map(fold)].flatMap((word) =>
          [0, 1, 2, 3, word.length].map((length) => word.slice(0, length)),
        );
        for (const start of new Set([...starts, "\uFFFF", "a\uFFFF"])) {
          for (const prominent of [false, true]) {
            const wanted = vocabulary.completions(start, limit, prominent);
            expect(packed.completions(start, limit, prominent), start).toEqual(wanted);
          }
        }
      }),
      PARAMETERS,
    );
  });

  test("what lies near a word", () => {
    const changed = fc.array(fc.record({ at: fc.nat(50), letter: fc.constantFrom("", "a", "b", "\u044F") }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        corpora,
        askedWords,
        changed,
        fc.integer({ min: 0, max: 3 }),
        (corpus, asked, edits, most) => {
          const packed = openPacked(corpus).vocabulary;
          const { vocabulary, held } = openReference(corpus);
          for (const word of [...held.slice(0, 20), ...asked.map(fold)]) {
            const typed = edits.reduce((text, { at, letter }) => {
              const place = at % (text.length + 1);
              return text.slice(0, place) + letter + text.slice(place + (at % 2));
            }, word);
            for (const limit of [2, 100]) {
              expect(packed.nearest(typed, most, limit), typed).toEqual(
                vocabulary.nearest(typed, most, limit),
              );
            }
          }
        },
      ),
      PARAMETERS,
    );
  });
});
