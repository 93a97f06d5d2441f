import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { Link, NavigationContext, OutLink } from "../../src/ui/link.tsx";

function show(carry?: { list: { search: string; index: number } }) {
  const follow = vi.fn<() => void>();
  render(
    <NavigationContext value={{ href: (to) => `../..${to}`, follow }}>
      <Link to="/papers/x/" {...(carry && { carry })}>
        A paper
      </Link>
    </NavigationContext>,
  );
  return { follow, link: screen.getByRole("link", { name: "A paper" }) };
}

describe("a link of the site", () => {
  test("has the address that the app makes", () => {
    expect(show().link).toHaveAttribute("href", "../../papers/x/");
  });

  test("is followed without a new page, with what goes along", () => {
    const carry = { list: { search: "?q=edge", index: 2 } };
    const { follow, link } = show(carry);
    expect(fireEvent.click(link)).toBe(false);
    expect(follow).toHaveBeenCalledExactlyOnceWith("/papers/x/", carry);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    "is the browser's with %j",
    (keys) => {
      const { follow, link } = show();
      // jsdom cannot go to another page; that the app leaves the press alone is what matters.
      link.addEventListener("click", (event) => event.preventDefault());
      fireEvent.click(link, keys);
      expect(follow).not.toHaveBeenCalled();
    },
  );
});

describe("a link to elsewhere", () => {
  test("tells the other site nothing", () => {
    render(<OutLink href="https://arxiv.org/abs/2401.00100">arXiv</OutLink>);
    expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host.example"])(
    "is none where its address is %s",
    (href) => {
      render(<OutLink href={href}>Look</OutLink>);
      expect(screen.queryByRole("link")).toBeNull();
      expect(screen.getByText("Look")).toBeInTheDocument();
    },
  );
});
