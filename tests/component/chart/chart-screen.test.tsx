import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { toVisitId } from "../../../src/domain/ids.ts";
import type { StorageFailure } from "../../../src/domain/ports.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { ChartScreen } from "../../../src/screens/chart/chart-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { commitEach } from "../../support/device.ts";
import { chartPointByPoint, chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, readSavedText, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";

// jsdom draws nothing: the surface is proved in a real browser.
vi.mock("../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

const TODAY = someVisit({ id: toVisitId("today"), startedAt: "2026-11-21T14:05:00.000+01:00" });
const EARLIER = someVisit({ id: toVisitId("earlier"), startedAt: "2026-10-03T09:00:00.000+02:00" });
const DISK_FULL: StorageFailure = { kind: "full", message: "The disk is full." };

beforeAll(() => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});

function openChart(visit: Visit, others: readonly Visit[] = []): ScreenWorld {
  const world = createScreenWorld(
    { patients: [somePatient()], visits: [visit, ...others] },
    { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
  );
  renderScreen(world, <ChartScreen visitId={visit.id} section="chart" />);
  return world;
}

async function placeByKeyboard(): Promise<void> {
  const user = userEvent.setup();
  act(() => screen.getByRole("application").focus());
  await user.keyboard("t2{Enter}{Enter}");
}

/** What is shown of the last undo or redo; the words of the live region are for the ear alone. */
const echo = () => screen.queryByText(/^(Undo|Redo) /, { ignore: "[aria-live] *, [role='tooltip']" });

const marks = () => within(screen.getByRole("list", { name: "Marks" })).queryAllByRole("button");

describe("a visit of today", () => {
  it("opens for marking, with the tool for trigger points at hand", async () => {
    openChart(TODAY);
    expect(await screen.findByRole("region", { name: "Body chart" })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "Ada Example" })).toBeVisible();
    expect(screen.getByText("Saved")).toBeVisible();
    expect(screen.getByRole("button", { name: "Trigger point", pressed: true })).toBeEnabled();
    expect(screen.queryByRole("button", { name: "Continue" })).not.toBeInTheDocument();
  });

  it("is marked by keyboard alone, saved, said, and taken back", async () => {
    const world = openChart(TODAY);
    await screen.findByRole("list", { name: "Marks" });
    await placeByKeyboard();
    expect(marks()).toHaveLength(1);
    expect(screen.getByText(/^Point 1 placed/)).toBeInTheDocument();
    await waitFor(() => expect(world.storage.contents().visits[0]?.chart.marks).toHaveLength(1));
    await waitFor(() => expect(screen.getByText("Saved")).toBeVisible());
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(marks()).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Redo" }));
    expect(marks()).toHaveLength(1);
  });

  it("shows for a moment what was undone or redone, beside what the reader says", async () => {
    openChart(TODAY);
    await screen.findByRole("list", { name: "Marks" });
    await placeByKeyboard();
    expect(echo()).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(echo()).toHaveTextContent(/^Undo place point 1$/);
    await userEvent.click(screen.getByRole("button", { name: "Redo" }));
    expect(echo()).toHaveTextContent(/^Redo place point 1$/);
    fireEvent.animationEnd(echo() ?? document.body);
    expect(echo()).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(echo()).toHaveTextContent(/^Undo place point 1$/);
    await placeByKeyboard();
    expect(echo()).toBeNull();
  });
});

describe("the focus of who works in the list of marks by keyboard", () => {
  /** Three points, the second with its details open and the focus on them. */
  async function openSecondOfThree() {
    const { visit } = chartPoints(TODAY, 3);
    openChart(visit);
    const user = userEvent.setup();
    const row = (name: RegExp) => screen.getByRole("button", { name });
    await screen.findByRole("list", { name: "Marks" });
    act(() => row(/^2, /).focus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Point 2/ })).toHaveFocus());
    return { user, row };
  }

  it("goes to the next mark when one is deleted by its key, from the last to the one before", async () => {
    const { user, row } = await openSecondOfThree();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(row(/^3, /)).toHaveFocus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Point 3/ })).toHaveFocus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(row(/^1, /)).toHaveFocus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Point 1/ })).toHaveFocus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Marks/ })).toHaveFocus());
  });

  it("goes to the next mark by the button too, and back to the mark when its details are closed", async () => {
    const { user, row } = await openSecondOfThree();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(row(/^2, /)).toHaveFocus());
    await user.keyboard("{Enter}");
    act(() => screen.getByRole("button", { name: "Delete" }).focus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(row(/^3, /)).toHaveFocus());
  });

  it("stays on the body when a mark is deleted there", async () => {
    const { visit } = chartPoints(TODAY, 1);
    openChart(visit);
    const user = userEvent.setup();
    await screen.findByRole("list", { name: "Marks" });
    await user.click(screen.getByRole("button", { name: /^1, / }));
    act(() => screen.getByRole("application").focus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(marks()).toHaveLength(0));
    expect(screen.getByRole("application")).toHaveFocus();
  });
});

