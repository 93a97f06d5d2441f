/**
 * The shapes of the corpus: the one definition that the build writes by and the browser reads by.
 * What is unknown is absent, never null. `zod/mini` keeps the browser's share of it small.
 */
import * as z from "zod/mini";

/** A count as a listing shows it: a whole number of zero or more. */
const count = z.int().check(z.nonnegative());

/** One-based line numbers in a listing, both ends included. */
export const Lines = z.tuple([z.int().check(z.positive()), z.int().check(z.positive())]);
export type Lines = z.infer<typeof Lines>;

/** The stable slug of a paper: ASCII letters and digits in groups joined by hyphens. */
export const PaperId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** "2024", "2024-06" or "2024-06-10": as exact as the listing was. */
export const PaperDate = z
  .string()
  .check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/));

export const Author = z.strictObject({
  /** The folded name as a slug; equal for every spelling of one person. */
  id: z.string(),
  /** "Umut Şimşekli": given name first, as a reader says it. */
  name: z.string(),
  given: z.optional(z.string()),
  family: z.optional(z.string()),
});
export type Author = z.infer<typeof Author>;

export const Place = z.strictObject({
  /** From the widest region to the narrowest: ["Europe", "Italy"]. */
  path: z.array(z.string()).check(z.minLength(1)),
  /** The classifier's confidence, 0 to 1, as the listing printed it. */
  score: z.optional(z.number()),
});
export type Place = z.infer<typeof Place>;

export const TopicTag = z.strictObject({
  id: z.string(),
  score: z.number(),
  evidence: z.array(z.strictObject({ phrase: z.string(), field: z.enum(["title", "abstract", "category"]) })),
});
export type TopicTag = z.infer<typeof TopicTag>;

const LINK_KINDS = ["code", "data", "project", "other"] as const;
export const Link = z.strictObject({ kind: z.enum(LINK_KINDS), url: z.string() });
export type Link = z.infer<typeof Link>;

export const Related = z.strictObject({ id: PaperId, score: z.number(), terms: z.array(z.string()) });
export type Related = z.infer<typeof Related>;

/** Where a record stands: the file below `seeds/`, the layout it was read as, its lines. */
export const Source = z.strictObject({
  file: z.string(),
  format: z.string(),
  lines: Lines,
  /** Which of the records on just these lines, from 1, where there are several: JSON is often all in one line. */
  entry: z.optional(z.int().check(z.positive())),
});
export type Source = z.infer<typeof Source>;

const Claim = z.strictObject({ value: z.string(), file: z.string() });
/** A field on which listings disagree: the value kept, and the others with the file that says so. */
export const Conflict = z.strictObject({ field: z.string(), kept: Claim, others: z.array(Claim) });
export type Conflict = z.infer<typeof Conflict>;

/** A change of wording made to what a listing said. */
export const Repair = z.strictObject({
  field: z.string(),
  rule: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Repair = z.infer<typeof Repair>;

/** One line of `papers.jsonl`. */
export const Paper = z.strictObject({
  id: PaperId,
  title: z.string().check(z.minLength(1)),
  authors: z.optional(z.array(Author)),
  authorCount: z.optional(count),
  organization: z.optional(z.string()),
  abstract: z.optional(z.string()),
  date: z.optional(PaperDate),
  venue: z.optional(z.string()),
  arxiv: z.optional(z.string()),
  doi: z.optional(z.string()),
  comments: z.optional(count),
  upvotes: z.optional(count),
  places: z.optional(z.array(Place)),
  placesOmitted: z.optional(count),
  topics: z.optional(z.array(TopicTag)),
  links: z.optional(z.array(Link)),
  related: z.optional(z.array(Related)),
  sources: z.array(Source).check(z.minLength(1)),
  conflicts: z.optional(z.array(Conflict)),
  repairs: z.optional(z.array(Repair)),
});
export type Paper = z.infer<typeof Paper>;

/** `seeds/site.json`. */
export const Site = z.strictObject({
  title: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  /** The public address, "https://name.github.io/project/"; where it is absent, pages carry no canonical address. */
  address: z.optional(z.url()),
  /** Rule of repair → whether it is applied; those that are not named are. */
  repairs: z.optional(z.record(z.string(), z.boolean())),
});
export type Site = z.infer<typeof Site>;

/**
 * One run of lines in the account of a file. Every line of a file stands in exactly one; a line that several entries
 * share stands in the first's.
 */
export const AccountEntry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("record"), lines: Lines, paper: z.optional(PaperId) }),
  z.strictObject({ kind: z.literal("furniture"), lines: Lines, what: z.string() }),
  z.strictObject({ kind: z.literal("issue"), lines: Lines, code: z.string(), message: z.string() }),
]);
export type AccountEntry = z.infer<typeof AccountEntry>;

