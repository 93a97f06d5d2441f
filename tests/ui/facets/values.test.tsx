import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { FacetValue } from "../../../src/core/engine.ts";
import { ValueList } from "../../../src/ui/facets/value-list.tsx";
import { ValueTree } from "../../../src/ui/facets/value-tree.tsx";

/** All values are at hand. */
const REST = { total: 0, lookUp: () => Promise.reject(new Error("not to be asked")) };
const NONE = { include: [], exclude: [] };
const authors: FacetValue[] = Array.from({ length: 100 }, (_, at) => ({
  value: `person-${at}`,
  label: at === 90 ? "Umut Şimşekli" : `Person ${at}`,
  count: 100 - at,
}));

describe("a facet's list", () => {
  test("has a box to include a value and a button to exclude it", async () => {
    const onToggle = vi.fn<() => void>();
    render(
      <ValueList
        name="Venue"
        values={[{ value: "ICML", label: "ICML", count: 24 }]}
        {...REST}
        choice={NONE}
        onToggle={onToggle}
      />,
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "ICML, 24 papers" }));
    await userEvent.click(screen.getByRole("button", { name: "Exclude ICML" }));
    expect(onToggle.mock.calls).toEqual([
      ["ICML", "include"],
      ["ICML", "exclude"],
    ]);
  });

  test("shows what is chosen and how", () => {
    const values = ["ICML", "ICLR", "ACL"].map((value) => ({ value, label: value, count: 1 }));
    render(
      <ValueList
        name="Venue"
        values={values}
        {...REST}
        choice={{ include: ["ICML"], exclude: ["ICLR"] }}
        onToggle={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByRole("checkbox", { name: /ICML/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /ICLR/ })).not.toBeChecked();
    expect(screen.getByRole("button", { name: "Exclude ICLR" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: "Exclude ACL" })).toHaveAttribute("aria-pressed", "false");
  });

  test("is short until more is asked for, but never hides what is chosen", async () => {
    render(
      <ValueList
        name="Author"
        values={authors}
        {...REST}
        total={100}
        choice={{ include: ["person-70"], exclude: [] }}
        onToggle={vi.fn<() => void>()}
      />,
    );
    expect(screen.getAllByRole("checkbox")).toHaveLength(9);
    expect(screen.getByRole("checkbox", { name: "Person 70, 30 papers" })).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "All 100" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(61);
    expect(screen.getByText("39 more: type to find one")).toBeInTheDocument();
  });

  test("is narrowed by its own box, accents or not", async () => {
    render(
      <ValueList
        name="Author"
        values={authors}
        {...REST}
        total={100}
        choice={NONE}
        onToggle={vi.fn<() => void>()}
      />,
    );
    const find = screen.getByRole("textbox", { name: "Find in author" });
    await userEvent.type(find, "simsek");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    expect(screen.getByRole("checkbox", { name: "Umut Şimşekli, 10 papers" })).toBeInTheDocument();
    await userEvent.clear(find);
    await userEvent.type(find, "nobody");
    expect(screen.getByText("None by that name")).toBeInTheDocument();
    await userEvent.type(find, "{Escape}");
    expect(find).toHaveValue("");
  });

  test("has no box where it is short anyway", () => {
    render(
      <ValueList
        name="Venue"
        values={authors.slice(0, 8)}
        {...REST}
        choice={NONE}
        onToggle={vi.fn<() => void>()}
      />,
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("a facet too long to be given whole", () => {
  test("is asked for what its box says", async () => {
    const lookUp = vi.fn<(text: string) => Promise<FacetValue[]>>();
    lookUp.mockResolvedValue([{ value: "far-away", label: "Far Away", count: 1 }]);
    render(
      <ValueList
        name="Author"
        values={authors}
        total={5000}
        choice={NONE}
        onToggle={vi.fn<() => void>()}
        lookUp={lookUp}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "All 5,000" }));
    expect(screen.getByText("4,940 more: type to find one")).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox", { name: "Find in author" }), "far");
    expect(await screen.findByRole("checkbox", { name: "Far Away, 1 paper" })).toBeInTheDocument();
    expect(lookUp.mock.calls).toEqual([["f"], ["fa"], ["far"]]);
  });
});

describe("a facet's tree", () => {
  const places: FacetValue[] = [
    { value: "Europe", label: "Europe", count: 4 },
    { value: "Europe/Italy", label: "Italy", count: 3, parent: "Europe" },
    { value: "Europe/Italy/Milan", label: "Milan", count: 1, parent: "Europe/Italy" },
    { value: "Asia", label: "Asia", count: 2 },
  ];

  test("opens branch by branch", async () => {
    render(<ValueTree name="Place" values={places} {...REST} choice={NONE} onToggle={vi.fn<() => void>()} />);
    expect(screen.getAllByRole("checkbox").map((box) => box.getAttribute("aria-label"))).toEqual([
      "Europe, 4 papers",
      "Asia, 2 papers",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Parts of Europe" }));
    await userEvent.click(screen.getByRole("button", { name: "Parts of Italy" }));
    expect(screen.getByRole("checkbox", { name: "Milan, 1 paper" })).toBeInTheDocument();
  });

  test("is open where something within it is chosen", () => {
    render(
      <ValueTree
        name="Place"
        values={places}
        {...REST}
        choice={{ include: [], exclude: ["Europe/Italy/Milan"] }}
        onToggle={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByRole("button", { name: "Exclude Milan" })).toHaveAttribute("aria-pressed", "true");
  });

  test("finds a value wherever it stands in the tree", async () => {
    const filler = Array.from({ length: 8 }, (_, at) => ({ value: `X${at}`, label: `X${at}`, count: 1 }));
    render(
      <ValueTree
        name="Place"
        values={[...places, ...filler]}
        {...REST}
        choice={NONE}
        onToggle={vi.fn<() => void>()}
      />,
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Find in place" }), "mila");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    expect(screen.getByRole("checkbox", { name: "Milan, 1 paper" })).toBeInTheDocument();
  });

  test("shows a value whose parent it does not know at the root", () => {
    const orphan = { value: "Africa/Tunisia", label: "Tunisia", count: 1, parent: "Africa" };
    render(
      <ValueTree name="Place" values={[orphan]} {...REST} choice={NONE} onToggle={vi.fn<() => void>()} />,
    );
    expect(screen.getByRole("checkbox", { name: "Tunisia, 1 paper" })).toBeInTheDocument();
  });
});
