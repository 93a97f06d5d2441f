import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changeSetting, SETTINGS, settingOf, showKept } from "../../src/app/settings.ts";

const { dataset } = document.documentElement;

function clear(): void {
  localStorage.clear();
  for (const { name } of SETTINGS) delete dataset[name];
}
beforeEach(clear);
afterEach(clear);

describe("a setting", () => {
  test("is as usual until it is changed", () => {
    expect(SETTINGS.map(({ name }) => settingOf(name))).toEqual([
      "system",
      "medium",
      "medium",
      "roomy",
      "on",
    ]);
  });

  test("holds at once, and is kept for this site alone", () => {
    expect(changeSetting("/project", "theme", "dark")).toBe(true);
    expect(changeSetting("/project", "lists", "dense")).toBe(true);
    expect(dataset["theme"]).toBe("dark");
    expect(localStorage.getItem("settings /project/")).toBe('{"theme":"dark","lists":"dense"}');
    expect(localStorage.getItem("settings /")).toBeNull();
  });

  test("is kept no more where it is as usual again", () => {
    changeSetting("", "text", "large");
    changeSetting("", "text", "medium");
    expect(dataset["text"]).toBeUndefined();
    expect(localStorage.getItem("settings /")).toBe("{}");
  });

  test("leaves alone what another tab has changed meanwhile", () => {
    localStorage.setItem("settings /", '{"width":"wide"}');
    changeSetting("", "theme", "light");
    expect(JSON.parse(localStorage.getItem("settings /")!)).toEqual({ width: "wide", theme: "light" });
  });

  test("holds until the page is left where storage is off", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(changeSetting("", "theme", "dark")).toBe(false);
    expect(settingOf("theme")).toBe("dark");
  });

  test.each(["", "nonsense", "7", '{"theme":"pink","text":7}', "[]"])(
    "is as usual where this is stored: %s",
    (stored) => {
      localStorage.setItem("settings /", stored);
      showKept("");
      expect(SETTINGS.map(({ name }) => settingOf(name))).toEqual([
        "system",
        "medium",
        "medium",
        "roomy",
        "on",
      ]);
    },
  );
});

test("every setting is read before the first paint", () => {
  const [names = ""] = /\["theme"[^\]]*\]/.exec(readFileSync("index.html", "utf8")) ?? [];
  expect(JSON.parse(names)).toEqual(SETTINGS.map(({ name }) => name));
});
