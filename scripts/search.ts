/** `npm run search`: the site's own engine in a terminal. */
import { readFile } from "node:fs/promises";
import type { Note, Result } from "../src/core/engine.ts";
import type { Source } from "../src/core/source.ts";
import { openDataFolder } from "./data-folder.ts";
import { readFlags, runCommand } from "./flags.ts";
import { InputError } from "./pipeline/effects.ts";

const USAGE = 'npm run search -- "QUERY" [--data DIR] [--limit N] [--json] [--queries FILE]';

await runCommand(async () => {
  const { values, positionals } = readFlags(
    {
      data: { type: "string", default: "public/data" },
      limit: { type: "string", default: "10" },
      json: { type: "boolean", default: false },
      queries: { type: "string" },
    },
    USAGE,
    { positionals: true },
  );
  const limit = Number(values.limit);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new InputError(`--limit takes a whole number, not ${values.limit}.\nUsage: ${USAGE}`);
  }
  const queries = values.queries === undefined ? [positionals.join(" ")] : await readQueries(values.queries);
  if (values.queries === undefined && positionals.length === 0) {
    throw new InputError(`Say what to search for.\nUsage: ${USAGE}`);
  }
  const source = await openDataFolder(values.data);
  for (const text of queries) {
    const result = await search(source, text, limit);
    console.log(values.json ? asJson(result) : asText(text, result));
  }
});

/** A query a line; the end of the last line begins no other. */
async function readQueries(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new InputError(`The file of queries ${file} cannot be read.`, { cause });
  }
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
}

// As on the page, where the last word may still be unfinished.
function search(source: Source, text: string, limit: number): Promise<Result> {
  return source.run({ text, selection: {}, offset: 0, limit, plain: true, typing: true });
}

function asJson({ total, hits }: Result): string {
  return JSON.stringify({
    total,
    hits: hits.map(({ card, score }) => ({ id: card.id, score, title: card.title })),
  });
}

function asText(text: string, { total, of, hits, notes }: Result): string {
  const lines = hits.map(({ card, score }, at) => {
    const names = card.authors?.map((author) => author.name) ?? [];
    const people = names.length > 3 ? `${names.slice(0, 3).join(", ")}, …` : names.join(", ");
    const about = [people, card.venue, card.date].filter(Boolean).join(" · ");
    const points = score > 0 ? `  (${score.toFixed(2)})` : "";
    return `${String(at + 1).padStart(4)}  ${card.title}${points}\n      ${about}${about ? "\n      " : ""}${card.id}`;
  });
  return [`${text}: ${total} of ${of} papers`, ...notes.map((note) => `  ${say(note)}`), ...lines].join("\n");
}

function say(note: Note): string {
  switch (note.code) {
    case "unclosed-quote":
      return `The quotation mark before ${note.text} is never closed.`;
    case "unclosed-bracket":
      return `A bracket in ${note.text} has no partner.`;
    case "stray-operator":
      return `${note.text} stands alone and was passed over.`;
    case "unknown-field":
      return `There is no field "${note.field}": it is searched as a word.`;
    case "bad-value":
      return `"${note.value}" says nothing to the field ${note.field}.`;
    case "too-long":
      return `The search is long: ${note.kept} characters are used.`;
    case "too-many-words":
      return `The search has many words: the ${note.kept} rarest are used.`;
    case "prose":
      return "So long a text is searched as plain words.";
    case "loosened":
      return note.full === 0 ? "No paper has all the words." : `Papers with all the words: ${note.full}.`;
    case "corrected":
      return `No paper says "${note.word}": these say ${note.instead.join(" or ")}.`;
    default:
      return note satisfies never;
  }
}
