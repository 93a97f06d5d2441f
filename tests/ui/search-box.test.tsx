import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Suggestion } from "../../src/core/engine.ts";
import { SearchBox } from "../../src/ui/search-box.tsx";

const SUGGESTIONS: Suggestion[] = [
  { kind: "completion", text: "levy process" },
  { kind: "author", id: "sergey-levine", label: "Sergey Levine", count: 3 },
  { kind: "title", id: "levels", label: "Levels of $x$" },
];

const onPick = vi.fn<() => void>();
const onSubmit = vi.fn<() => void>();

function Example() {
  const [text, setText] = useState("");
  return (
    <>
      <SearchBox
        value={text}
        suggestions={text === "" ? [] : SUGGESTIONS}
        onChange={setText}
        onPick={onPick}
        onSubmit={onSubmit}
      />
      <button type="button">Elsewhere</button>
    </>
  );
}

const box = () => screen.getByRole("combobox", { name: "Search papers" });
const list = () => screen.queryByRole("listbox", { name: "Suggestions" });

beforeEach(() => {
  onPick.mockReset();
  onSubmit.mockReset();
  render(<Example />);
});

describe("the search box", () => {
  test("offers suggestions while one types, each with what it is", async () => {
    expect(list()).toBeNull();
    await userEvent.type(box(), "lev");
    expect(box()).toHaveAttribute("aria-expanded", "true");
    const options = within(list()!).getAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual([
      "levy processSearch",
      "Sergey LevineAuthor · 3 papers",
      "Levels of xPaper",
    ]);
  });

  test("has the arrow keys go through them and come back to the box", async () => {
    await userEvent.type(box(), "lev{ArrowDown}");
    const first = screen.getByRole("option", { name: /levy process/ });
    expect(first).toHaveAttribute("aria-selected", "true");
    expect(box()).toHaveAttribute("aria-activedescendant", first.id);
    await userEvent.keyboard("{ArrowUp}");
    expect(box()).not.toHaveAttribute("aria-activedescendant");
    await userEvent.keyboard("{ArrowUp}");
    expect(screen.getByRole("option", { name: /Levels/ })).toHaveAttribute("aria-selected", "true");
    expect(box()).toHaveFocus();
  });

  test("takes the chosen one with Enter", async () => {
    await userEvent.type(box(), "lev{ArrowDown}{ArrowDown}{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[1]);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(list()).toBeNull();
  });

  test("takes the pressed one, and keeps the focus", async () => {
    await userEvent.type(box(), "lev");
    await userEvent.click(screen.getByRole("option", { name: /Sergey/ }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[1]);
    expect(box()).toHaveFocus();
  });

  test("searches with Enter where none is chosen", async () => {
    await userEvent.type(box(), "lev{Enter}");
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(onPick).not.toHaveBeenCalled();
    expect(list()).toBeNull();
  });

  test("is cleared by Escape", async () => {
    await userEvent.type(box(), "lev{Escape}");
    expect(box()).toHaveValue("");
    expect(list()).toBeNull();
  });

  test("keeps its text where Escape leaves a chosen suggestion", async () => {
    await userEvent.type(box(), "lev{ArrowDown}{Escape}");
    expect(box()).toHaveValue("lev");
    expect(list()).toBeNull();
  });

  test("is cleared by its button", async () => {
    await userEvent.type(box(), "lev");
    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(box()).toHaveValue("");
    expect(box()).toHaveFocus();
  });

  test("closes its list when the focus goes elsewhere", async () => {
    await userEvent.type(box(), "lev");
    await userEvent.click(screen.getByRole("button", { name: "Elsewhere" }));
    expect(list()).toBeNull();
  });

  test("says how many suggestions there are", async () => {
    await userEvent.type(box(), "lev");
    expect(screen.getByRole("status")).toHaveTextContent("3 suggestions, arrow keys to choose");
  });
});
