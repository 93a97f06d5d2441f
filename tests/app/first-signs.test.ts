import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isAwaited, keepActs, onFirstSign } from "../../src/app/first-signs.ts";

const { dataset } = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/");
  document.documentElement.lang = "en";
  dataset["app"] = "later";
});

afterEach(() => {
  delete dataset["app"];
  document.body.replaceChildren();
});

describe("the app", () => {
  test("waits where the page is whole for whoever comes for the first time", () => {
    expect(isAwaited()).toBe(false);
  });

  test.each<[string, () => void]>([
    ["the page says that it is made in the browser", () => delete dataset["app"]],
    ["the address asks for a search", () => history.replaceState(null, "", "/?q=edge")],
    ["the address holds a shared list", () => history.replaceState(null, "", "/#list=x")],
    ["the entry was left before", () => history.replaceState({ key: "x" }, "", "/")],
    ["the reader reads another language", () => (document.documentElement.lang = "de")],
    ["the browser keeps something", () => localStorage.setItem("library /", "{}")],
  ])("comes at once where %s", (_, change) => {
    change();
    expect(isAwaited()).toBe(true);
  });

  test.each(["pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"])(
    "is called once, by the first %s",
    (sign) => {
      const call = vi.fn<() => void>();
      onFirstSign(call);
      expect(call).not.toHaveBeenCalled();
      for (let times = 0; times < 2; times += 1) dispatchEvent(new Event(sign));
      expect(call).toHaveBeenCalledTimes(1);
    },
  );

  test("is not called by a move that nobody made", () => {
    const call = vi.fn<() => void>();
    onFirstSign(call);
    const move = (movementX: number): Event => new MouseEvent("pointermove", { movementX, movementY: 0 });
    dispatchEvent(move(0));
    expect(call).not.toHaveBeenCalled();
    dispatchEvent(move(1));
    expect(call).toHaveBeenCalledTimes(1);
  });

  test("comes by itself after five seconds without a sign", () => {
    vi.useFakeTimers();
    try {
      const call = vi.fn<() => void>();
      onFirstSign(call);
      vi.advanceTimersByTime(4999);
      expect(call).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(call).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("what is done before the app is there", () => {
  test("is done when it stands: the last press, and what was written", () => {
    document.body.innerHTML = `<button id="a">a</button><button id="b"><b>b</b></button><input id="box" value="">`;
    const release = keepActs();
    const pressed: string[] = [];
    const box = document.querySelector<HTMLInputElement>("#box")!;
    for (const button of document.querySelectorAll("button"))
      button.addEventListener("click", () => pressed.push(button.id));
    document.querySelector<HTMLElement>("#a")!.click();
    document.querySelector<HTMLElement>("#b b")!.click();
    box.value = "gro";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    expect(pressed).toEqual([]);
    // The app writes what it knows of.
    box.value = "";
    const told: string[] = [];
    box.addEventListener("input", () => told.push(box.value));
    release();
    expect([pressed, told]).toEqual([["b"], ["gro"]]);
    document.querySelector<HTMLElement>("#a")!.click();
    expect(pressed).toEqual(["b", "a"]);
  });

  test("leaves links to the browser", () => {
    document.body.innerHTML = `<a href="#there">there</a>`;
    const release = keepActs();
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    document.querySelector("a")!.dispatchEvent(click);
    release();
    expect(click.defaultPrevented).toBe(false);
  });
});
