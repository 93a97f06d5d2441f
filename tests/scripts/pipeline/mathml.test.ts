import { describe, expect, it } from "vitest";
import { drawFormula, drawFormulas, parseMathml } from "../../../scripts/pipeline/mathml.ts";

describe("a formula", () => {
  it("is drawn as MathML Core", () => {
    expect(drawFormula(String.raw`\mathbb R^4`)).toEqual([
      "math",
      {},
      ["msup", {}, ["mi", {}, "ℝ"], ["mn", {}, "4"]],
    ]);
  });

  it.each([
    String.raw`\frac{1`,
    String.raw`\nosuchcommand x`,
    "x_",
    String.raw`\href{https://example.org}{x}`,
  ])("that is none is left out: %s", (tex) => {
    expect(drawFormula(tex)).toBeUndefined();
  });

  it("cannot smuggle markup in", () => {
    const drawn = drawFormula(String.raw`\text{<script>alert(1)</script>} < y`);
    expect(JSON.stringify(drawn)).toContain('["mtext",{},"<script>alert(1)</script>"]');
  });
});

describe("the formulas of texts", () => {
  it("are drawn once each, those that can be, and prices are none", () => {
    const table = drawFormulas([
      String.raw`Top-$k$ and $\mathcal{L}$ with $k$ again`,
      "costs $5 or $6; $\\frac{$ is broken",
    ]);
    expect(Object.keys(table)).toEqual([String.raw`\mathcal{L}`, "k"]);
  });
});

describe("MathML as a tree", () => {
  it("holds text, attributes that draw, and no others", () => {
    expect(
      parseMathml(
        '<math display="block" onclick="x()"><mi class="a" style="color:red" mathvariant="normal">a &lt; b &amp; c</mi><mspace width="1em"/></math>',
      ),
    ).toEqual([
      "math",
      { display: "block" },
      ["mi", { mathvariant: "normal" }, "a < b & c"],
      ["mspace", { width: "1em" }],
    ]);
  });

  it.each([
    "<math><script>x</script></math>",
    "<math><mi>x</math></mi>",
    "<math><mi>x</mi>",
    "<mi>x</mi>",
    "x",
    "",
  ])("is refused whole where it is not plain MathML: %s", (markup) => {
    expect(parseMathml(markup)).toBeUndefined();
  });
});