describe("a visit of an earlier day", () => {
  it("is for reading until the clinician continues it", async () => {
    openChart(EARLIER);
    await screen.findByRole("application");
    expect(screen.getByText(/Visit of 3 October 2026, for reading/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Trigger point" })).toBeDisabled();
    await placeByKeyboard();
    expect(marks()).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(screen.getByRole("button", { name: "Trigger point" })).toBeEnabled();
    await placeByKeyboard();
    expect(marks()).toHaveLength(1);
  });

  it("can be shown pale under the visit of today, and hidden again", async () => {
    const { visit: marked } = chartPoints(EARLIER, 2);
    openChart(TODAY, [marked]);
    const card = await screen.findByRole("button", { name: /3 October 2026/ });
    expect(card).toHaveTextContent("2 points");
    await userEvent.click(card);
    expect(card).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(card);
    expect(card).toHaveAttribute("aria-pressed", "false");
  });

  it("is not offered when nothing was marked in it, when it was discarded, or when it came later", async () => {
    const { visit: marked } = chartPoints(EARLIER, 1);
    const later = { ...marked, id: toVisitId("later"), startedAt: "2026-12-01T09:00:00.000+01:00" };
    openChart(TODAY, [EARLIER, { ...marked, id: toVisitId("gone"), discardedAt: TODAY.startedAt }, later]);
    await screen.findByRole("application");
    expect(screen.queryByRole("region", { name: "Earlier visits" })).not.toBeInTheDocument();
  });
});

describe("two tabs with one visit", () => {
  it("the second says why it only reads, and takes over with what the first wrote", async () => {
    const world = createScreenWorld(
      { patients: [somePatient()], visits: [TODAY] },
      { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
    );
    const closeOther = world.storage.openInAnotherTab(TODAY.id);
    renderScreen(world, <ChartScreen visitId={TODAY.id} section="chart" />);
    await screen.findByRole("application");
    expect(screen.getByText(/open in another tab/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Trigger point" })).toBeDisabled();
    await commitEach(world.storage.visits, chartPointByPoint(TODAY, 1));
    act(closeOther);
    await waitFor(() => expect(screen.queryByText(/open in another tab/)).not.toBeInTheDocument());
    await waitFor(() => expect(marks()).toHaveLength(1));
    expect(screen.getByRole("button", { name: "Trigger point" })).toBeEnabled();
  });
});

describe("a save that fails", () => {
  it("is said in red, keeps the chart, offers a copy, and is made good by trying again", async () => {
    const world = openChart(TODAY);
    await screen.findByRole("application");
    world.storage.failWrites(DISK_FULL);
    await placeByKeyboard();
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("1 change is not saved")).toBeVisible();
    expect(alert.getByText(/The disk is full/)).toBeVisible();
    expect(screen.getByText("Not saved")).toBeVisible();
    expect(marks()).toHaveLength(1);

    await userEvent.click(alert.getByRole("button", { name: "Save a copy" }));
    expect(world.savedFiles[0]?.name).toBe("tautband-visit-2026-11-21.json");
    const copy: unknown = JSON.parse(await readSavedText(world, 0));
    expect(copy).toMatchObject({ format: "tautband-visit", visit: { chart: { marks: [{ number: 1 }] } } });

    world.storage.failWrites(null);
    await userEvent.click(alert.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    expect(world.storage.contents().visits[0]?.chart.marks).toHaveLength(1);
  });

  it("offers a copy and a reload, no other try, once another tab has changed the visit", async () => {
    const world = openChart(TODAY);
    await screen.findByRole("application");
    world.storage.failWrites({ kind: "conflict", message: "This visit was changed in another tab." });
    await placeByKeyboard();
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByRole("button", { name: "Reload" })).toBeVisible();
    expect(alert.getByRole("button", { name: "Save a copy" })).toBeVisible();
    expect(alert.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
    expect(marks()).toHaveLength(1);
  });

  it("asks before the chart is left", async () => {
    const world = openChart(TODAY);
    await screen.findByRole("application");
    world.storage.failWrites(DISK_FULL);
    await placeByKeyboard();
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("link", { name: "Back to the patient" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("Some changes are not saved")).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Stay" }));
    expect(marks()).toHaveLength(1);
  });
});

describe("the keys of the tools", () => {
  it("go on meaning tools after the pain of a point was chosen", async () => {
    openChart(TODAY);
    await screen.findByRole("list", { name: "Marks" });
    await placeByKeyboard();
    await userEvent.click(await screen.findByRole("radio", { name: "7 of 10" }));
    await userEvent.keyboard("b");
    expect(screen.getByRole("button", { name: "Pain zone", pressed: true })).toBeVisible();
  });
});

describe("what can't be opened", () => {
  it("a visit that is not there leads back to the patients", async () => {
    const world = createScreenWorld();
    renderScreen(world, <ChartScreen visitId={toVisitId("nowhere")} section="chart" />);
    expect(await screen.findByText("There is no such visit here")).toBeVisible();
    expect(screen.getByRole("link", { name: "All patients" })).toBeVisible();
  });

  it("a body that could not be loaded can be tried again", async () => {
    let isOnline = false;
    const figure = { body: readBody("female"), plates: emptyPlates() };
    const loadFigure = () => (isOnline ? Promise.resolve(figure) : Promise.reject(new Error("offline")));
    const world = createScreenWorld({ patients: [somePatient()], visits: [TODAY] }, { loadFigure });
    renderScreen(world, <ChartScreen visitId={TODAY.id} section="chart" />);
    expect(await screen.findByText(/The body could not be loaded/)).toBeVisible();
    isOnline = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "Body chart" })).toBeVisible();
  });
});
