import { expect, it } from "vitest";
import {
  MOST_RECENT,
  NO_RECENT,
  noteOpened,
  readRecent,
  switchRecent,
} from "../../../src/core/library/recent.ts";

const paper = (id: string) => ({ id, title: `On ${id}`, at: "2026-05-03T12:00:00.000Z" });
const ids = (recent: typeof NO_RECENT): string[] => recent.papers.map(({ id }) => id);

it("the paper opened last stands first, and once", () => {
  const recent = ["a", "b", "a"].reduce((so, id) => noteOpened(so, paper(id)), NO_RECENT);
  expect(ids(recent)).toEqual(["a", "b"]);
});

it("the thirty last are kept", () => {
  const opened = Array.from({ length: 40 }, (_, at) => `p-${at}`);
  const recent = opened.reduce((so, id) => noteOpened(so, paper(id)), NO_RECENT);
  expect(recent.papers).toHaveLength(MOST_RECENT);
  expect(ids(recent)[0]).toBe("p-39");
});

it("switched off, it forgets, and notes nothing until it is switched on", () => {
  const off = switchRecent(noteOpened(NO_RECENT, paper("a")), false);
  expect(off.papers).toEqual([]);
  expect(noteOpened(off, paper("b"))).toBe(off);
  expect(ids(noteOpened(switchRecent(off, true), paper("b")))).toEqual(["b"]);
});

it("is read as it was written", () => {
  const recent = noteOpened(NO_RECENT, paper("a"));
  expect(readRecent(JSON.stringify(recent))).toEqual(recent);
});

it.each([
  null,
  "",
  "{",
  "[]",
  '{"version":2,"on":true,"papers":[]}',
  '{"version":1,"on":true,"papers":[{}]}',
])("there is none in %s", (text) => {
  expect(readRecent(text)).toEqual(NO_RECENT);
});
