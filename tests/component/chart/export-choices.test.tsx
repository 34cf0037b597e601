import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it, vi } from "vitest";
import { ChartScreen } from "../../../src/screens/chart/chart-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

// jsdom draws nothing: the surface is proved in a real browser.
vi.mock("../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

// As without a connection, before the code was ever fetched.
vi.mock("../../../src/export/export-chart.ts", () => {
  throw new Error("Failed to fetch dynamically imported module");
});

beforeAll(() => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});

it("an export whose code can't be fetched says so, and the data can still be saved", async () => {
  const user = userEvent.setup();
  const world = createScreenWorld(
    { patients: [somePatient()], visits: [someVisit()] },
    { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
  );
  renderScreen(world, <ChartScreen visitId={someVisit().id} section="chart" />);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("button", { name: "PDF" }));
  expect(await screen.findByText(/^This could not be made now/)).toBeVisible();
  expect(screen.queryByText("Preparing…")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Data (JSON)" }));
  expect(await screen.findByText("saved among the downloads")).toBeVisible();
  expect(world.savedFiles).toHaveLength(1);
  expect(screen.queryByText(/^This could not be made now/)).toBeNull();
});
