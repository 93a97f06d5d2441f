import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { MathTable } from "../../src/core/schema.ts";
import { plainText, RichText } from "../../src/ui/rich-text.tsx";

const squared: MathTable = {
  "x^2": ["math", {}, ["msup", {}, ["mi", {}, "x"], ["mn", {}, "2"]]],
};

describe("the text of a listing", () => {
  test("has its formulas drawn as MathML", () => {
    const { container } = render(<RichText text="the $x^2$ law" math={squared} />);
    expect(container.innerHTML).toBe("the <math><msup><mi>x</mi><mn>2</mn></msup></math> law");
    expect(container.querySelector("math")!.namespaceURI).toBe("http://www.w3.org/1998/Math/MathML");
  });

  test("shows a formula that could not be drawn as it was written", () => {
    const { container } = render(<RichText text={String.raw`the $\weird$ law`} math={{}} />);
    expect(container).toHaveTextContent(String.raw`the $\weird$ law`);
  });

  test("is not fooled by a formula that is called like a property of every object", () => {
    const { container } = render(<RichText text="$constructor$" math={{}} />);
    expect(container).toHaveTextContent("$constructor$");
  });

  test("has what matched marked, formulas included", () => {
    render(<RichText text="deep $x^2$ learning" math={squared} marks={[[5, 19]]} />);
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "x2",
      " learning",
    ]);
  });

  test("is text, whatever it looks like", () => {
    render(<RichText text={`<img src=x onerror="alert(1)"> & "so" on`} math={{}} />);
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByText(`<img src=x onerror="alert(1)"> & "so" on`)).toBeInTheDocument();
  });

  test("shows an escaped dollar as a dollar", () => {
    const { container } = render(<RichText text={String.raw`costs \$5 a run`} math={{}} />);
    expect(container).toHaveTextContent("costs $5 a run");
  });

  test("is plain where a control is named by it", () => {
    expect(plainText("On $x^2$ and \\$5")).toBe("On x^2 and $5");
  });
});

describe("a table of formulas that was tampered with", () => {
  test("can bring no element but those of mathematics", () => {
    const table: MathTable = { x: ["math", {}, ["script", {}, "alert(1)"], ["mi", {}, "x"]] };
    const { container } = render(<RichText text="$x$" math={table} />);
    expect(container.querySelector("script")).toBeNull();
  });

  test("can bring no link, no handler and no style", () => {
    const table: MathTable = {
      x: ["math", { href: "javascript:alert(1)", onclick: "alert(1)", style: "color:red" }, ["mi", {}, "x"]],
    };
    const { container } = render(<RichText text="$x$" math={table} />);
    expect(container.innerHTML).toBe("<math><mi>x</mi></math>");
  });
});
