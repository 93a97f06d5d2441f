/** Papers that read as papers do, for laws that must hold of any. */
import fc from "fast-check";
import type { Printed } from "./printers.ts";

const words = (text: string) => text.trim().split(/\s+/);
const ADJECTIVES = words(
  "sparse deep robust causal private noisy spectral online latent adaptive convex scalable",
);
const NOUNS = words(
  "networks gradients bandits transformers kernels graphs agents images proteins policies tokens margins forecasts",
);
const VERBS = words("study bound improve explain compare prune predict align sample compress certify");
const FAMILIES = words(
  "Okonkwo Lindqvist Nakamura Haddad García Şimşekli Boix-Adserà Ng O’Brien Müller Åberg",
);
const GIVENS = words("Ada Per Yuki Omar Inés Umut Enric Jo Siobhán Jürgen Eric");
const VENUES = ["Coastal Machines", "arXiv.org Machine Learning", "Journal of Sea and Sand", "ICML"];

const word = (list: readonly string[]) => fc.constantFrom(...list);
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

const phrase = fc.tuple(word(ADJECTIVES), word(ADJECTIVES), word(NOUNS)).map((parts) => parts.join(" "));

const title = fc
  .tuple(
    phrase,
    word(["for", "with", "beyond", "versus", "of"]),
    phrase,
    fc.option(phrase, { nil: undefined }),
  )
  .map(([about, how, what, more]) => {
    const text = `${about} ${how} ${what}${more === undefined ? "" : `: a study of ${more}`}`;
    return text
      .split(" ")
      .map((one) => (one.length > 3 ? capital(one) : one))
      .join(" ");
  })
  .map(capital);

const sentence = fc
  .tuple(
    word(["we", "recent methods", "our experiments", "the authors"]),
    word(VERBS),
    phrase,
    phrase,
    phrase,
    fc.nat(99),
  )
  .map(
    ([who, verb, a, b, c, n]) =>
      `${capital(who)} ${verb} the ${a} that one finds in ${b}, and show on ${n + 2} tasks that they are like ${c}.`,
  );

const abstract = fc.array(sentence, { minLength: 2, maxLength: 9 }).map((sentences) => sentences.join(" "));

const authors = fc.array(
  fc.record({
    family: word(FAMILIES),
    given: fc.tuple(word(GIVENS), fc.boolean()).map(([name, middle]) => (middle ? `${name} J.` : name)),
  }),
  { minLength: 1, maxLength: 9 },
);

/** Papers whose parts are in the order and number that the pages show, with titles that differ. */
const papersOf = (one: fc.Arbitrary<Printed>) =>
  fc.uniqueArray(one, { minLength: 2, maxLength: 5, selector: (paper) => paper.title });

export const aitopicsPapers = papersOf(
  fc.record(
    {
      title,
      abstract,
      authors,
      venue: word(VENUES),
      places: fc.constantFrom(
        [{ path: ["Europe", "Italy"], score: 0.04 }],
        [
          { path: ["North America", "United States", "Ohio"], score: 0.14 },
          { path: ["Oceania", "Australia"], score: 0.04 },
        ],
      ),
    },
    { requiredKeys: ["title", "abstract", "authors"] },
  ),
);

export const searchPapers = papersOf(fc.record({ title, abstract }));

const date = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 4, max: 28 }),
  year: fc.constant(2021),
});

export const dailyPapers = papersOf(
  fc.oneof(
    fc.record({ title, abstract }),
    fc.record({
      title,
      abstract,
      authorCount: fc.integer({ min: 1, max: 40 }),
      date,
      comments: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ title, abstract, date, organization: fc.constant({ logo: "amazon", name: "Amazon" }) }),
  ),
);
