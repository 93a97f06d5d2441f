/**
 * Every word of the interface, in English. Another language is another file of the same shape. Numbers come
 * formatted; a sentence that depends on a number is a function of it.
 */
const number = new Intl.NumberFormat("en");
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
const list = new Intl.ListFormat("en");

const count = (n: number, one: string, many = `${one}s`): string =>
  `${number.format(n)} ${n === 1 ? one : many}`;

export const en = {
  /** BCP 47: for `Intl` and for `<html lang>`. Day before month, as most of the world reads it. */
  locale: "en-GB",
  number: (n: number) => number.format(n),
  percent: (share: number) => percent.format(share),
  list: (items: string[]) => list.format(items),

  site: {
    skip: "Skip to the content",
    sections: "Sections",
    papers: "Papers",
    about: "About",
    topics: "Topics",
    authors: "Authors",
    map: "Map",
    trends: "Trends",
    theme: "Theme",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    loading: "One moment…",
    opened: (title: string) => `${title}, page opened`,
  },

  search: {
    title: "Papers",
    label: "Search papers",
    placeholder: "Title, author, words of the abstract…",
    clear: "Clear the search",
    key: "/",
    keyHint: "Press / to search",
    suggestions: "Suggestions",
    kinds: { completion: "Search", topic: "Topic", author: "Author", title: "Paper" },
    papers: (n: number) => count(n, "paper"),
    suggested: (n: number) =>
      n === 0 ? "No suggestions" : `${count(n, "suggestion")}, arrow keys to choose`,
  },

  results: {
    title: "Results",
    /** How many are found. */
    found: (n: number, of: number) =>
      n === of ? count(of, "paper") : `${number.format(n)} of ${count(of, "paper")}`,
    none: (of: number) => `None of ${count(of, "paper")}`,
    order: {
      relevance: "best match first",
      newest: "newest first",
      oldest: "oldest first",
      title: "by title",
      discussed: "most discussed first",
    },
    shown: (n: number, of: number) => `${number.format(n)} of ${number.format(of)} shown`,
    more: (n: number) => `Show ${number.format(n)} more`,
    growing: "Fetching more…",
    onMap: "On the map",
    sort: "Sort by",
    sorts: {
      relevance: "Relevance",
      newest: "Newest",
      oldest: "Oldest",
      title: "Title",
      discussed: "Most discussed",
    },
    noAuthors: "Authors not listed",
    authorCount: (n: number) => count(n, "author"),
    moreAuthors: (n: number) => `${number.format(n)} more`,
    comments: (n: number) => count(n, "comment"),
    upvotes: (n: number) => count(n, "upvote"),
    noAbstract: "No listing gives an abstract.",
    why: "Why this result",
    whyTable: { word: "Your word", found: "Found", where: "In", share: "Share" },
    fields: {
      title: "title",
      authors: "authors",
      abstract: "abstract",
      venue: "venue",
      other: "other fields",
    },
    how: {
      exact: "as typed",
      stem: "another form",
      completed: "completed",
      corrected: "spelling corrected",
      phrase: "as a phrase",
      related: "about the same",
      title: "reads like its title",
    },
  },

  notes: {
    "unclosed-quote": (text: string) =>
      `The quotation mark before ${text} is never closed; its words are searched.`,
    "unclosed-bracket": (text: string) => `A bracket in ${text} has no partner and was passed over.`,
    "stray-operator": (text: string) => `${text} stands alone and was passed over.`,
    "unknown-field": (field: string) => `There is no field called “${field}”; it is searched as a word.`,
    "bad-value": (field: string, value: string) =>
      `“${value}” says nothing to the field ${field} and was passed over.`,
    "too-long": (kept: number) => `The search is long: its first ${number.format(kept)} characters are used.`,
    "too-many-words": (kept: number) =>
      `The search has many words: the ${number.format(kept)} rarest are used.`,
    prose: "So long a text is searched as plain words.",
    loosened: (full: number) =>
      full === 0
        ? "No paper has all these words; these have most of them."
        : `Only ${count(full, "paper has", "papers have")} all these words; after ${full === 1 ? "it" : "them"} come those that have most.`,
    corrected: (word: string, instead: string[]) =>
      `No paper says “${word}”. These say ${list.format(instead.map((other) => `“${other}”`))}.`,
  },

  rescue: {
    title: "Nothing found",
    why: "No paper matches all of this. Each of these finds some:",
    few: "Few papers match all of this. These find more:",
    dead: "No paper matches this, nor anything close to it. Try fewer words, or begin again with all papers.",
    all: "Show all papers",
    spelling: "Did you mean",
    dropFacet: (facet: string, label: string, exclude: boolean) =>
      exclude ? `without the exclusion of ${facet} ${label}` : `without ${facet} ${label}`,
    dropWords: "Fewer words:",
    papers: (n: number) => count(n, "paper"),
  },

  facets: {
    title: "Filters",
    open: (n: number) => (n === 0 ? "Filters" : `Filters (${number.format(n)})`),
    close: (n: number) => `Show ${count(n, "paper")}`,
    closeSheet: "Close the filters",
    names: {
      topic: "Topic",
      year: "Year",
      author: "Author",
      venue: "Venue",
      place: "Place",
      in: "Listing",
      has: "Has",
      map: "Map",
    } as Record<string, string>,
    has: {
      abstract: "Abstract",
      arxiv: "arXiv id",
      authors: "Authors",
      code: "Code",
      conflicts: "Disagreeing listings",
      data: "Data",
      date: "Date",
      doi: "DOI",
      other: "Another link",
      places: "Places",
      project: "Project page",
      related: "Similar papers",
      repairs: "Repaired wording",
      topics: "Topics",
      venue: "Venue",
    } as Record<string, string>,
    area: "a part of it",
    find: (facet: string) => `Find in ${facet.toLowerCase()}`,
    /** An option's name for a screen reader: the count is part of it. */
    option: (label: string, n: number) => `${label}, ${count(n, "paper")}`,
    exclude: (label: string) => `Exclude ${label}`,
    all: (n: number) => `All ${number.format(n)}`,
    fewer: "Fewer",
    rest: (n: number) => `${number.format(n)} more: type to find one`,
    noneFound: "None by that name",
    expand: (label: string) => `Parts of ${label}`,
    weak: "Also unsure places",
    weakWhy: "A classifier found the places. Under 10 % it is more often wrong than right.",
    active: "Active filters",
    remove: (facet: string, label: string) => `Remove ${facet} ${label}`,
    not: "not",
    clear: "Clear all",
    years: {
      from: "From year",
      to: "To year",
      any: "Any year",
      range: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
      papers: (years: string, n: number) => `${years}: ${count(n, "paper")}`,
    },
  },

  paper: {
    back: "All papers",
    backTo: "Back to the list",
    place: (n: number, of: number) => `${number.format(n)} of ${number.format(of)}`,
    previous: "Previous",
    next: "Next",
    neighbours: "In the list you came from",
    abstract: "Abstract",
    find: "Read it",
    search: "No identifier is known. Search for the title:",
    searchAt: (where: string) => `Search ${where}`,
    arxiv: (id: string) => `arXiv:${id}`,
    doi: (id: string) => `doi:${id}`,
    links: "Found in the text",
    linkKinds: { code: "Code", data: "Data", project: "Project page", other: "Link" },
    topics: "Topics",
    earned: (phrases: string[]) => `because of ${list.format(phrases.map((phrase) => `“${phrase}”`))}`,
    places: "Places",
    placesWhy:
      "Found in the text by a classifier, with its confidence. Under 10 % it is more often wrong than right: a name read as a town.",
    unsure: "unsure",
    confidence: (share: number) => `${percent.format(share)} sure`,
    omitted: (n: number) => `The listing leaves out ${number.format(n)} more.`,
    similar: "Similar papers",
    shared: "Shared:",
    sources: "Where this comes from",
    sourcesWhy: (n: number) =>
      n === 1
        ? "One listing shows this paper."
        : `${number.format(n)} listings show this paper; it is one here.`,
    lines: (first: number, last: number) =>
      first === last
        ? `line ${number.format(first)}`
        : `lines ${number.format(first)}–${number.format(last)}`,
    raw: "As the listing has it",
    repairs: "Repaired wording",
    repairsWhy: "What was changed to what a listing said, and by which rule.",
    conflicts: "Where listings disagree",
    kept: "Kept",
    others: "Others say",
    date: "Date",
    venue: "Venue",
    organization: "Organization",
    identifiers: "Identifiers",
    fields: {
      title: "Title",
      authors: "Authors",
      authorCount: "Number of authors",
      abstract: "Abstract",
      date: "Date",
      venue: "Venue",
      arxiv: "arXiv id",
      doi: "DOI",
      organization: "Organization",
      places: "Places",
      links: "Links",
      comments: "Comments",
      upvotes: "Upvotes",
    } as Record<string, string>,
  },

  lists: {
    papers: (n: number) => count(n, "paper"),
    /** After a number that stands there already. */
    papersAfter: (n: number) => (n === 1 ? "paper" : "papers"),
    moreNames: (n: number) => `${number.format(n)} more`,
    searchThese: "Search among these",
    years: "Papers a year",
  },

  author: {
    all: "All authors",
    crumbs: "Where this stands",
    head: (name: string, papers: number, coauthors: number) =>
      coauthors === 0
        ? `${count(papers, "paper")} by ${name}.`
        : `${count(papers, "paper")} by ${name}, with ${count(coauthors, "co-author")}.`,
    alsoPrinted: "Also printed as",
    similar: "Similar names:",
    similarWhy: "Whether this is the same person, the listings do not say.",
    years: "Years",
    coauthors: (n: number) => count(n, "co-author"),
    topics: "Topics",
  },

  authors: {
    title: "Authors",
    titleOf: (initial: string) =>
      initial === "other" ? "Authors under other letters" : `Authors: ${initial.toUpperCase()}`,
    head: (n: number) => `The ${count(n, "author")} of these papers, by name and by number of papers.`,
    headOf: (initial: string, n: number) =>
      initial === "other"
        ? `${count(n, "author")} whose family name begins with no Latin letter.`
        : `${count(n, "author")} whose family name begins with ${initial.toUpperCase()}.`,
    find: "Find an author",
    letters: "By the first letter of the family name",
    initial: (initial: string) => (initial === "other" ? "Other" : initial.toUpperCase()),
    letter: (initial: string, n: number) =>
      `${initial === "other" ? "Other letters" : initial.toUpperCase()}, ${count(n, "author")}`,
    frequent: "Most papers here",
    byName: (n: number) => count(n, "author"),
    matching: "By that name",
    found: (n: number, of: number) => `${number.format(n)} of ${count(of, "author")}`,
    none: "No author by that name.",
    rest: (n: number) => `${count(n, "author")} more.`,
    restByLetter: (n: number) => `${count(n, "author")} more stand under their letter, or are found by name.`,
  },

  topic: {
    all: "All topics",
    crumbs: "Topics above this one",
    head: (label: string, papers: number, description?: string) =>
      `${description ?? label} ${count(papers, "paper")}.`,
    found: "Found in the words of the papers, not chosen by a person.",
    below: "Topics below this one",
    years: "Years",
    authors: (shown: number, of: number, differ: boolean) => {
      if (shown === of) return count(of, "author");
      return differ
        ? `Most on it, of ${count(of, "author")}`
        : `${number.format(shown)} of ${count(of, "author")}`;
    },
    together: "Met together with",
  },

  topics: {
    title: "Topics",
    head: (n: number) => `The ${count(n, "topic")} of these papers, with how many papers each has.`,
    why: (papers: number, untagged: number) =>
      `What ${count(papers, "paper")} are about, from the words of their titles and abstracts; each paper’s page says which words. A topic counts the papers of the topics below it, each once.${
        untagged === 0 ? "" : ` ${count(untagged, "paper")} ${untagged === 1 ? "has" : "have"} no topic.`
      }`,
    find: "Find a topic",
    shown: (n: number, of: number) => `${number.format(n)} of ${count(of, "topic")}`,
    none: "No topic by that name.",
    empty: "No paper has a topic yet.",
  },

  map: {
    title: "Map",
    map: "map",
    head: (papers: number) =>
      `${count(papers, "paper")} as points, each near what it resembles, with the topics of the regions.`,
    why: (kept: string) =>
      `Each paper is a point near the papers whose words it shares. Directions mean nothing, and a plane cannot keep every nearness: of each paper’s five most similar, ${kept} are among its five nearest here.`,
    plot: "Papers on a map",
    keys: "Drag or arrow keys move the map, the wheel or + and − zoom. Enter opens the paper in the middle. Shift and drag select a region.",
    tools: "The map’s controls",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    whole: "Whole map",
    select: "Select a region",
    selectView: "Search what is in view",
    legend: "Topics: a press lights their papers",
    lit: (n: number, of: number) => `${number.format(n)} of ${count(of, "paper")} lit.`,
    asList: "Show them as a list",
    inView: (n: number) => `${count(n, "paper")} in view`,
    foundInView: (n: number) => `${count(n, "paper")} found, in view`,
    nearest: (n: number, of: number) =>
      `The ${number.format(n)} nearest to the middle, of ${number.format(of)}. Zoom in for others.`,
  },

  trends: {
    title: "Trends",
    head: "Papers a year in each of the large topics.",
    why: (first: string, last: string, papers: number) =>
      `Papers a year in each of the large topics, ${first} to ${last}, all on one scale. ${count(papers, "paper")} with a date; a paper of two topics counts in both. This is what these listings hold, not all that was published.`,
    undated: (n: number) => `${count(n, "paper")} without a date ${n === 1 ? "is" : "are"} left out.`,
    none: "No paper has a date, so there is nothing to draw.",
    table: "The figures as a table",
    topic: "Topic",
    all: "All papers",
  },

  about: {
    title: "About this collection",
    head: "What is in here, where it comes from and what became of it",
    papers: "Papers",
    records: "Records",
    listings: "Listings",
    merged: "In several records",
    repaired: "Repairs of wording",
    disagreed: "Disagreements",
    made: "A paper that stands in several records is one paper here. Every repair of a listing’s wording (spaces, accents, TeX) and every field on which listings disagree is shown on the paper’s page, with both sides.",
    listingsWhy:
      "Every line of every listing is part of a record, is page furniture (menus, buttons, ads), or is set aside with a reason.",
    listing: "Listing",
    table: "The listings in figures",
    lines: "Lines",
    record: "In records",
    furniture: "Furniture",
    issue: "Set aside",
    issues: "Lines set aside",
    noIssues: "No line was set aside.",
    line: (n: number) => `line ${number.format(n)}`,
    known: "What is known",
    knownWhy:
      "For how many papers a listing gives each field. What no listing says is left out, never guessed.",
    knownOf: (n: number, of: number) => `${number.format(n)} of ${number.format(of)}`,
    take: "Take it with you",
    takeWhy: "The whole corpus, one JSON object a line, and the account of how it was made.",
    corpus: "papers.jsonl",
    corpusWhat: "every paper with its sources, repairs and conflicts",
    report: "report.json",
    reportWhat: "every line of every listing accounted for",
  },

  missing: {
    title: "No page here",
    why: "Nothing stands at this address. It may have moved, or the address lost a letter.",
    searched: (words: string) => `Papers for “${words}”`,
    none: "No paper resembles the address.",
    all: "See all papers",
  },

  failure: {
    missing: {
      title: "The data is not there",
      what: "A file that this page needs is not on the server. Whoever publishes the site has to put it there.",
    },
    damaged: {
      title: "The data is damaged",
      what: "A file arrived incomplete or changed, so it is not searched. Try again; if it stays so, the site has to be published anew.",
    },
    offline: {
      title: "You are offline",
      what: "The data could not be fetched. Check the connection, then try again.",
    },
    version: {
      title: "The site has been updated",
      what: "This page is older than the data. Reload it to get the page that belongs to the data.",
    },
    fingerprint: {
      title: "Page and data do not match",
      what: "The search index was made for another version of this page. Reload it; if it stays so, the site has to be published anew.",
    },
    internal: {
      title: "Something broke",
      what: "This is a defect of the page, not of your search. Try again, or reload the page.",
    },
    details: "What exactly",
    retry: "Try again",
    reload: "Reload the page",
    stale: "Below is what was found before.",
  },
};

/** The shape that every language has. */
export type Words = typeof en;
