import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { amendVisit, markEnteredInError } from "../../../src/domain/signing/sign-visit.ts";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { ChartScreen } from "../../../src/screens/chart/chart-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";
import {
  ADA,
  BEN,
  clockAt,
  makeAmendmentId,
  signedByAda,
  someClinician,
  taken,
} from "../../support/signing-records.ts";

// jsdom draws nothing: the surface is proved in a real browser.
vi.mock("../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

beforeAll(() => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});

const DRAFT = chartPoints(someVisit(), 1).visit;
const SIGNED = signedByAda(DRAFT).visit;
const LATER = clockAt("2026-11-21T15:10:00.000+01:00");
const amending = { reason: "Wrong side", author: BEN, clock: LATER, makeId: makeAmendmentId };
const AMENDMENT = taken(amendVisit(SIGNED, amending)).visit;

function openChart(visit: Visit, others: readonly Visit[] = []): ScreenWorld {
  const world = createScreenWorld(
    {
      patients: [somePatient()],
      visits: [visit, ...others],
      clinicians: [someClinician(ADA), someClinician(BEN)],
      settings: { ...BUILT_IN_SETTINGS, clinicianId: BEN.id },
    },
    { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
  );
  renderScreen(world, <ChartScreen visitId={visit.id} section="chart" />);
  return world;
}

async function tryToPlace(): Promise<void> {
  const user = userEvent.setup();
  act(() => screen.getByRole("application").focus());
  await user.keyboard("t2{Enter}{Enter}{Delete}");
}

describe("a chart that can't be changed any more", () => {
  it("says who signed it and how to correct something, and takes no mark", async () => {
    const world = openChart(SIGNED);
    expect(await screen.findByText(/^Signed by Ada Example, MD. To correct/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Amend" })).toHaveAttribute("href", "#/visits/visit-1/sign");
    await tryToPlace();
    expect(world.storage.contents().visits[0]).toEqual(SIGNED);
    expect(screen.getByRole("button", { name: "Undo" })).toBeDisabled();
  });

  it("leads to the version that took its place", async () => {
    openChart(SIGNED, [signedByAda(AMENDMENT).visit]);
    expect(await screen.findByText(/Version 2 has taken its place/)).toBeVisible();
    const next = screen.getByRole("link", { name: "Open version 2" });
    expect(next).toHaveAttribute("href", "#/visits/visit-1-amended");
  });

  it("says that it was entered in error, and why", async () => {
    openChart(taken(markEnteredInError(SIGNED, { ...amending, reason: "Another patient" })).visit);
    expect(await screen.findByText("Entered in error: Another patient")).toBeVisible();
    await tryToPlace();
  });
});

describe("a chart that was signed in another tab meanwhile", () => {
  it("stops taking marks and says why, with a copy of what was not saved at hand", async () => {
    const world = openChart(someVisit());
    await screen.findByRole("application");
    world.storage.failWrites({ kind: "signed", message: "This visit is signed." });
    await tryToPlace();
    expect(await screen.findByText(/^This visit was signed in another tab/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Save a copy" })).toBeEnabled();
    expect(screen.getByRole("button", { name: "Trigger point" })).toBeDisabled();
  });
});

describe("an amendment begun today", () => {
  it("is charted like any draft, however long ago the visit was", async () => {
    openChart({ ...AMENDMENT, startedAt: "2026-01-05T09:00:00.000+01:00" }, [SIGNED]);
    expect(await screen.findByRole("button", { name: "Trigger point" })).toBeEnabled();
  });

  it("says beside the date which version it is", async () => {
    openChart(AMENDMENT, [SIGNED]);
    expect(await screen.findByText(/^Visit of .*, version 2$/)).toBeVisible();
  });
});

describe("the journal", () => {
  it("keeps who was charting with every change", async () => {
    const world = openChart(someVisit());
    await screen.findByRole("application");
    await tryToPlace();
    const lines = world.storage.contents().journal.get(someVisit().id) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map(({ by }) => by)).toEqual(lines.map(() => BEN));
  });
});
