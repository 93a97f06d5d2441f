/** The fields of an entry, as biblatex-csl-converter answers, to a record. */
import * as z from "zod/mini";
import { PaperDate } from "../../src/core/schema.ts";
import type { RawName, RawRecord } from "./format.ts";
import { identify } from "./identify.ts";
import { raise } from "./raise.ts";
import { squeeze } from "./text.ts";

/** The library's rich text: runs of text with marks, and names of abbreviations that nobody defined. */
const Nodes = z.array(
  z.object({
    text: z.optional(z.string()),
    marks: z.optional(z.array(z.object({ type: z.string() }))),
    attrs: z.optional(z.object({ variable: z.optional(z.string()) })),
  }),
);
type Nodes = z.infer<typeof Nodes>;
const Text = z.union([z.string(), Nodes]);
const Names = z.array(
  z.object({
    literal: z.optional(Nodes),
    family: z.optional(Nodes),
    given: z.optional(Nodes),
    prefix: z.optional(Nodes),
    suffix: z.optional(Nodes),
  }),
);
type Name = z.infer<typeof Names>[number];

/** Rich text → plain text: italics and bold dropped. An undefined abbreviation stands as its name. */
function plainText(value: z.infer<typeof Text>): string {
  if (typeof value === "string") return value;
  return value
    .map(({ text, marks, attrs }) =>
      (marks ?? []).reduce(
        (run, { type }) => {
          if (type === "enquote") return `“${run}”`;
          return raise(run, type);
        },
        text ?? attrs?.variable ?? "",
      ),
    )
    .join("");
}

/**
 * A record of an entry's fields.
 *
 * `date` stands for the day of first appearance and wins over `year`, which is that of the venue: it is as exact or
 * more, and the library gives one of them alone. Of "2022-06-01/2022-07" the beginning is taken.
 * @param fields as the library answers, by BibLaTeX's names.
 * @param restore the way back for what was set aside before.
 * @returns a title of "" where there is none.
 */
export function readFields(fields: Record<string, unknown>, restore: (value: string) => string): RawRecord {
  const text = (name: string) => squeeze(restore(plainText(Text.safeParse(fields[name]).data ?? "")));
  const address = (name: string) => text(name).replace(/\\([_%&#~$])/g, "$1");
  const record: RawRecord = { title: [text("title"), text("subtitle")].filter(Boolean).join(": ") };

  const names = (Names.safeParse(fields["author"]).data ?? []).map((name) => toName(name, restore));
  const authors = names.filter((name) => !("literal" in name && name.literal === "others"));
  if (authors.length > 0) record.authors = authors;
  if (authors.length < names.length) record.moreAuthors = true;

  const abstract = text("abstract");
  if (abstract !== "") record.abstract = abstract;
  const date = exactDate(text("date"));
  if (date !== undefined) record.date = date;

  const archive = text("eprinttype").toLowerCase();
  const identified = identify({
    dois: [address("doi")],
    arxivs: archive === "" || archive === "arxiv" ? [address("eprint")] : [],
    addresses: [address("url")],
    venue: text("booktitle") || text("journaltitle"),
    notes: [address("note"), address("howpublished")],
  });
  return { ...record, ...identified };
}

function toName(name: Name, restore: (value: string) => string): RawName {
  const part = (nodes: Nodes | undefined) => squeeze(restore(plainText(nodes ?? [])));
  if (name.literal !== undefined) return { literal: part(name.literal) };
  const { given, family, prefix, suffix } = name;
  const parts = { given: part(given), family: part(family), particle: part(prefix), suffix: part(suffix) };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

/** The longest beginning that is a date. */
function exactDate(date: string): string | undefined {
  const full = /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? "";
  return [full, full.slice(0, 7), full.slice(0, 4)].find((value) => PaperDate.safeParse(value).success);
}
