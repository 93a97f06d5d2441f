import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Keys } from "../../src/ui/keys.tsx";
import { type Entry, Palette } from "../../src/ui/palette.tsx";
import { Settings } from "../../src/ui/settings.tsx";
import { desk } from "../../src/ui/words/en/desk.ts";
import { furnish } from "../views/support/open.tsx";

const ENTRIES: Entry[] = [
  { id: "/", label: "Papers", kind: "page" },
  { id: "/map/", label: "Map", kind: "page" },
  { id: "settings", label: "Open the settings", kind: "action" },
];

const onPick = vi.fn<(entry: Entry) => void>();
const onClose = vi.fn<() => void>();

function Example() {
  const [text, setText] = useState("");
  return (
    <Palette
      words={{ ...desk.palette, close: desk.close }}
      text={text}
      entries={ENTRIES.filter(({ label }) => label.toLowerCase().includes(text))}
      onText={setText}
      onPick={onPick}
      onClose={onClose}
    />
  );
}

const box = () => screen.getByRole("combobox", { name: "Go anywhere" });
/** The option that the box says is chosen. */
const chosen = () => document.getElementById(box().getAttribute("aria-activedescendant") ?? "");

beforeEach(() => {
  furnish();
  onPick.mockClear();
  onClose.mockClear();
});

describe("the palette", () => {
  test("has its first entry chosen, and the others by arrow keys, round and round", async () => {
    render(<Example />);
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "Paperspage",
      "Mappage",
      "Open the settingsaction",
    ]);
    expect(chosen()).toHaveTextContent("Papers");
    await userEvent.type(box(), "{ArrowDown}");
    expect(chosen()).toHaveTextContent("Map");
    expect(chosen()).toHaveAttribute("aria-selected", "true");
    await userEvent.type(box(), "{ArrowUp}{ArrowUp}");
    expect(chosen()).toHaveTextContent("Open the settings");
  });

  test("opens what is chosen, once it is closed itself", async () => {
    onPick.mockImplementation(() => expect(screen.queryByRole("dialog")).toBeNull());
    render(<Example />);
    await userEvent.type(box(), "map{Enter}");
    expect(onPick.mock.calls).toEqual([[ENTRIES[1]]]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("chooses the first anew at every letter, and says how many there are", async () => {
    render(<Example />);
    await userEvent.type(box(), "{ArrowDown}{ArrowDown}ap");
    expect(chosen()).toHaveTextContent("Papers");
    expect(screen.getByRole("status")).toHaveTextContent("2 entries");
  });

  test("does nothing on Enter where nothing is found", async () => {
    render(<Example />);
    await userEvent.type(box(), "zzz{Enter}");
    expect(box()).not.toHaveAttribute("aria-activedescendant");
    expect(onPick).not.toHaveBeenCalled();
  });
});

test("settings are named groups of choices, of which one is on", async () => {
  const onChange = vi.fn<() => void>();
  render(
    <Settings
      fields={[
        {
          name: "lists",
          label: "Lists",
          value: "roomy",
          choices: [
            { value: "roomy", label: "Roomy" },
            { value: "dense", label: "Dense" },
          ],
        },
      ]}
      onChange={onChange}
    />,
  );
  expect(screen.getByRole("group", { name: "Lists" })).toContainElement(
    screen.getByRole("radio", { name: "Roomy" }),
  );
  expect(screen.getByRole("radio", { name: "Roomy" })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: "Dense" }));
  expect(onChange.mock.calls).toEqual([["lists", "dense"]]);
});

test("the list of keys says what is pressed together, and what one after the other", () => {
  render(
    <Keys
      parts={[
        {
          title: "Everywhere",
          keys: [
            { id: "Mod k", caps: ["Ctrl", "k"], does: "Find anything", isHeld: true },
            { id: "g m", caps: ["g", "m"], does: "Map", isHeld: false },
          ],
        },
      ]}
    />,
  );
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["Ctrl+k", "g m"]);
  expect(screen.getAllByRole("definition").map((does) => does.textContent)).toEqual(["Find anything", "Map"]);
});
