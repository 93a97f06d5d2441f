import { readArxiv } from "../pipeline/identifiers.ts";
import { findLinks } from "../pipeline/links.ts";
import type { RawName, RawRecord } from "./format.ts";
import { jsonFormat } from "./json-format.ts";
import { at, countAt, isObject, known, listAt, textAt } from "./json-values.ts";
import { readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";

function readAuthors(paper: unknown): RawName[] {
  return listAt(paper, "authors").flatMap((author) => {
    const name = typeof author === "string" ? author : textAt(author, "name");
    return name === undefined || name.trim() === "" ? [] : [{ literal: plain(name) }];
  });
}

/**
 * A card of the Daily Papers, or a paper by itself: {"paper": {"id": "2406.01234", …}, "numComments": 2, …}. What
 * stands beside the paper wins: it is what the page shows.
 */
function readCard(card: unknown): RawRecord {
  const inner = at(card, "paper");
  const paper = isObject(inner) ? inner : card;
  const authors = readAuthors(paper);
  const abstract = textAt(paper, "summary") ?? textAt(card, "summary") ?? textAt(paper, "abstract");
  const date = readDate(textAt(paper, "publishedAt") ?? textAt(card, "publishedAt") ?? "");
  const arxiv = readArxiv(textAt(paper, "id") ?? "");
  const comments = countAt(card, "numComments") ?? countAt(paper, "numComments");
  const upvotes = countAt(paper, "upvotes") ?? countAt(card, "upvotes");
  const owner = [at(card, "organization"), at(paper, "organization")].find(isObject);
  const organization = textAt(owner, "fullname") ?? textAt(owner, "name");
  const links = known(textAt(paper, "githubRepo"), textAt(paper, "projectPage")).flatMap(findLinks);
  return {
    title: plain(textAt(paper, "title") ?? textAt(card, "title") ?? ""),
    ...(authors.length > 0 && { authors }),
    ...(organization === undefined ? {} : { organization: plain(organization) }),
    ...(abstract === undefined ? {} : { abstract: plain(abstract) }),
    ...(date === undefined ? {} : { date }),
    ...(arxiv === undefined ? {} : { arxiv }),
    // A page shows no count where there are none.
    ...(comments === undefined || comments === 0 ? {} : { comments }),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(links.length > 0 && { links }),
  };
}

/** Hugging Face's answer for its Daily Papers: https://huggingface.co/docs/hub/api#get-apidailypapers */
export const huggingFaceJson = jsonFormat({
  id: "hugging-face-json",
  label: "Hugging Face Daily Papers (JSON)",
  looksFor: 'JSON objects with a "paper" that has an "id", a "title" and a "summary"',

  knows(card) {
    if (isObject(at(card, "paper")) && textAt(card, "paper", "title") !== undefined) return 1;
    const marks = ["upvotes", "publishedAt", "summary", "submittedOnDailyAt", "discussionId", "ai_summary"];
    const shown = marks.filter((mark) => Object.hasOwn(card, mark)).length;
    return textAt(card, "title") !== undefined && shown >= 2 ? 0.9 : 0;
  },

  read: readCard,
});
