import { describe, expect, it } from "vitest";
import { plain, plainMath, spellGreek } from "../../../src/core/text/plain.ts";

describe("a formula in plain characters", () => {
  it.each([
    [String.raw`\mathbb{R}^4`, "R^4"],
    [String.raw`\mathbb R^4`, "R^4"],
    [String.raw`\mu`, "μ"],
    [String.raw`O(n\log n)`, "O(nlogn)"],
    [String.raw`\tilde{O}(\sqrt{T})`, "O(sqrtT)"],
    [String.raw`\left\{x\right\}`, "{x}"],
    ["k", "k"],
  ])("keeps what a reader would say: %s", (tex, expected) => {
    expect(plainMath(tex)).toBe(expected);
  });

  it("stands in its text", () => {
    expect(plain(String.raw`On $\mathbb R^4$ and Top-$k$ for $5 or $6`)).toBe(
      "On R^4 and Top-k for $5 or $6",
    );
  });
});

describe("a Greek letter", () => {
  it("is said by its name where it stands by itself, and is left within a word", () => {
    expect(spellGreek("μP and α-divergence, ϵ-greedy, Φ")).toBe(
      "muP and alpha-divergence, epsilon-greedy, phi",
    );
    expect(spellGreek("λόγος")).toBe("λόγος");
  });
});
