import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { StorageFailure } from "../../../src/domain/ports.ts";
import { ChartProblem } from "../../../src/screens/chart/chart-problem.tsx";
import { createScreenWorld, readSavedText, renderScreen } from "../../support/screen-services.tsx";

function showFailure(failure: StorageFailure) {
  const world = createScreenWorld();
  const retry = vi.fn<() => void>();
  renderScreen(world, <ChartProblem opening={{ kind: "failed", failure, retry }} />);
  return { world, retry };
}

describe("a visit that could not be opened", () => {
  it("can be tried again where that may help", async () => {
    const { retry } = showFailure({ kind: "unknown", message: "The body could not be loaded." });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it.each(["newer-database", "closed"] as const)("is opened by a reload when only that helps (%s)", (kind) => {
    showFailure({ kind, message: "Reload this page." });
    expect(screen.getByRole("button", { name: "Reload" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("is offered as it lies in the database when its row is damaged", async () => {
    const damaged = { table: "visits", key: "v", problem: "chart: is missing", json: '{"id":"v"}' } as const;
    const { world } = showFailure({ kind: "unknown", message: "This record is damaged.", damaged });
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Save the row" }));
    expect(await readSavedText(world, 0)).toBe('{"id":"v"}');
  });
});
