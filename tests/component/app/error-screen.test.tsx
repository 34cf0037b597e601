import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ErrorScreen } from "../../../src/app/error-screen.tsx";

function BrokenChart(): never {
  throw new Error("Zone without cells");
}

test("a bug ends on a screen that says so and hands over the records", async () => {
  const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const saveEverything = vi.fn<() => Promise<void>>(() => Promise.resolve());
  render(
    <ErrorScreen saveEverything={saveEverything}>
      <BrokenChart />
    </ErrorScreen>,
  );
  expect(screen.getByRole("heading", { name: "Tautband has stopped" })).toBeVisible();
  expect(screen.getByText("Zone without cells")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Save all records as a file" }));
  expect(saveEverything).toHaveBeenCalledOnce();
  silenced.mockRestore();
});

test("without a bug the error screen shows nothing of itself", () => {
  render(
    <ErrorScreen saveEverything={() => Promise.resolve()}>
      <p>The chart</p>
    </ErrorScreen>,
  );
  expect(screen.getByText("The chart")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
