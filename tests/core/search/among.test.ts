import { describe, expect, it } from "vitest";
import { ask, engineOf, titles } from "./corpus.ts";

const engine = engineOf([
  { title: "Grokking", venue: "ICML" },
  { title: "Grokking beyond neural networks", venue: "ICML" },
  { title: "Edge of stability", venue: "ICLR" },
]);
const among = ["grokking", "edge-of-stability", "no-longer-there"];

describe("a search among some papers", () => {
  it("finds none of the others", () => {
    expect(titles(engine, "grokking", { among })).toEqual(["Grokking"]);
    expect(titles(engine, "beyond", { among })).toEqual([]);
  });

  it("shows all of them for an empty box, and says how many there are to be found", () => {
    const { total, of } = ask(engine, "", { among });
    expect([total, of]).toEqual([2, 2]);
  });

  it("counts facets and ways out among them alone", () => {
    const { facets, rescues } = ask(engine, "grokking", {
      among,
      selection: { venue: { include: ["ICLR"], exclude: [] } },
    });
    expect(facets.find(({ key }) => key === "venue")?.values).toEqual([
      { value: "ICML", label: "ICML", count: 1 },
    ]);
    expect(rescues).toContainEqual(expect.objectContaining({ kind: "drop-facet", key: "venue", total: 1 }));
  });

  it("of which there are none finds nothing", () => {
    expect(ask(engine, "", { among: [] })).toMatchObject({ total: 0, of: 0, hits: [] });
  });
});