/** What became of all there is: `total` is the sum of the others. */
const Tally = z.strictObject({ total: count, record: count, furniture: count, issue: count });

export const FileReport = z.strictObject({
  file: z.string(),
  format: z.string(),
  /** The layout's name as a reader is told it: "AITopics list". */
  label: z.string(),
  records: count,
  /** What the file was written in, where it is not plain UTF-8: "UTF-16 LE", "Windows-1252". */
  encoding: z.optional(z.string()),
  packed: z.optional(z.literal("gzip")),
  lines: Tally,
  /** The same of entries: records, issues, and runs of furniture that is not blank. */
  entries: Tally,
  issues: z.array(z.strictObject({ code: z.string(), line: z.int(), message: z.string() })),
  account: z.array(AccountEntry),
  /** Entries whose every line is in the account for an entry before them: several stand on one line. */
  shared: z.optional(z.array(AccountEntry)),
});
export type FileReport = z.infer<typeof FileReport>;

const UnsureSide = z.strictObject({ id: PaperId, title: z.string(), record: z.string() });
/** Two records or papers of which the build cannot be sure whether they are one. */
export const Unsure = z.strictObject({
  /** Listed as one paper, or as two. */
  listed: z.enum(["once", "twice"]),
  /** What makes it doubtful: a code. */
  why: z.string(),
  /** Of each side: the paper it belongs to, its title, and the first record of it as `merge.json` may name it. */
  sides: z.tuple([UnsureSide, UnsureSide]),
});
export type Unsure = z.infer<typeof Unsure>;

/** `report.json`: what was read, what became of it, and what was set aside. */
export const Report = z.strictObject({
  files: z.array(FileReport),
  records: count,
  papers: count,
  /** Papers that stand in more than one record. */
  merged: count,
  conflicts: count,
  repairs: count,
  /** How many papers know each field: {"authors": 193, …}. */
  known: z.record(z.string(), count),
  /** What a maintainer may want to settle in `merge.json`; absent where nothing is in doubt. */
  unsure: z.optional(z.array(Unsure)),
});
export type Report = z.infer<typeof Report>;

const FileSummary = z.omit(FileReport, { account: true, shared: true });
export type FileSummary = z.infer<typeof FileSummary>;

/** What pages show of the report. Where each line went is theirs who read `report.json`: it is as large as a catalog. */
export const Summary = z.extend(Report, { files: z.array(FileSummary) });
export type Summary = z.infer<typeof Summary>;

/** A node of MathML: text, or [tag, attributes, …children]. */
export type MathNode = string | [tag: string, attributes: Record<string, string>, ...children: MathNode[]];
/** TeX source between the dollars → its MathML, for the formulas of one file. */
export type MathTable = Record<string, MathNode>;
const MathTable = z.record(
  z.string(),
  z.custom<MathNode>((node) => typeof node === "string" || Array.isArray(node)),
);

/** What a list shows of a paper without asking further. */
export const Card = z.object({
  id: z.string(),
  title: z.string(),
  /** `family` where the family name is not just the last word of the name. */
  authors: z.optional(
    z.array(z.object({ id: z.string(), name: z.string(), family: z.optional(z.string()) })),
  ),
  authorCount: z.optional(z.number()),
  organization: z.optional(z.string()),
  date: z.optional(z.string()),
  venue: z.optional(z.string()),
  arxiv: z.optional(z.string()),
  doi: z.optional(z.string()),
  comments: z.optional(z.number()),
  upvotes: z.optional(z.number()),
  places: z.optional(z.array(Place)),
  /** Topic ids, best first. */
  topics: z.optional(z.array(z.string())),
  /** Its place on the map, within [0, 1]², the origin at the top left. */
  at: z.optional(z.tuple([z.number(), z.number()])),
  /** Files of `seeds/` that show it. */
  listings: z.array(z.string()),
  /** What it has: "code", "data", "authors", "abstract", … for the facet and `has:`. */
  has: z.array(z.string()),
});
export type Card = z.infer<typeof Card>;

