import type { ReactNode } from "react";
import { DateText } from "./date.tsx";
import { useWords } from "./words/context.ts";

export type FactsProps = {
  date: string | undefined;
  venue: string | undefined;
  comments: number | undefined;
  upvotes: number | undefined;
};

/** Where and when it appeared, and what was counted of it, in one quiet line. */
export function Facts({ date, venue, comments, upvotes }: FactsProps) {
  const words = useWords().results;
  const facts: [string, ReactNode][] = [];
  if (venue !== undefined)
    facts.push([
      "venue",
      <bdi key="venue" className="venue">
        {venue}
      </bdi>,
    ]);
  if (date !== undefined) facts.push(["date", <DateText key="date" date={date} />]);
  if (upvotes) facts.push(["upvotes", words.upvotes(upvotes)]);
  if (comments) facts.push(["comments", words.comments(comments)]);
  if (facts.length === 0) return null;
  return (
    <p className="facts">
      {facts.map(([key, fact]) => (
        <span key={key} className="fact">
          {fact}
        </span>
      ))}
    </p>
  );
}
