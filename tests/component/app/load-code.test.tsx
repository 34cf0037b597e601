import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { codeNotLoaded, firstCodeLoaded, loadCode } from "../../../src/screens/load-code.ts";

function showing(useWords: (isNeeded?: boolean) => string | null) {
  return function Words({ isNeeded }: { readonly isNeeded: boolean }) {
    return <p>{useWords(isNeeded) ?? "nothing yet"}</p>;
  };
}

it("code is loaded when it is needed, not when it is first spoken of", async () => {
  const load = vi.fn(async () => "loaded");
  const Words = showing(loadCode(load, false));
  const { rerender } = render(<Words isNeeded={false} />);
  expect(load).not.toHaveBeenCalled();
  rerender(<Words isNeeded />);
  expect(await screen.findByText("loaded")).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it("the app begins when what its first screen needs is there, or can't be had yet", async () => {
  let isOnline = false;
  const Words = showing(loadCode(async () => "loaded", true));
  const Late = showing(
    loadCode(async () => {
      if (!isOnline) throw new Error("offline");
      return "loaded late";
    }, true),
  );
  await firstCodeLoaded();
  render(<Words isNeeded />);
  expect(screen.getByText("loaded")).toBeVisible();
  isOnline = true;
  render(<Late isNeeded />);
  expect(await screen.findByText("loaded late")).toBeVisible();
});

it("what is loaded is not fetched ahead again", async () => {
  const load = vi.fn(async () => "loaded");
  loadCode(load, false);
  const last = codeNotLoaded().at(-1);
  await last?.load();
  expect(load).toHaveBeenCalledOnce();
  expect(codeNotLoaded()).not.toContain(last);
});
