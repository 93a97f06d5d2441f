/** Other programs' readers of the formats: what they make of a text, in one shape. */
import { parse as parseRetorquere } from "@retorquere/bibtex-parser";
import { BibLatexParser, RISParser } from "biblatex-csl-converter";
import * as z from "zod";

/** "van der Waart, Aad", or a group's name. */
export type Read = { key?: string; type: string; names: string[]; fields: Record<string, string> };

/** @retorquere/bibtex-parser, the reader of Better BibTeX for Zotero. TeX is read, letters keep their case. */
export function readRetorquere(text: string): Read[] {
  const { entries } = parseRetorquere(text, { english: false, sentenceCase: false, caseProtection: false });
  return entries.map(({ key, type, fields }) => ({
    key,
    type,
    names: (fields.author ?? []).map(({ name, prefix, lastName, suffix, firstName }) =>
      join(name, [prefix, lastName, suffix], firstName),
    ),
    fields: asText(fields),
  }));
}

/** The same without TeX being read: fields as they stand in the file. */
export function readRaw(text: string): Read[] {
  const { entries } = parseRetorquere(text, { raw: true, english: false, sentenceCase: false });
  return entries.map(({ key, type, fields }) => ({ key, type, names: [], fields: asText(fields) }));
}

const Nodes = z.array(z.object({ text: z.string().optional() }).loose());
const Name = z.object({
  literal: Nodes.optional(),
  family: Nodes.optional(),
  given: Nodes.optional(),
  prefix: Nodes.optional(),
  suffix: Nodes.optional(),
});

/** biblatex-csl-converter's reader of BibTeX, the reader of Fidus Writer. */
export function readConverter(text: string): Read[] {
  return readEntries(new BibLatexParser(text, { processUnexpected: true }).parse());
}

/** biblatex-csl-converter's reader of RIS. */
export function readRis(text: string): Read[] {
  return readEntries(new RISParser(text).parse());
}

type Entries = Record<string, { entry_key: string; bib_type: string; fields: Record<string, unknown> }>;

function readEntries({ entries }: { entries: object }): Read[] {
  return Object.values(entries as Entries).map(({ entry_key: key, bib_type: type, fields }) => ({
    key,
    type,
    names: z
      .array(Name)
      .catch([])
      .parse(fields["author"])
      .map(({ literal, prefix, family, suffix, given }) =>
        join(
          literal && flat(literal),
          [prefix, family, suffix].map((part) => part && flat(part)),
          given && flat(given),
        ),
      ),
    fields: asText(fields),
  }));
}

function join(
  name: string | undefined,
  family: readonly (string | undefined)[],
  given: string | undefined,
): string {
  return name ?? [family.filter(Boolean).join(" "), given].filter(Boolean).join(", ");
}

const flat = (nodes: z.infer<typeof Nodes>): string => nodes.map(({ text = "" }) => text).join("");

function asText(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields as Record<string, unknown>).map(([name, value]) => {
      const nodes = Nodes.safeParse(value);
      if (nodes.success) return [name, flat(nodes.data)];
      return [name, Array.isArray(value) ? value.join("; ") : String(value)];
    }),
  );
}
