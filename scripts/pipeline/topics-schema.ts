/** `seeds/topics.json`: the topic tree as a person writes it, checked once where it enters. */
import * as z from "zod";
import { InputError } from "./effects.ts";
import { rememberingStemmer, spellings } from "./phrases.ts";

/**
 * A phrase is a few words as a paper prints them; " | " parts spellings that count as one ("pre-training |
 * pretraining"). Words meet by their stems; one with "=" before it meets itself alone ("=quantization", which Porter's
 * stemmer cannot tell from "quantity").
 */
const Phrase = z.string().min(1);

const TopicDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "letters a to z, digits and single hyphens"),
  label: z.string().min(1),
  parent: z.string().optional(),
  description: z.string().optional(),
  /** Say the topic by themselves: one in the title is enough. */
  strong: z.array(Phrase).min(1),
  /** Speak for the topic beside a strong one, and never alone. */
  weak: z.array(Phrase).default([]),
  /** Longer phrases in which a phrase above means something else. */
  against: z.array(Phrase).default([]),
  /** The arXiv categories nearest to it, "cs.LG" or a whole archive, "astro-ph". */
  arxiv: z
    .array(z.string().regex(/^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?$/, "a category of arXiv"))
    .default([]),
});
type TopicDefinition = z.infer<typeof TopicDefinition>;

/** Parents before their children. */
export type TopicTree = readonly TopicDefinition[];

const TopicFile = z.strictObject({ topics: z.array(TopicDefinition).min(1) });

/**
 * Reads a topic tree.
 * @param text the file's content.
 * @param file its path, for messages.
 * @throws InputError where the file is not JSON of that shape, an id or a phrase stands twice, a parent is missing or
 * a topic is its own ancestor; the message names the file, the topic and the remedy.
 */
export function readTopicTree(text: string, file: string): TopicTree {
  const parsed = TopicFile.safeParse(parseJson(text, file));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${place(path)}: ${message}`);
    throw new InputError(`${file}: the topic tree is not in order.\n  ${lines.join("\n  ")}`);
  }
  const { topics } = parsed.data;
  const stemOf = rememberingStemmer();
  const twice = topics.flatMap((topic) => phrasesTwice(topic, stemOf));
  const complaints = [...sameIds(topics), ...lostParents(topics), ...twice];
  if (complaints.length > 0) throw new InputError(`${file}: ${complaints.join("\n  ")}`);
  return inOrder(topics, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      `${file}: not JSON (${reason}). Correct it, or remove the file to have topics found.`,
      {
        cause,
      },
    );
  }
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the file" : path.map(String).join(".");
}

function sameIds(topics: readonly TopicDefinition[]): string[] {
  const seen = new Set<string>();
  return topics.flatMap(({ id }) => {
    if (seen.has(id)) return [`the id "${id}" stands twice; give one of the two topics another.`];
    seen.add(id);
    return [];
  });
}

function lostParents(topics: readonly TopicDefinition[]): string[] {
  const ids = new Set(topics.map(({ id }) => id));
  return topics.flatMap(({ id, parent }) =>
    parent === undefined || ids.has(parent)
      ? []
      : [`"${id}" has the parent "${parent}", which is no topic; add it or correct the name.`],
  );
}

/** Two spellings with the same stems are the same phrase: it would count twice, or as strong and weak at once. */
function phrasesTwice(topic: TopicDefinition, stemOf: (word: string) => string): string[] {
  const first = new Map<string, string>();
  return [...topic.strong, ...topic.weak, ...topic.against].flatMap((phrase) =>
    spellings(phrase, stemOf).flatMap((keys) => {
      const key = keys.join(" ");
      if (key === "") return [`"${topic.id}" has a phrase without a word, "${phrase}"; remove it.`];
      const other = first.get(key);
      first.set(key, phrase);
      return other === undefined
        ? []
        : [
            `"${topic.id}" has the phrases "${other}" and "${phrase}", which are one after stemming; keep one.`,
          ];
    }),
  );
}

function inOrder(topics: readonly TopicDefinition[], file: string): TopicDefinition[] {
  const ordered: TopicDefinition[] = [];
  const done = new Set<string>();
  let rest = [...topics];
  while (rest.length > 0) {
    const ready = rest.filter(({ parent }) => parent === undefined || done.has(parent));
    if (ready.length === 0) {
      const circle = rest.map(({ id }) => `"${id}"`).join(", ");
      throw new InputError(
        `${file}: ${circle} are below each other in a circle; take the parent from one of them.`,
      );
    }
    for (const topic of ready) {
      ordered.push(topic);
      done.add(topic.id);
    }
    rest = rest.filter(({ id }) => !done.has(id));
  }
  return ordered;
}