/** A topic of the tree: parents come before their children. */
export const Topic = z.object({
  id: z.string(),
  label: z.string(),
  parent: z.optional(z.string()),
  description: z.optional(z.string()),
  /** Found in the text itself, not written by a person. */
  found: z.optional(z.boolean()),
});
export type Topic = z.infer<typeof Topic>;

/** `catalog-<hash>.json`: every paper's card, newest first, the topics they carry, and the formulas of the titles. */
export const Catalog = z.object({ papers: z.array(Card), topics: z.array(Topic), math: MathTable });
export type Catalog = z.infer<typeof Catalog>;

/** `abstracts-<n>-<hash>.json`: the abstracts of a run of papers in the catalog's order ("" where there is none). */
export const AbstractShard = z.object({ abstracts: z.array(z.string()), math: MathTable });
export type AbstractShard = z.infer<typeof AbstractShard>;

/** All that a paper's own page shows. The build has checked the paper in full; here its place is enough. */
export const Detail = z.object({
  paper: z.custom<Paper>((paper) => typeof paper === "object" && paper !== null && "id" in paper),
  math: MathTable,
  /** The listing's own text of each of the paper's sources, in their order. */
  raw: z.array(z.string()),
  /** Field of the paper → the files that say just what it has, in the order of the paper's sources. */
  origins: z.optional(z.record(z.string(), z.array(z.string()))),
});
export type Detail = z.infer<typeof Detail>;
/** `details-<n>-<hash>.json`: the same run of papers as the abstracts' shard of that number. */
export const DetailShard = z.object({ details: z.array(Detail) });

/** `map-<hash>.json`: where each paper stands on a plane on which like is near like. */
export const MapData = z.object({
  /** Where the name of a topic stands, the largest topics first. */
  regions: z.array(z.object({ topic: z.string(), label: z.string(), x: z.number(), y: z.number() })),
  /** Of each paper's five most similar, the share that is among its five nearest here. */
  kept: z.number(),
});
export type MapData = z.infer<typeof MapData>;

/** A file beside the manifest: its name carries a hash of its bytes. */
export const DataFile = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });
export type DataFile = z.infer<typeof DataFile>;

/** The data's version: raised when a shape above changes, so that an old page never reads new data. */
export const DATA_VERSION = 1;

/** `shards-<hash>.json` of a large corpus: its shards, which are too many to stand in the manifest. */
export const Shards = z.object({ abstracts: z.array(DataFile), details: z.array(DataFile) });
export type Shards = z.infer<typeof Shards>;

/** The files of a large corpus beside its cards, which `src/core/packed` reads. */
export const Packed = z.object({
  terms: DataFile,
  postings: DataFile,
  latent: DataFile,
  shards: DataFile,
});
export type Packed = z.infer<typeof Packed>;

/** `manifest.json`: the one file with a fixed name; all others are found through it. */
export const Manifest = z.object({
  version: z.literal(DATA_VERSION),
  /** Of the search configuration; an index made under another one is refused. */
  fingerprint: z.string(),
  /** Of the whole corpus: two builds with the same papers carry the same. */
  corpus: z.string(),
  papers: z.number(),
  /** Papers a shard. */
  shard: z.number(),
  site: z.object({ title: z.string(), description: z.optional(z.string()), address: z.optional(z.string()) }),
  /** File of `seeds/` → what a reader is told it is. */
  listings: z.array(z.object({ file: z.string(), label: z.string(), records: z.number() })),
  /** The cards: as JSON, or packed. */
  catalog: DataFile,
  /** Of packed files the shards are named in a file of their own, and here are none. */
  abstracts: z.array(DataFile),
  details: z.array(DataFile),
  packed: z.optional(Packed),
  /** Absent where the corpus was written without one. */
  map: z.optional(DataFile),
  report: DataFile,
  /** A prebuilt index; absent for a small corpus, which is indexed on arrival. */
  index: z.optional(DataFile),
});
export type Manifest = z.infer<typeof Manifest>;
