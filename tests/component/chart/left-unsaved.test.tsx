import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { toVisitId } from "../../../src/domain/ids.ts";
import type { StorageFailure } from "../../../src/domain/ports.ts";
import { ChartScreen } from "../../../src/screens/chart/chart-screen.tsx";
import { UnsavedNotices } from "../../../src/screens/chart/saving/unsaved-notices.tsx";
import { useUnsavedVisits } from "../../../src/screens/chart/saving/unsaved-visits.ts";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, readSavedText, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";

// jsdom draws nothing: the surface is proved in a real browser.
vi.mock("../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

const TODAY = someVisit({ id: toVisitId("today"), startedAt: "2026-11-21T14:05:00.000+01:00" });
const DISK_FULL: StorageFailure = { kind: "full", message: "The disk is full." };

const marks = () => within(screen.getByRole("list", { name: "Marks" })).queryAllByRole("button");

function LeftUnsaved() {
  return <UnsavedNotices sessions={useUnsavedVisits()} isQuiet={false} />;
}

/** A chart with a point that could not be saved, left as the browser's Back leaves it. */
async function leaveUnsaved(): Promise<ScreenWorld> {
  const world = createScreenWorld(
    { patients: [somePatient()], visits: [TODAY] },
    { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
  );
  const { unmount } = renderScreen(world, <ChartScreen visitId={TODAY.id} section="chart" />);
  await screen.findByRole("list", { name: "Marks" });
  world.storage.failWrites(DISK_FULL);
  act(() => screen.getByRole("application").focus());
  await userEvent.keyboard("t2{Enter}{Enter}");
  await screen.findByText("Not saved");
  unmount();
  return world;
}

describe("a chart that is left while a save fails", () => {
  it("opens again with every mark, may still be changed, and says that they are not saved", async () => {
    const world = await leaveUnsaved();
    renderScreen(world, <ChartScreen visitId={TODAY.id} section="chart" />);
    expect(await screen.findByText("1 change is not saved")).toBeVisible();
    await waitFor(() => expect(marks()).toHaveLength(1));
    world.storage.failWrites(null);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(marks()).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Saved");
    await waitFor(() => expect(world.storage.contents().journal.get(TODAY.id)).toHaveLength(2));
  });

  it("is told of on other screens, with a copy, a way back and another try", async () => {
    const world = await leaveUnsaved();
    renderScreen(world, <LeftUnsaved />);
    const notice = within(await screen.findByRole("alert"));
    expect(notice.getByText("1 change is not saved: Ada Example, visit of 21 November 2026")).toBeVisible();
    expect(notice.getByRole("link", { name: "Back to the visit" })).toHaveAttribute("href", "#/visits/today");
    await userEvent.click(notice.getByRole("button", { name: "Save a copy" }));
    const copy: unknown = JSON.parse(await readSavedText(world, 0));
    expect(copy).toMatchObject({ visit: { chart: { marks: [{ number: 1 }] } } });
    world.storage.failWrites(null);
    await userEvent.click(notice.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    expect(world.storage.contents().visits[0]?.chart.marks).toHaveLength(1);
  });

  it("keeps the page from being closed from every screen", async () => {
    const world = await leaveUnsaved();
    renderScreen(world, <LeftUnsaved />);
    await screen.findByRole("alert");
    const closing = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    world.storage.failWrites(null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    const later = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });
});
