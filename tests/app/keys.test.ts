import { afterEach, describe, expect, test, vi } from "vitest";
import { listenToKeys } from "../../src/app/keys-listen.ts";
import { press, step } from "../../src/app/keys-press.ts";
import { nameOf, type Press, readKey, shortcutsOf } from "../../src/app/keys.ts";

const SHORTCUTS = shortcutsOf([
  { key: "m", path: "/map/" },
  { key: "t", path: "/topics/" },
]);

const pressOf = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...rest,
});

describe("a key", () => {
  test.each([
    ["its own character", pressOf("j"), false, "j"],
    ["the one that Shift makes", pressOf("?"), false, "?"],
    ["the Latin letter of its place, of another script", pressOf("о", { code: "KeyJ" }), false, "j"],
    ["held with Ctrl", pressOf("k", { ctrlKey: true }), false, "Mod k"],
    ["held with ⌘ on a Mac", pressOf("k", { metaKey: true }), true, "Mod k"],
    ["nothing with Ctrl on a Mac, where that edits text", pressOf("k", { ctrlKey: true }), true, undefined],
    ["nothing with the Windows key", pressOf("k", { metaKey: true }), false, undefined],
    ["nothing with Alt", pressOf("j", { altKey: true }), false, undefined],
  ])("is %s", (_, pressed, isMac, name) => {
    expect(nameOf(pressed, isMac)).toBe(name);
  });

  test.each([
    ["j", undefined, { id: "next" }],
    ["m", undefined, { id: "map" }],
    ["m", "g", { action: { kind: "go", to: "/map/" } }],
    ["t", "g", { action: { kind: "go", to: "/topics/" } }],
    ["s", "g", { id: "star" }],
    ["Mod k", "g", { id: "palette" }],
  ])("“%s” after “%s” has one meaning", (name, pending, meant) => {
    expect(readKey(SHORTCUTS, name, pending).shortcut).toMatchObject(meant);
  });

  test.each([
    ["t", undefined, {}],
    ["Enter", undefined, {}],
    ["Escape", "g", {}],
    ["g", undefined, { pending: "g" }],
    ["g", "g", { pending: "g" }],
  ])("“%s” after “%s” does nothing yet, or at all", (name, pending, reading) => {
    expect(readKey(SHORTCUTS, name, pending)).toEqual(reading);
  });

  test("means one thing: no two shortcuts have the same keys", () => {
    const keys = SHORTCUTS.map((shortcut) => shortcut.keys.join(" "));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("keys are heard", () => {
  let stop = (): void => undefined;
  const show = (html: string): void => {
    document.body.innerHTML = html;
  };
  afterEach(() => {
    stop();
    show("");
    delete document.documentElement.dataset["keys"];
  });

  /** What is asked for by presses, each on what the selector finds. */
  function hear(selector: string, presses: readonly KeyboardEventInit[]): string[] {
    const heard: string[] = [];
    stop = listenToKeys(SHORTCUTS, ({ keys }) => heard.push(keys.join(" ")));
    for (const init of presses) {
      document
        .querySelector(selector)!
        .dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
    }
    return heard;
  }

  test.each([
    ["on the page itself", "<p>", "p"],
    ["on a link", "<a href='#'>x</a>", "a"],
    ["on a box that is ticked", "<input type=checkbox>", "input"],
  ])("%s", (_, html, selector) => {
    show(html);
    expect(hear(selector, [{ key: "j" }, { key: "g" }, { key: "m" }])).toEqual(["j", "g m"]);
  });

  test.each([
    ["in a box", "<input type=text>", "input"],
    ["in a longer text", "<textarea></textarea>", "textarea"],
    ["on a list to choose from, which finds by letters", "<select></select>", "select"],
    ["in a text that is edited in its place", "<div contenteditable><b>x</b></div>", "b"],
    ["while a dialog is open", "<p></p><dialog open></dialog>", "p"],
  ])("not %s", (_, html, selector) => {
    show(html);
    expect(hear(selector, [{ key: "j" }, { key: "?" }, { key: "g" }, { key: "m" }])).toEqual([]);
  });

  test("not while a word is composed, nor where someone else has taken the press", () => {
    show("<p></p>");
    document.querySelector("p")!.addEventListener("keydown", (event) => {
      if (event.key === "s") event.preventDefault();
    });
    const presses = [{ key: "j", isComposing: true }, { key: "s" }, { key: "k", keyCode: 229 }];
    expect(hear("p", presses)).toEqual([]);
  });

  test("with Ctrl even in a box", () => {
    show("<input type=text>");
    expect(hear("input", [{ key: "k", ctrlKey: true }])).toEqual(["Mod k"]);
  });

  test("only with Ctrl where single keys are switched off", () => {
    show("<p></p>");
    document.documentElement.dataset["keys"] = "off";
    expect(hear("p", [{ key: "j" }, { key: "g" }, { key: "m" }, { key: "k", ctrlKey: true }])).toEqual([
      "Mod k",
    ]);
  });

  test("again and again while j is held down, but once while s is", () => {
    show("<p></p>");
    const held = (key: string) => [{ key }, { key, repeat: true }, { key, repeat: true }];
    expect(hear("p", [...held("j"), ...held("s")])).toEqual(["j", "j", "j", "s"]);
  });

  test("past a Shift between two of them", () => {
    show("<p></p>");
    expect(hear("p", [{ key: "g" }, { key: "Shift" }, { key: "t" }])).toEqual(["g t"]);
  });
});

describe("a list of papers", () => {
  afterEach(() => vi.restoreAllMocks());

  const item = (name: string): string =>
    `<li data-anchor><a id="open-${name}" href="#">${name}</a><button data-key="s" aria-label="Keep: ${name}" aria-pressed="false"></button></li>`;
  const list = (...names: string[]): void => {
    Element.prototype.scrollIntoView = () => undefined;
    // All of it is in view.
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ top: 10, bottom: 20 } as DOMRect);
    document.body.innerHTML = `<main id="content"><button data-key="e">Export</button><ol class="hits">${names.map(item).join("")}</ol><p class="more"><button>More</button></p></main>`;
  };
  const clicks = (selector: string): (() => number) => {
    const onClick = vi.fn<() => void>();
    for (const element of document.querySelectorAll(selector)) element.addEventListener("click", onClick);
    return () => onClick.mock.calls.length;
  };

  test("is walked from its first paper to its last, where more is asked for", () => {
    list("alpha", "beta");
    const asked = clicks(".more button");
    step(1);
    expect(document.activeElement).toHaveTextContent("alpha");
    step(-1);
    expect(document.activeElement).toHaveTextContent("alpha");
    step(1);
    expect(document.activeElement).toHaveTextContent("beta");
    expect(asked()).toBe(0);
    step(1);
    expect(asked()).toBe(1);
  });

  test("has the star of the paper pressed that has the focus, and says so", () => {
    list("alpha", "beta");
    const pressed = clicks("[data-key=s]");
    expect(press("s")).toBeUndefined();
    expect(pressed()).toBe(0);
    document.getElementById("open-beta")!.focus();
    expect(press("s")).toEqual({ name: "Keep: beta", on: true });
    expect(pressed()).toBe(1);
  });

  test("is exported whatever has the focus", () => {
    list("alpha");
    const pressed = clicks("[data-key=e]");
    document.getElementById("open-alpha")!.focus();
    expect(press("e")).toBeUndefined();
    expect(pressed()).toBe(1);
  });

  test("is not there on a paper's page, where the next paper is opened", () => {
    document.body.innerHTML = `<main id="content"><a rel="prev">alpha</a><a rel="next">gamma</a></main>`;
    const opened = clicks("[rel=next]");
    step(1);
    expect(opened()).toBe(1);
  });
});
