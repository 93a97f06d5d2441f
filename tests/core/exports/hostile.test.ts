/** Whatever a listing says, an export of it is one record with that text. */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/core/exports/bibtex.ts";
import { cslJson } from "../../../src/core/exports/csl-json.ts";
import { csv, unguardCell } from "../../../src/core/exports/csv.ts";
import { printFile, printPapers } from "../../../src/core/exports/index.ts";
import { plain } from "../../../src/core/exports/plain.ts";
import { ris } from "../../../src/core/exports/ris.ts";
import { clean, withDollars } from "../../../src/core/exports/text.ts";
import { citableOfCard, hostile } from "./support/citables.ts";
import { readConverter, readRaw, readRetorquere, readRis } from "./support/readers.ts";

/** A title needs something to be seen. */
const isSeen = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(clean(text));
const title = hostile.filter(isSeen);
/** Signs put together from parts, and spaces of any width, are compared as they look. */
const look = (text: string | undefined): string =>
  (text ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();

const paper = (text: string) =>
  citableOfCard(
    {
      title: text,
      authors: [
        { id: "a", name: `Ada ${clean(text)} Lovelace` },
        { id: "b", name: "Li Wei" },
      ],
      venue: isSeen(text) ? text : "ICML",
      date: "2024-06-10",
    },
    text,
  );

/** A formula is kept as TeX; the property of plain text is about text without one. */
const withoutDollar = title.map((text) => text.replaceAll("$", "¤"));

describe("BibTeX of hostile text", () => {
  test("is one entry with that title, read by @retorquere/bibtex-parser", () => {
    fc.assert(
      fc.property(withoutDollar, (text) => {
        const read = readRetorquere(printPapers(bibtex, [paper(text)]));
        expect(read.map(({ key }) => key)).toEqual(["lovelace2024edges"]);
        expect(look(read[0]!.fields["title"])).toBe(look(clean(text)));
        expect(read[0]!.fields["date"]).toBe("2024-06-10");
        expect(read[0]!.names).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  /** The converter passes over the names of the first, and keeps the letters for itself. */
  const UNKNOWN = /[<>|^{}\u0870-\u0880]/g;

  test("is one entry with that title, read by biblatex-csl-converter, but for signs that it does not know", () => {
    fc.assert(
      fc.property(
        withoutDollar.map((text) => text.replaceAll(UNKNOWN, "+")),
        (text) => {
          const read = readConverter(printPapers(bibtex, [paper(text)]));
          expect(read.map(({ key }) => key)).toEqual(["lovelace2024edges"]);
          expect(look(read[0]!.fields["title"])).toBe(look(clean(text)));
          expect(read[0]!.fields["date"]).toBe("2024-06-10");
          expect(read[0]!.names).toHaveLength(2);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  test("with dollars in any place is one entry, its braces in pairs", () => {
    const dollars = fc
      .array(
        fc.oneof(fc.constantFrom("$", "$$", "\\$", "\\{", "\\}", "{", "}", "x", "%", "\\", " ", "1"), title),
      )
      .map((pieces) => pieces.join(""))
      .filter(isSeen);
    fc.assert(
      fc.property(dollars, (text) => {
        const entry = printPapers(bibtex, [paper(text), paper("second")]);
        let [depth, least] = [0, 0];
        for (const sign of entry) {
          if (sign === "{") depth++;
          if (sign === "}") depth--;
          least = Math.min(least, depth);
        }
        expect([depth, least]).toEqual([0, 0]);
        const read = readRaw(entry);
        expect(read).toHaveLength(2);
        expect(read[0]!.fields["date"]).toBe("2024-06-10");
        expect(read[1]!.fields["title"]).toBe("second");
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

test("RIS of hostile text is one record with that title", () => {
  // The reader takes HTML's names of characters for the characters.
  const text = title.map((value) => value.replaceAll("&", "+"));
  fc.assert(
    fc.property(text, (value) => {
      const read = readRis(printPapers(ris, [paper(value), paper("second")]));
      expect(read.map(({ fields }) => look(fields["title"]))).toEqual([
        look(withDollars(clean(value))),
        "second",
      ]);
      expect(read[0]!.names).toHaveLength(2);
    }),
  );
});

test("CSL-JSON of hostile text is one item with that title", () => {
  fc.assert(
    fc.property(title, (text) => {
      const items = z
        .array(z.object({ title: z.string() }))
        .parse(JSON.parse(printPapers(cslJson, [paper(text)])));
      expect(items).toEqual([{ title: withDollars(clean(text)) }]);
    }),
  );
});

test("CSV of hostile text is one row with that title, and no cell that a spreadsheet would reckon", () => {
  const Rows = z.array(z.record(z.string(), z.string()));
  fc.assert(
    fc.property(title, (text) => {
      const rows = Rows.parse(parseCsv(printFile(csv, [paper(text)]), { columns: true, bom: true }));
      expect(rows).toHaveLength(1);
      expect(unguardCell(rows[0]!["title"]!)).toBe(clean(text));
      expect(unguardCell(rows[0]!["abstract"]!)).toBe(clean(text));
      for (const cell of Object.values(rows[0]!)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0]/);
    }),
  );
});

test("a plain line of hostile text is one line", () => {
  fc.assert(
    fc.property(title, (text) => {
      expect(plain.printOne(paper(text)).match(/[\n\r\u2028\u2029]/g)).toEqual(["\n"]);
    }),
  );
});

test("no export holds half a character, or a control character but the ends of its lines", () => {
  fc.assert(
    fc.property(title, (text) => {
      for (const format of [plain, bibtex, ris, cslJson, csv]) {
        const printed = printPapers(format, [paper(text)]);
        expect(printed.replaceAll("\r\n", "\n")).not.toMatch(/(?!\n)[\p{Surrogate}\p{Cc}]/u);
      }
    }),
  );
});
