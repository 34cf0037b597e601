import { describe, expect, it } from "vitest";
import type { CellId } from "../../../src/atlas/place.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import type { ChartCommand } from "../../../src/domain/commands.ts";
import { createVisit } from "../../../src/domain/create-visit.ts";
import type { MarkId, PatientId, VisitId } from "../../../src/domain/ids.ts";
import { summarizeChart, summaryInWords } from "../../../src/domain/visit-summary.ts";

const id = (text: string): MarkId => text as MarkId;
const cells = [1, 2].map((cell) => cell as CellId);
const at = (x: number): { x: number; y: number; z: number } => ({ x, y: 1200, z: -90 });

describe("a visit at a glance", () => {
  it("counts points by class and side, zones and clear sites, and finds the worst pain", () => {
    const commands: readonly ChartCommand[] = [
      { type: "place-trigger-point", id: id("a"), place: at(-60) },
      { type: "edit-trigger-point", id: id("a"), edit: { class: "active", pain: 4 } },
      { type: "place-trigger-point", id: id("b"), place: at(60) },
      { type: "edit-trigger-point", id: id("b"), edit: { class: "latent" } },
      { type: "place-trigger-point", id: id("c"), place: at(0) },
      { type: "paint-zone", id: id("z"), ownerId: id("a"), cells, drawnBy: "clinician" },
      { type: "edit-pain-zone", id: id("z"), edit: { pain: 6 } },
      { type: "paint-zone", id: id("own"), ownerId: null, cells, drawnBy: "patient" },
      { type: "place-clear-site", id: id("d"), place: at(30) },
    ];
    const summary = summarizeChart(commands.reduce(applyCommand, EMPTY_CHART));
    expect(summary).toEqual({
      pointCount: 3,
      pointsByClass: { unclassified: 1, active: 1, latent: 1 },
      pointsBySide: { left: 1, right: 1, midline: 1 },
      referralZoneCount: 1,
      ownPainZoneCount: 1,
      clearSiteCount: 1,
      worstPain: 6,
    });
    expect(summaryInWords(summary)).toBe(
      "3 points (1 active, 1 latent), 1 referral zone, 1 own pain zone, 1 site with nothing found, worst pain 6 of 10",
    );
  });

  it("says that there is nothing, and tells no pain from pain not asked", () => {
    expect(summaryInWords(summarizeChart(EMPTY_CHART))).toBe("No marks");
    const painless = [
      { type: "place-trigger-point", id: id("a"), place: at(9) },
      { type: "edit-trigger-point", id: id("a"), edit: { pain: 0 } },
    ] as const;
    const summary = summarizeChart(painless.reduce(applyCommand, EMPTY_CHART));
    expect(summaryInWords(summary)).toBe("1 point, worst pain 0 of 10");
  });
});

describe("a new visit", () => {
  it("starts now, on the patient's figure, with nothing marked", () => {
    const visit = createVisit(
      "v1" as VisitId,
      { id: "p1" as PatientId, figure: "male" },
      { now: () => "2026-11-21T14:05:00+01:00", timeZone: () => "Europe/Berlin" },
    );
    expect(visit).toEqual({
      id: "v1",
      patientId: "p1",
      startedAt: "2026-11-21T14:05:00+01:00",
      timeZone: "Europe/Berlin",
      figure: "male",
      atlasVersion: 1,
      chart: { marks: [], nextNumber: 1 },
      lastSeq: 0,
      discardedAt: null,
    });
  });
});
