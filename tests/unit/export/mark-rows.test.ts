import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { expect, test } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import { NO_FINDINGS } from "../../../src/domain/findings/point-findings.ts";
import { NO_RESPONSE } from "../../../src/domain/treatment/treatment.ts";
import { someTreatment } from "../../support/treatments.ts";
import type { Mark } from "../../../src/domain/marks.ts";
import { type MarkRow, rowsOfChart } from "../../../src/export/marks/mark-rows.ts";
import { readBody } from "../../support/bodies.ts";
import { someClearSite, somePoint, someZone } from "../../support/export-marks.ts";

function rowsOf(...marks: readonly Mark[]): readonly MarkRow[] {
  return rowsOfChart(readBody("female"), { ...EMPTY_CHART, marks, nextNumber: 99 });
}

test("a trigger point is told in words: number, class, muscle, side, pain, note", () => {
  const [row] = rowsOf(somePoint(2, { class: "active", muscle: "infraspinatus", pain: 7, note: "Jump sign" }));
  expect(row).toEqual({
    sign: "active",
    number: "2",
    what: "Active trigger point",
    muscle: "Infraspinatus",
    side: "Left",
    pain: "7 of 10",
    area: "",
    note: "Jump sign",
  });
});

test("no pain recorded is not pain 0", () => {
  expect(rowsOf(somePoint(1, { pain: null }))[0]?.pain).toBe("");
  expect(rowsOf(somePoint(1, { pain: 0 }))[0]?.pain).toBe("0 of 10");
});

test("a referral zone names its point, its qualities, who drew it, and its area in cm² and % of the skin", () => {
  const point = somePoint(4);
  const zone = someZone({ ownerId: point.id, qualities: ["aching", "numb"], drawnBy: "patient", note: "At night" });
  const row = rowsOf(point, zone)[1];
  expect(row?.what).toBe("Referral zone of 4");
  expect(row?.note).toBe("Aching, numb. Drawn by the patient. At night");
  expect(row?.area).toMatch(/^\d+(\.\d)? cm², \d+\.\d %$/);
});

test("points come by number, each followed by its zone, then own pain, then sites with nothing found", () => {
  const second = somePoint(2);
  const marks = [
    someClearSite(),
    someZone({ id: toMarkId("own") }),
    someZone({ id: toMarkId("referral"), ownerId: second.id }),
    somePoint(3),
    second,
    somePoint(1),
  ];
  expect(rowsOf(...marks).map(({ what, number }) => `${number} ${what}`)).toEqual([
    "1 Active trigger point",
    "2 Active trigger point",
    "2 Referral zone of 2",
    "3 Active trigger point",
    " Own pain",
    " Palpated, nothing found",
  ]);
});

test("a zone too small for one decimal is not called nothing", () => {
  const [cell] = someZone().cells;
  expect(rowsOf(someZone({ cells: cell === undefined ? [] : [cell] }))[0]?.area).toContain("under 0.1 %");
});

test("a point tells what was found, what was done and how it answered, before the note", () => {
  const signs = { "taut-band": "present", "familiar-pain": "absent" } as const;
  const [row] = rowsOf(
    somePoint(1, {
      findings: { ...NO_FINDINGS, signs },
      treatments: [someTreatment({ response: { ...NO_RESPONSE, painBefore: 7, painAfter: 2, complication: "none" } })],
      note: "Next time ultrasound",
    }),
  );
  expect(row?.note).toBe(
    "Taut band present, familiar pain absent. Injection of lidocaine 1 %, 1 mL (10 mg), 25 G 38 mm; " +
      "pain 7 to 2 of 10, relief 71 %, no complication. Next time ultrasound",
  );
});
