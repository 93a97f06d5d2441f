import type { Note } from "../core/engine.ts";
import type { Words } from "./words/en.ts";
import { useWords } from "./words/context.ts";

function sentence(note: Note, words: Words["notes"]): string {
  switch (note.code) {
    case "unclosed-quote":
    case "unclosed-bracket":
    case "stray-operator":
      return words[note.code](note.text);
    case "unknown-field":
      return words[note.code](note.field);
    case "bad-value":
      return words[note.code](note.field, note.value);
    case "too-long":
    case "too-many-words":
      return words[note.code](note.kept);
    case "prose":
      return words[note.code];
    case "loosened":
      return words[note.code](note.full);
    case "corrected":
      return words[note.code](note.word, note.instead);
    default:
      return note satisfies never;
  }
}

/** What was not understood, left out or corrected in a search. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const words = useWords().notes;
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map((note) => {
        const text = sentence(note, words);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
