import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Boundary } from "../../src/views/boundary.tsx";

test("a view that breaks is said to be broken, and is tried again", async () => {
  let isBroken = true;
  function Fragile() {
    if (isBroken) throw new Error("no such field");
    return <p>All is well</p>;
  }
  const caught: unknown[] = [];
  render(
    <>
      <p>The header</p>
      <Boundary>
        <Fragile />
      </Boundary>
    </>,
    { onCaughtError: (error) => caught.push(error) },
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Something broke");
  expect(screen.getByRole("alert")).toHaveTextContent("no such field");
  expect(screen.getByText("The header")).toBeInTheDocument();
  expect(caught).toHaveLength(1);

  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("All is well")).toBeInTheDocument();
});
