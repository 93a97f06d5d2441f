/** Another reader of the same layouts agrees, where it reads the field at all. */
import { parseENW, parseNBIB, parseRIS } from "biblatex-csl-converter";
import { describe, expect, it } from "vitest";
import { endnote } from "../../../scripts/formats/endnote.ts";
import { pubmed } from "../../../scripts/formats/pubmed.ts";
import { ris } from "../../../scripts/formats/ris.ts";
import { parse, records } from "./page.ts";
import { SAMPLES } from "./samples.ts";

type Nodes = { text: string }[] | undefined;
const plain = (nodes: unknown) => (nodes as Nodes)?.map(({ text }) => text).join("");

describe.each([
  ["ris", ris, parseRIS],
  ["endnote", endnote, parseENW],
  ["pubmed", pubmed, parseNBIB],
] as const)("%s", (id, format, parseReference) => {
  it("has the titles, venues and first authors that biblatex-csl-converter finds", () => {
    const lines = SAMPLES[id]!;
    const expected = Object.values(parseReference(lines.join("\n")).entries).map(({ fields }) => ({
      title: plain(fields["title"])?.replace(/\.$/, ""),
      venue: plain(fields["journaltitle"]),
      author: plain((fields["author"] as { family: unknown }[])[0]?.family),
    }));
    const found = records(parse(format, [...lines])).map(({ title, venue, authors }) => ({
      title,
      venue,
      author: Object.values(authors?.[0] ?? {})[0]?.split(",")[0],
    }));
    expect(found).toEqual(expected);
  });
});
