/** What a venue's name says of it: citations name journals, proceedings and preprint servers in different fields. */
export type VenueKind = "journal" | "conference" | "preprint";

const PREPRINTS = /^(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|ssrn|osf\b|preprint)/i;

const MEETING =
  /\b(?:conference|symposium|workshops?|meeting|congress|convention|colloquium|findings of|advances in neural information)\b/i;

const PERIODICAL =
  /\b(?:journal|transactions|letters|reviews?|annals|communications|magazine|bulletin|surveys|quarterly|archives?|reports|proceedings of the national academy)\b/i;

/** Journals that are called by letters alone, as conferences are. */
const JOURNAL_LETTERS = new Set(
  "JMLR TMLR TACL PNAS JAIR TPAMI PAMI IJCV JASA JACM TIT TIP TNNLS SIMODS SICOMP".split(" "),
);

/** Publishers and societies: their letters say nothing of what they publish. */
const PUBLISHERS = new Set("IEEE ACM SIAM AMS IMA CVF IET AIP APS RSC".split(" "));

/**
 * Tells by its name what a venue is. Names of letters ("ICML", "NeurIPS (Datasets and Benchmarks)", "Findings of
 * ACL") are conferences but for the journals known by theirs; other names are journals unless they speak of a meeting.
 */
export function venueKind(venue: string): VenueKind {
  if (PREPRINTS.test(venue)) return "preprint";
  if (PERIODICAL.test(venue)) return "journal";
  if (MEETING.test(venue)) return "conference";
  const letters = (venue.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !PUBLISHERS.has(word));
  if (letters.some((word) => JOURNAL_LETTERS.has(word))) return "journal";
  return letters.some((word) => /\p{Lu}.*\p{Lu}/u.test(word)) ? "conference" : "journal";
}
