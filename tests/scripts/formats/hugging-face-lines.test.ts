import { describe, expect, it } from "vitest";
import { isFurniture, organizationName, readFacts } from "../../../scripts/formats/hugging-face-lines.ts";

describe("an organization", () => {
  it.each([
    ["amazon Amazon", "Amazon"],
    ["facebook AI at Meta", "AI at Meta"],
    ["google-deepmind Google DeepMind", "Google DeepMind"],
    ["nvidia NVIDIA", "NVIDIA"],
    ["Qwen Qwen", "Qwen"],
    ["01-ai 01.AI", "01.AI"],
    ["Tsinghua University Tsinghua University", "Tsinghua University"],
  ])("is named without the text of its logo: %s", (text, name) => {
    expect(organizationName(text)).toBe(name);
  });

  it.each(["Amazon", "Google DeepMind", "Tsinghua University", "eBay Inc", "university of somewhere"])(
    "that has no logo keeps its whole name: %s",
    (name) => {
      expect(organizationName(name)).toBe(name);
    },
  );
});

describe("a line under an abstract", () => {
  it.each([
    ["·", [{ kind: "dot" }]],
    ["•", [{ kind: "dot" }]],
    ["• 1 authors", [{ kind: "authors", count: 1 }]],
    ["11 authors", [{ kind: "authors", count: 11 }]],
    ["- 11 authors", [{ kind: "authors", count: 11 }]],
    ["Apr 5", [{ kind: "date", date: { month: 4, day: 5 } }]],
    ["Feb 305", [{ kind: "unreadable" }]],
    ["Upvote 34", [{ kind: "upvotes", count: 34 }]],
    ["GitHub 1.2k", [{ kind: "control" }]],
    [
      "• 7 authors · Jul 8, 2025",
      [
        { kind: "authors", count: 7 },
        { kind: "date", date: { month: 7, day: 8, year: 2025 } },
      ],
    ],
    [
      "amazon Amazon · Apr 5 2",
      [
        { kind: "organization", name: "Amazon" },
        { kind: "date", date: { month: 4, day: 5, comments: 2 } },
      ],
    ],
    [
      "7 authors · 12",
      [
        { kind: "authors", count: 7 },
        { kind: "comments", count: 12 },
      ],
    ],
  ])("%s", (text, facts) => {
    expect(readFacts(text)).toEqual(facts);
  });

  it.each(["Deep Learning · A Survey", "amazon Amazon", "12", "On authors", "We ask 7 authors"])(
    "is not %s",
    (text) => {
      expect(readFacts(text)).toEqual([]);
    },
  );
});

describe("a line of the page's own", () => {
  it.each([
    "Get trending papers in your email inbox once a day!",
    "Subscribe",
    "SubscribeDaily Papers",
    "byAK and the research community",
    "Trending Papers",
    "Weekly",
  ])("is %s", (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each(["Daily Papers of the Future", "Subscribers and Their Churn", "New Weekly Benchmarks"])(
    "is not %s",
    (text) => {
      expect(isFurniture(text)).toBe(false);
    },
  );
});
