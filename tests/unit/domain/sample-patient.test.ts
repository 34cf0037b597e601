import { describe, expect, test } from "vitest";
import { areaOfCells, isCellId } from "../../../src/atlas/cells.ts";
import { isPlaceOnBody, placeAtPoint, placeInView } from "../../../src/atlas/picking.ts";
import { sideOfPlace, type Place } from "../../../src/atlas/place.ts";
import { zoneOfPoint, EMPTY_CHART } from "../../../src/domain/chart.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import type { Chart, TriggerPoint } from "../../../src/domain/marks.ts";
import { findMuscle } from "../../../src/domain/muscle-names.ts";
import { parseRecord, patientSchema, visitSchema } from "../../../src/domain/record-schema.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { createSampleRecords } from "../../../src/domain/sample/sample-patient.ts";
import { SAMPLE_VISITS } from "../../../src/domain/sample/sample-visits.ts";
import { parseVisitFile, visitFileToText, visitToFile } from "../../../src/domain/visit-file/visit-file.ts";
import { readBody } from "../../support/bodies.ts";

const body = readBody("female");

function clockAt(now: string, timeZone = "Europe/Berlin"): Clock {
  return { now: () => now, timeZone: () => timeZone };
}

function makeSample(clock = clockAt("2026-11-21T14:05:00.000+01:00")): ReturnType<typeof createSampleRecords> {
  let idCount = 0;
  return createSampleRecords({ body, clock, makeId: () => `id-${(idCount += 1)}` });
}

const { patient, visits } = makeSample();
const charts = visits.map(({ visit }) => visit.chart);

function pointsOf(chart: Chart | undefined): readonly TriggerPoint[] {
  return (chart?.marks ?? []).filter((mark) => mark.kind === "trigger-point");
}

/** The point of a muscle on one side, at each visit; undefined where it was not found. */
function courseOf(muscle: string, side: "left" | "right"): readonly (TriggerPoint | undefined)[] {
  return charts.map((chart) =>
    pointsOf(chart).find((point) => point.muscle === muscle && sideOfPlace(point.place) === side),
  );
}

function clearMusclesOf(chart: Chart | undefined): readonly string[] {
  const sites = (chart?.marks ?? []).filter((mark) => mark.kind === "clear-site");
  return sites.map(({ muscle, place }) => `${muscle ?? ""} ${sideOfPlace(place)}`);
}

/** How far a place lies from the skin that is seen there from behind or in front, in mm. */
function distanceFromSkin(place: Place): number {
  const distances = (["posterior", "anterior", "right", "left"] as const).map((view) => {
    const seen = placeInView(body, view, place);
    const skin = seen?.isVisible === true ? placeAtPoint(body, view, seen.point) : null;
    return skin === null ? Infinity : Math.hypot(skin.x - place.x, skin.y - place.y, skin.z - place.z);
  });
  return Math.min(...distances);
}

describe("the sample patient", () => {
  test("is plainly fictional and can be told from real ones", () => {
    expect(patient.name).toBe("Sample Patient (fictional)");
    expect(patient.notes).toContain("Not a real person");
    expect(patient.isSample).toBe(true);
  });

  test("can be stored, and every visit can", () => {
    expect(parseRecord(patientSchema, patient)).toEqual({ ok: true, value: patient });
    for (const { visit } of visits) expect(parseRecord(visitSchema, visit)).toEqual({ ok: true, value: visit });
  });

  test("every journal replays to its visit", () => {
    for (const { visit, journal } of visits) {
      expect(replayJournal(journal)).toEqual(visit.chart);
      expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
      expect(visit.lastSeq).toBe(journal.length);
    }
  });

  test("every visit goes through a file", () => {
    const checks = {
      now: patient.updatedAt,
      isPlaceOnBody: (place: Place) => isPlaceOnBody(body, place),
      isCellId: (id: number) => isCellId(body, id),
    };
    for (const { visit, journal } of visits) {
      const file = visitToFile({ visit, patient, journal, exportedAt: patient.updatedAt, app: "Tautband" });
      expect(parseVisitFile(visitFileToText(file), checks)).toEqual({ ok: true, value: file });
    }
  });

  test("every mark and every stroke of the brush lies on the skin", () => {
    const places = SAMPLE_VISITS.flatMap(({ points, clearSites, ownPain }) => [
      ...[...points, ...clearSites].map(({ place }) => place),
      ...ownPain.flatMap(({ path }) => path),
      ...points.flatMap(({ zone }) => zone?.path ?? []),
    ]);
    expect(places.filter((place) => distanceFromSkin(place) > 3)).toEqual([]);
  });

  test("every muscle has a name", () => {
    const muscles = SAMPLE_VISITS.flatMap(({ points, clearSites }) => [...points, ...clearSites]);
    expect(muscles.filter(({ muscle }) => findMuscle(muscle) === null)).toEqual([]);
  });
});

