import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { More, type MoreProps } from "../../src/ui/more.tsx";

type See = (isIntersecting: boolean) => void;

/** Observers that are told by the test what is in view; the last one made. */
function observers(): () => See {
  let see: See = () => undefined;
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => callback([{ isIntersecting }]);
      }
      observe(): void {}
      disconnect(): void {
        see = () => undefined;
      }
    },
  );
  return () => see;
}

afterEach(() => void vi.unstubAllGlobals());

const PROPS = { shown: 40, total: 216, next: 40, growing: false } satisfies Partial<MoreProps>;

test("the end of a list asks for more as it comes near, once for each length of the list", () => {
  const latest = observers();
  const onNear = vi.fn<() => void>();
  const onAsk = vi.fn<() => void>();
  const { rerender } = render(<More {...PROPS} onAsk={onAsk} onNear={onNear} />);
  latest()(false);
  expect(onNear).not.toHaveBeenCalled();
  latest()(true);
  expect(onNear).toHaveBeenCalledTimes(1);
  rerender(<More {...PROPS} growing onAsk={onAsk} onNear={onNear} />);
  latest()(true);
  expect(onNear).toHaveBeenCalledTimes(1);
  rerender(<More {...PROPS} shown={80} onAsk={onAsk} onNear={onNear} />);
  latest()(true);
  expect(onNear).toHaveBeenCalledTimes(2);
  expect(onAsk).not.toHaveBeenCalled();
});

test("where no one can tell what is near, a button asks for more", async () => {
  const onNear = vi.fn<() => void>();
  const onAsk = vi.fn<() => void>();
  render(<More {...PROPS} onAsk={onAsk} onNear={onNear} />);
  await userEvent.click(screen.getByRole("button", { name: "Show 40 more" }));
  expect(onAsk).toHaveBeenCalledTimes(1);
  expect(onNear).not.toHaveBeenCalled();
});
