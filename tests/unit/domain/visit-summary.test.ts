import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { UNSIGNED } from "../../../src/domain/signing/signing.ts";
import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../src/atlas/place.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import type { ChartCommand } from "../../../src/domain/commands.ts";
import { createVisit } from "../../../src/domain/create-visit.ts";
import type { MarkId, PatientId, VisitId } from "../../../src/domain/ids.ts";
import { summarizeChart, summaryInBrief, summaryInWords } from "../../../src/domain/visit-summary.ts";
import { someTreatment } from "../../support/treatments.ts";

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
      { type: "treat-points", treatments: [{ pointId: id("b"), treatment: someTreatment() }] },
      { type: "place-trigger-point", id: id("c"), place: at(0) },
      { type: "paint-zone", id: id("z"), ownerId: id("a"), cells, drawnBy: "clinician" },
      { type: "edit-pain-zone", id: id("z"), edit: { pain: 6 } },
      { type: "paint-zone", id: id("own"), ownerId: null, cells, drawnBy: "patient" },
      { type: "place-clear-site", id: id("d"), place: at(30) },
    ];
    const summary = summarizeChart(commands.reduce(applyCommand, EMPTY_CHART));
    expect(summary).toEqual({
      pointCount: 3,
      treatedPointCount: 1,
      pointsByClass: { unclassified: 1, active: 1, latent: 1, satellite: 0, attachment: 0, "not-a-trigger-point": 0 },
      pointsBySide: { left: 1, right: 1, midline: 1 },
      referralZoneCount: 1,
      ownPainZoneCount: 1,
      clearSiteCount: 1,
      worstPain: 6,
    });
    expect(summaryInWords(summary)).toBe(
      "3 points (1 active, 1 latent), 1 treated, 1 referral zone, 1 own pain zone, 1 site with nothing found, worst pain 6 of 10",
    );
    expect(summaryInBrief(summary)).toBe("3 points, 1 active, worst pain 6 of 10");
  });

  it("says that there is nothing, and tells no pain from pain not asked", () => {
    expect(summaryInWords(summarizeChart(EMPTY_CHART))).toBe("No marks");
    expect(summaryInBrief(summarizeChart(EMPTY_CHART))).toBe("No marks");
    const painless = [
      { type: "place-trigger-point", id: id("a"), place: at(9) },
      { type: "edit-trigger-point", id: id("a"), edit: { pain: 0 } },
    ] as const;
    const summary = summarizeChart(painless.reduce(applyCommand, EMPTY_CHART));
    expect(summaryInWords(summary)).toBe("1 point, worst pain 0 of 10");
  });
});

describe("a new visit", () => {
  it("begins with what is known of the patient's safety, and its journal replays to it", () => {
    const safety = { ...EMPTY_SAFETY, allergies: "latex", weight: { kg: 70, measuredOn: "2026-11-01" } };
    const clock = { now: () => "2026-11-21T14:05:00+01:00", timeZone: () => "Europe/Berlin" };
    const patient = { id: "p1" as PatientId, figure: "male", safety } as const;
    const { visit, journal } = createVisit("v1" as VisitId, { patient, clock, by: null });
    expect(visit.chart.exam.safety).toEqual(safety);
    expect(replayJournal(journal)).toEqual(visit.chart);
    expect(visit.lastSeq).toBe(1);
  });

  it("starts now, on the patient's figure, with nothing marked", () => {
    const clock = { now: () => "2026-11-21T14:05:00+01:00", timeZone: () => "Europe/Berlin" };
    const patient = { id: "p1" as PatientId, figure: "male", safety: EMPTY_SAFETY } as const;
    const { visit, journal } = createVisit("v1" as VisitId, { patient, clock, by: null });
    expect(journal).toEqual([]);
    expect(visit).toEqual({
      id: "v1",
      patientId: "p1",
      startedAt: "2026-11-21T14:05:00+01:00",
      timeZone: "Europe/Berlin",
      figure: "male",
      atlasVersion: 1,
      chart: EMPTY_CHART,
      lastSeq: 0,
      discardedAt: null,
      ...UNSIGNED,
    });
  });
});
