import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../src/domain/apply-command.ts";
import { readAmount } from "../../../../src/domain/amounts.ts";
import { demandPoint, EMPTY_CHART } from "../../../../src/domain/chart.ts";
import { compareWithEarlier, compareWithMirror } from "../../../../src/domain/findings/compare-thresholds.ts";
import {
  NO_FINDINGS,
  PRESSURE_UNITS,
  type PressurePainThreshold,
} from "../../../../src/domain/findings/point-findings.ts";
import { convertPressure, thresholdField, thresholdInWords } from "../../../../src/domain/findings/pressure.ts";
import { toMarkId } from "../../../../src/domain/ids.ts";
import type { Chart } from "../../../../src/domain/marks.ts";
import { someVisit } from "../../../support/records.ts";

const ONE = toMarkId("p1");
const RIGHT = { x: -80, y: 1400, z: -60 };
const LEFT = { x: 80, y: 1400, z: -60 };

function measured(
  chart: Chart,
  id: string,
  at: { readonly place: typeof RIGHT; readonly threshold: PressurePainThreshold },
): Chart {
  const placed = applyCommand(chart, { type: "place-trigger-point", id: toMarkId(id), place: at.place });
  const edit = { findings: { ...NO_FINDINGS, threshold: at.threshold } };
  return applyCommand(placed, { type: "edit-trigger-point", id: toMarkId(id), edit });
}

function kgf(value: number, probeAreaCm2: number | null = 1): PressurePainThreshold {
  return { value, unit: "kgf/cm2", probeAreaCm2 };
}

describe("pressure in four units", () => {
  it("is converted by the definitions: 1 kgf/cm² is 9.80665 N/cm² and 98.0665 kPa", () => {
    expect(convertPressure(1, "kgf/cm2", "N/cm2")).toBeCloseTo(9.80665, 10);
    expect(convertPressure(1, "kgf/cm2", "kPa")).toBeCloseTo(98.0665, 10);
    expect(convertPressure(1, "kgf/cm2", "lbf/cm2")).toBeCloseTo(2.20462262, 7);
  });

  it("comes back unchanged from any other unit", () => {
    const unit = fc.constantFrom(...PRESSURE_UNITS);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2000, noNaN: true }), unit, unit, (value, from, to) => {
        expect(convertPressure(convertPressure(value, from, to), to, from)).toBeCloseTo(value, 6);
      }),
    );
  });

  it("is kept as it was read, with the probe", () => {
    expect(thresholdInWords({ value: 3.25, unit: "kgf/cm2", probeAreaCm2: 1 })).toBe("3.25 kgf/cm², probe 1 cm²");
    expect(thresholdInWords({ value: 310, unit: "kPa", probeAreaCm2: null })).toBe("310 kPa");
  });

  it("refuses what no gauge shows, in the unit that is used", () => {
    expect(readAmount("3,25", thresholdField("kgf/cm2"))).toEqual({ ok: true, value: 3.25 });
    expect(readAmount("32.5", thresholdField("kgf/cm2"))).toEqual({
      ok: false,
      failure: "Pressure pain threshold must be from 0 to 20 kgf/cm²",
    });
    expect(readAmount("320", thresholdField("kPa"))).toEqual({ ok: true, value: 320 });
  });
});

describe("a threshold beside the mirror point of the same visit", () => {
  const chart = measured(measured(EMPTY_CHART, "p1", { place: RIGHT, threshold: kgf(3.2) }), "p2", {
    place: { ...LEFT, x: 90 },
    threshold: kgf(4.1),
  });

  it("is said in words, with side and number of the other", () => {
    expect(compareWithMirror(demandPoint(chart, ONE), chart, 30)).toBe(
      "0.9 kgf/cm² lower than on the left (point 2: 4.1 kgf/cm²)",
    );
    expect(compareWithMirror(demandPoint(chart, toMarkId("p2")), chart, 30)).toBe(
      "0.9 kgf/cm² higher than on the right (point 1: 3.2 kgf/cm²)",
    );
  });

  it("is not compared with a point farther from its mirror image than one site reaches", () => {
    expect(compareWithMirror(demandPoint(chart, ONE), chart, 9.9)).toBeNull();
    expect(compareWithMirror(demandPoint(chart, ONE), chart, 10)).not.toBeNull();
  });

  it("is converted when the other was read in another unit, and says so when the probes differ", () => {
    const kpa = { value: 402, unit: "kPa", probeAreaCm2: 0.5 } as const;
    const mixed = measured(measured(EMPTY_CHART, "p1", { place: RIGHT, threshold: kgf(4.1) }), "p2", {
      place: LEFT,
      threshold: kpa,
    });
    expect(compareWithMirror(demandPoint(mixed, ONE), mixed, 30)).toBe(
      "The same as on the left (point 2: 4.1 kgf/cm², read as 402 kPa); taken with different probes, 1 and 0.5 cm²",
    );
  });

  it("has no mirror point on the midline", () => {
    const midline = measured(EMPTY_CHART, "p1", { place: { ...RIGHT, x: 2 }, threshold: kgf(3) });
    expect(compareWithMirror(demandPoint(midline, ONE), midline, 30)).toBeNull();
  });
});

describe("a threshold beside those of earlier visits", () => {
  const today = measured(EMPTY_CHART, "p1", { place: RIGHT, threshold: kgf(3.2) });
  const before = someVisit({
    startedAt: "2026-11-07T10:00:00.000+01:00",
    chart: measured(EMPTY_CHART, "old", { place: { ...RIGHT, y: 1380 }, threshold: kgf(2.6) }),
  });

  it("is compared with the last one taken at the same site", () => {
    const older = someVisit({ chart: measured(EMPTY_CHART, "older", { place: RIGHT, threshold: kgf(9) }) });
    expect(compareWithEarlier(demandPoint(today, ONE), [before, older], 30)).toBe(
      "0.6 kgf/cm² higher than on 7 November 2026 (2.6 kgf/cm²)",
    );
  });

  it("is not compared with another site or the other side", () => {
    expect(compareWithEarlier(demandPoint(today, ONE), [before], 19)).toBeNull();
    const left = someVisit({ chart: measured(EMPTY_CHART, "old", { place: LEFT, threshold: kgf(2) }) });
    expect(compareWithEarlier(demandPoint(today, ONE), [left], 500)).toBeNull();
  });

  it("is compared with nothing where none was taken", () => {
    const bare = applyCommand(EMPTY_CHART, { type: "place-trigger-point", id: ONE, place: RIGHT });
    expect(compareWithEarlier(demandPoint(bare, ONE), [before], 30)).toBeNull();
    expect(compareWithEarlier(demandPoint(today, ONE), [someVisit({ chart: bare })], 30)).toBeNull();
  });
});