describe("what the four visits show", () => {
  test("ten weeks, oldest first, in the practice's hours on weekdays, the last a few days ago", () => {
    const times = visits.map(({ visit }) => visit.startedAt);
    expect(times).toEqual([
      "2026-09-10T09:40:00.000+02:00",
      "2026-10-01T14:15:00.000+02:00",
      "2026-10-29T10:20:00.000+01:00",
      "2026-11-19T16:05:00.000+01:00",
    ]);
  });

  test.each([
    ["2027-01-04T00:10:00.000+14:00", "Pacific/Kiritimati"],
    ["2026-11-23T08:00:00.000-08:00", "America/Los_Angeles"],
    ["2028-03-01T12:00:00.000+05:45", "Asia/Kathmandu"],
  ])("all of it lies before %s in %s", (now, timeZone) => {
    const sample = makeSample(clockAt(now, timeZone));
    for (const { visit, journal } of sample.visits) {
      expect(Date.parse(journal.at(-1)?.at ?? now)).toBeLessThan(Date.parse(now));
      expect(visit.timeZone).toBe(timeZone);
      expect(new Date(visit.startedAt.slice(0, 10)).getUTCDay()).toBeGreaterThan(0);
      expect(new Date(visit.startedAt.slice(0, 10)).getUTCDay()).toBeLessThan(6);
    }
  });

  test("pain falls from visit to visit", () => {
    const worst = charts.map((chart) => Math.max(...pointsOf(chart).map(({ pain }) => pain ?? 0)));
    expect(worst).toEqual([8, 6, 4, 2]);
  });

  test("the upper trapezius goes from active to latent, and its referral zone shrinks until it is gone", () => {
    const course = courseOf("trapezius-upper", "right");
    expect(course.map((point) => point?.class)).toEqual(["active", "active", "active", "latent"]);
    const areas = course.map((point, visit) => {
      const zone =
        point === undefined
          ? null
          : zoneOfPoint(charts[visit] ?? { ...EMPTY_CHART, marks: [], nextNumber: 1 }, point.id);
      return zone === null ? 0 : areaOfCells(body, zone.cells).cm2;
    });
    expect(areas.toSorted((a, b) => b - a)).toEqual(areas);
    expect(areas[0]).toBeGreaterThan(40);
    expect(areas[3]).toBe(0);
  });

  test("the levator scapulae resolves and is then found clear", () => {
    expect(courseOf("levator-scapulae", "right").map((point) => point?.class)).toEqual([
      "active",
      "latent",
      undefined,
      undefined,
    ]);
    expect(clearMusclesOf(charts[2])).toContain("levator-scapulae right");
  });

  test("a point is new at the third visit, where nothing had been found before", () => {
    expect(clearMusclesOf(charts[1])).toContain("trapezius-upper left");
    expect(courseOf("trapezius-upper", "left").map((point) => point?.class)).toEqual([
      undefined,
      undefined,
      "latent",
      "latent",
    ]);
  });

  test("infraspinatus, gluteus medius and quadratus lumborum stand on their sides", () => {
    expect(courseOf("infraspinatus", "right").every((point) => point !== undefined)).toBe(true);
    expect(courseOf("quadratus-lumborum", "left").every((point) => point !== undefined)).toBe(true);
    expect(courseOf("gluteus-medius", "left")).toEqual([
      expect.anything(),
      expect.anything(),
      expect.anything(),
      undefined,
    ]);
  });

  test("every section of a visit has something to show, and the scales tell of getting better", () => {
    for (const { exam } of charts) {
      expect(exam.complaint).not.toBe("");
      expect(exam.consent).not.toBeNull();
      expect(exam.safety.weight?.kg).toBe(68);
      expect(exam.plan.homeProgramme.length).toBeGreaterThan(2);
      expect(exam.plan.followUpOn).not.toBeNull();
    }
    const neck = charts.map(({ exam }) => exam.scores.find(({ scale }) => scale === "NDI")?.score);
    expect(neck).toEqual([30, 24, 16, 10]);
    expect(patient.safety).toEqual(charts.at(-1)?.exam.safety);
  });

  test("points are examined and treated: injected first, needled next, pressed at last", () => {
    const kinds = charts.map((chart) => [
      ...new Set(pointsOf(chart).flatMap(({ treatments }) => treatments.map(({ technique }) => technique.kind))),
    ]);
    expect(kinds).toEqual([
      ["injection"],
      ["injection", "pressure-release", "dry-needling"],
      ["pressure-release"],
      ["pressure-release"],
    ]);
    for (const point of charts.flatMap(pointsOf)) expect(point.findings?.signs["taut-band"]).toBe("present");
  });

  test("the patient's own pain is drawn at first and not needed at last", () => {
    const counts = charts.map(
      ({ marks }) => marks.filter((mark) => mark.kind === "pain-zone" && mark.ownerId === null).length,
    );
    expect(counts).toEqual([2, 1, 1, 0]);
  });

  test("a point found again lies within the 27 mm by which one examiner misses it", () => {
    for (const [muscle, side] of [
      ["trapezius-upper", "right"],
      ["infraspinatus", "right"],
      ["quadratus-lumborum", "left"],
    ] as const) {
      const places = courseOf(muscle, side).flatMap((point) => (point === undefined ? [] : [point.place]));
      const [first] = places;
      for (const { x, y, z } of places) {
        expect(Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0), z - (first?.z ?? 0))).toBeLessThan(27);
      }
    }
  });
});
