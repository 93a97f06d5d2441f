import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { barsOf, joinSpans, spanOf } from "../../../src/ui/facets/year-bars.ts";
import { Years } from "../../../src/ui/facets/years.tsx";

const values = [
  { value: "2020", label: "2020", count: 4 },
  { value: "2022", label: "2022", count: 10 },
  { value: "2023", label: "2023", count: 1 },
];

describe("the years", () => {
  test("span from the first to the last, gaps included", () => {
    expect(spanOf(values)).toEqual({ from: 2020, to: 2023 });
    expect(barsOf(values, { from: 2020, to: 2023 }).map(({ count }) => count)).toEqual([4, 0, 10, 1]);
  });

  test("span nothing where no paper has a date", () => {
    expect(spanOf([])).toBeUndefined();
    expect(joinSpans(undefined, { from: 2020, to: 2021 })).toEqual({ from: 2020, to: 2021 });
  });
});

describe("the histogram of years", () => {
  const onChange = vi.fn<() => void>();
  const show = (range?: { from: number; to: number }) =>
    render(<Years name="Year" values={values} range={range} onChange={onChange} />);

  beforeEach(() => onChange.mockReset());

  test("has two handles that the arrow keys move, each up to the other", async () => {
    show({ from: 2021, to: 2022 });
    const from = screen.getByRole("slider", { name: "From year" });
    expect(from).toHaveAttribute("aria-valuenow", "2021");
    expect(from).toHaveAttribute("aria-valuemin", "2020");
    expect(from).toHaveAttribute("aria-valuemax", "2022");
    from.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(onChange).toHaveBeenLastCalledWith({ from: 2022, to: 2022 }, "nudge");
    await userEvent.keyboard("{PageUp}");
    expect(onChange).toHaveBeenLastCalledWith({ from: 2022, to: 2022 }, "nudge");
    await userEvent.keyboard("{Home}");
    expect(onChange).toHaveBeenLastCalledWith({ from: 2020, to: 2022 }, "nudge");
    screen.getByRole("slider", { name: "To year" }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(onChange).toHaveBeenLastCalledWith({ from: 2021, to: 2021 }, "nudge");
  });

  test("has every year chosen again where the handles stand at its ends", async () => {
    show({ from: 2020, to: 2022 });
    screen.getByRole("slider", { name: "To year" }).focus();
    await userEvent.keyboard("{End}");
    expect(onChange).toHaveBeenLastCalledWith(undefined, "nudge");
  });

  test("is brushed by a pointer, in either direction", () => {
    show();
    const plot = screen.getByRole("group", { name: "Year" });
    plot.setPointerCapture = vi.fn<() => void>();
    // 252 units wide on the page, 6 of them at each side: a year is 60 wide.
    plot.getBoundingClientRect = () => new DOMRect(0, 0, 252, 74);
    fireEvent.pointerDown(plot, { button: 0, clientX: 6 + 150 });
    fireEvent.pointerMove(plot, { clientX: 6 + 70 });
    expect(screen.getByText("2021–2022: 10 papers")).toBeInTheDocument();
    fireEvent.pointerUp(plot, { clientX: 6 + 70 });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ from: 2021, to: 2022 }, "brush");
  });

  test("has one end dragged while the other stays", () => {
    show({ from: 2021, to: 2022 });
    const plot = screen.getByRole("group", { name: "Year" });
    plot.setPointerCapture = vi.fn<() => void>();
    plot.getBoundingClientRect = () => new DOMRect(0, 0, 252, 74);
    fireEvent.pointerDown(screen.getByRole("slider", { name: "To year" }), { button: 0, clientX: 6 + 182 });
    fireEvent.pointerMove(plot, { clientX: 6 + 118 });
    fireEvent.pointerUp(plot, { clientX: 6 + 118 });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ from: 2021, to: 2021 }, "brush");
  });

  test("keeps its axis while a search narrows what is drawn on it", () => {
    const { rerender } = show();
    const narrowed = values.map((year) => ({ ...year, count: year.value === "2022" ? 3 : 0 }));
    rerender(<Years name="Year" values={narrowed} range={undefined} onChange={onChange} />);
    expect(screen.getByRole("slider", { name: "From year" })).toHaveAttribute("aria-valuenow", "2020");
    expect(screen.getByRole("slider", { name: "To year" })).toHaveAttribute("aria-valuenow", "2023");
  });

  test("gives way to any year again", async () => {
    show({ from: 2021, to: 2022 });
    await userEvent.click(screen.getByRole("button", { name: "Any year" }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(undefined, "brush");
  });
});
