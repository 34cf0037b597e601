import { describe, expect, test } from "vitest";
import { toMarkId, toPatientId, toTreatmentId } from "../../../src/domain/ids.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { amendVisit } from "../../../src/domain/signing/sign-visit.ts";
import { NO_RESPONSE, type Treatment } from "../../../src/domain/treatment/treatment.ts";
import { parseVisitFile, visitFileToText, visitToFile } from "../../../src/domain/visit-file/visit-file.ts";
import type { FileChecks } from "../../../src/domain/visit-file/visit-file-checks.ts";
import { importVisit } from "../../../src/domain/visit-file/visit-import.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { chartCommand, chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { ADA, BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../support/signing-records.ts";

const anyBody: FileChecks = { now: "9999-12-31T00:00:00Z", isPlaceOnBody: () => true, isCellId: () => true };
const exported = { patient: somePatient(), exportedAt: "2026-11-21T15:00:00.000+01:00", app: "Tautband 0.1.0" };

function heat(id: string, words = ""): Treatment {
  return { id: toTreatmentId(id), technique: { kind: "heat", minutes: 10, words }, response: NO_RESPONSE };
}

/** Two points with findings, a treatment each, and an exam. */
function examinedVisit(secondTreatment = heat("t2")): Visit {
  const { visit } = chartPoints(someVisit(), 2);
  const [first, second] = visit.chart.marks.map(({ id }) => id);
  return (
    [
      {
        type: "edit-trigger-point",
        id: first ?? toMarkId(""),
        edit: {
          findings: {
            signs: { "taut-band": "present", "local-twitch": "absent" },
            threshold: { value: 2.4, unit: "kgf/cm2", probeAreaCm2: 1 },
            motion: [{ movement: "neck-rotation", side: "right", beforeDegrees: 60, afterDegrees: 75 }],
          },
        },
      },
      {
        type: "treat-points",
        treatments: [
          { pointId: first ?? toMarkId(""), treatment: heat("t1") },
          { pointId: second ?? toMarkId(""), treatment: secondTreatment },
        ],
      },
      { type: "edit-exam", edit: { complaint: "Neck pain", scores: [{ scale: "NDI", score: 14 }] } },
    ] as const
  ).reduce((charted, command) => chartCommand(charted, command).visit, visit);
}

function textOf(visit: Visit): string {
  return visitFileToText(visitToFile({ visit, ...exported }));
}

function failureOf(visit: Visit): string {
  const result = parseVisitFile(textOf(visit), anyBody);
  if (result.ok) throw new Error("This file should have been refused");
  return result.failure.message;
}

describe("a visit file with exam, treatments and signature", () => {
  test("comes back as it was written, signed and as an amendment", () => {
    const signed = signedByAda(examinedVisit()).visit;
    const amending = { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };
    const { visit: amendment, journal } = taken(amendVisit(signed, amending));
    for (const visit of [signed, amendment])
      expect(parseVisitFile(textOf(visit), anyBody)).toMatchObject({ value: { visit } });
    const whole = visitFileToText(visitToFile({ visit: amendment, ...exported, journal }));
    expect(parseVisitFile(whole, anyBody)).toMatchObject({ value: { journal } });
  });

  test("says in words how the visit stands", () => {
    const standing = (visit: Visit): unknown => JSON.parse(textOf(visit)).standing;
    expect(standing(examinedVisit())).toEqual(["Draft, not signed"]);
    expect(standing(signedByAda(examinedVisit()).visit)).toEqual([expect.stringMatching(/^Signed by Ada Example, MD/)]);
  });

  test("of a release that had none of these opens with them empty", () => {
    const { visit } = chartPoints(someVisit(), 1);
    const old = JSON.parse(textOf(visit), (key, value: unknown) =>
      ["findings", "treatments", "exam", "signature", "amendment", "enteredInError", "standing"].includes(key)
        ? undefined
        : value,
    );
    expect(JSON.stringify(old)).not.toContain("treatments");
    expect(parseVisitFile(JSON.stringify(old), anyBody)).toMatchObject({ value: { visit } });
  });

  test("is refused with a treatment that stands twice", () => {
    expect(failureOf(examinedVisit(heat("t1")))).toBe('Two treatments of this file have the same id, "t1".');
  });

  test("is refused with texts that are too long, wherever they stand", () => {
    const long = "x".repeat(100_001);
    expect(failureOf(examinedVisit(heat("t2", long)))).toMatch(/^A text of point 2 is too long/);
    const visit = examinedVisit();
    const exam = { ...visit.chart.exam, assessment: long };
    expect(failureOf({ ...visit, chart: { ...visit.chart, exam } })).toMatch(/^A text of the exam is too long/);
    const { signature } = signedByAda(visit).visit;
    const meaning = signature === null ? null : { ...signature, meaning: long };
    expect(failureOf({ ...visit, signature: meaning })).toMatch(/^A text of the signature is too long/);
  });

  test("is refused with a scale or a movement that stands twice", () => {
    const visit = examinedVisit();
    const [score] = visit.chart.exam.scores;
    const scores = score === undefined ? [] : [score, score];
    expect(failureOf({ ...visit, chart: { ...visit.chart, exam: { ...visit.chart.exam, scores } } })).toContain(
      "An outcome scale stands twice",
    );
    const marks = visit.chart.marks.map((mark) =>
      mark.kind !== "trigger-point" || mark.findings === null
        ? mark
        : { ...mark, findings: { ...mark.findings, motion: [...mark.findings.motion, ...mark.findings.motion] } },
    );
    expect(failureOf({ ...visit, chart: { ...visit.chart, marks } })).toContain("A movement of point 1 stands twice");
  });

  test("is read in as a draft with new ids, by whoever reads it in", () => {
    let count = 0;
    const setup = { patientId: toPatientId("p"), makeId: () => `new-${(count += 1)}`, at: SIGNED_AT, by: ADA };
    const { visit, journal } = importVisit(signedByAda(examinedVisit()).visit, setup);
    expect(visit).toMatchObject({ signature: null, amendment: null, enteredInError: null });
    const treatments = visit.chart.marks.flatMap((mark) => (mark.kind === "trigger-point" ? mark.treatments : []));
    expect(treatments.map(({ id }) => id)).not.toContain("t1");
    expect(new Set(treatments.map(({ id }) => id)).size).toBe(2);
    expect(journal.map(({ by }) => by)).toEqual([ADA, ADA]);
    expect(replayJournal(journal)).toEqual(visit.chart);
  });
});
