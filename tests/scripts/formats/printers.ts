/** Prints made-up papers as the pages show them, in every spacing and wrapping, for parsers to read again. */

export type Printed = {
  title: string;
  authors?: { family: string; given: string }[];
  venue?: string;
  abstract?: string;
  places?: { path: string[]; score: number }[];
  placesOmitted?: number;
  authorCount?: number;
  organization?: { logo: string; name: string };
  date?: { month: number; day: number; year?: number };
  comments?: number;
  upvotes?: number;
};

export type Layout = {
  /** Blank lines between the parts of a record, and between records. */
  inside: number;
  between: number;
  /** Hard-wrapped at so many characters; 0 for not at all. */
  width: number;
  /** Whether titles and lists of authors are wrapped as well, or abstracts alone. */
  wrapAll: boolean;
};

/** Breaks at spaces, each line as full as it gets. */
function wrap(text: string, width: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const blank = (count: number) => Array.from({ length: count }, () => "");

function assemble(records: string[][][], { inside, between }: Layout): string[] {
  return records.flatMap((parts, index) => [
    ...(index === 0 ? [] : blank(between)),
    ...parts.flatMap((part, at) => [...(at === 0 ? [] : blank(inside)), ...part]),
  ]);
}

export function printAitopics(papers: readonly Printed[], layout: Layout): string[] {
  const other = layout.wrapAll ? layout.width : 0;
  const records = papers.map((paper) => [
    wrap(paper.title, other),
    ...(paper.authors
      ? [wrap(paper.authors.map(({ family, given }) => `${family}, ${given}`).join(", "), other)]
      : []),
    ...(paper.venue ? [[paper.venue]] : []),
    ...(paper.abstract ? [wrap(paper.abstract, layout.width)] : []),
    ...(paper.places ?? []).map(({ path, score }) => [`- ${path.join(" > ")} (${score.toFixed(2)})`]),
    ...(paper.placesOmitted ? [[`- (${paper.placesOmitted} more...)`]] : []),
  ]);
  const head = ["Goto", "", "Collaborating Authors", "", "\u00A0 arxivpreprintarxiv", ""];
  return [...head, ...assemble(records, layout)];
}

export function printSearch(papers: readonly Printed[], layout: Layout): string[] {
  const records = papers.map((paper, index) => [
    wrap((index === 0 ? "Subscribe" : "") + paper.title, layout.wrapAll ? layout.width : 0),
    ...(paper.abstract ? [wrap(paper.abstract, layout.width)] : []),
  ]);
  const head = [
    "Get trending papers in your email inbox once a day!",
    "Get trending papers in your email inbox!",
  ];
  return [...head, ...assemble(records, layout)];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export type DailyLayout = Layout & {
  /** Number, author count and date in one line, or each in its own. */
  inline: boolean;
  glued: boolean;
};

export function printDaily(papers: readonly Printed[], layout: DailyLayout): string[] {
  const records = papers.map((paper) => {
    const count = paper.authorCount === undefined ? [] : [`  • ${paper.authorCount} authors`];
    const group = paper.organization ? [`${paper.organization.logo} ${paper.organization.name}`] : [];
    const year = paper.date?.year === undefined ? "" : `, ${paper.date.year}`;
    const comments = paper.comments === undefined ? "" : `${layout.glued ? "" : " "}${paper.comments}`;
    const date = paper.date ? [`${MONTHS[paper.date.month - 1]} ${paper.date.day}${year}${comments}`] : [];
    const dot = date.length === 0 ? [] : ["·"];
    const meta = layout.inline
      ? [[...count, ...group, ...date].join(" · ")]
      : [...count, ...group, ...dot, ...date];
    return [
      ...(paper.upvotes === undefined ? [] : [[paper.upvotes === 0 ? "-" : String(paper.upvotes)]]),
      wrap(paper.title, layout.wrapAll ? layout.width : 0),
      ...(paper.abstract ? [wrap(paper.abstract, layout.width)] : []),
      ...(count.length + group.length + date.length === 0 ? [] : [meta]),
    ];
  });
  const head = [
    "Get trending papers in your email inbox!",
    "Subscribe",
    "Daily Papers",
    "byAK and the research community",
    "May 18",
    "",
  ];
  return [...head, ...assemble(records, layout)];
}

export function printBibtex(papers: readonly Printed[], width: number): string[] {
  return papers.flatMap((paper, index) => {
    const authors = paper.authors?.map(({ family, given }) => `${family}, ${given}`).join(" and ");
    const fields = Object.entries({
      title: paper.title,
      author: authors,
      journal: paper.venue,
      abstract: paper.abstract,
    })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `  ${name} = {${value}}`);
    return [`@article{key${index},`, ...fields.flatMap((field) => wrap(`${field},`, width)), "}", ""];
  });
}
