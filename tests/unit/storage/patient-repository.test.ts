import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { Patient } from "../../../src/domain/patient.ts";
import { collectAnswers, collectPatients, createDevice, valueOf, type Device } from "../../support/device.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";

let device: Device;
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.closeAll());

describe("patients", () => {
  test("a patient saved is there after a reload, as it was", async () => {
    const patient = somePatient({ name: "محمد 🩺 <b>Ada</b>", notes: "zero\u0000 and lone \ud800" });
    const before = device.openTab();
    valueOf(await before.patients.save(patient));
    before.close();
    expect(valueOf(await device.openTab().patients.find(patient.id))).toEqual(patient);
  });

  test("a patient who was never saved is null", async () => {
    expect(valueOf(await device.openTab().patients.find(toPatientId("nobody")))).toBeNull();
  });

  test("the list shows the patient changed last on top, whatever the time zone", async () => {
    const tab = device.openTab();
    const early = somePatient({ id: toPatientId("early"), updatedAt: "2026-11-02T10:00:00.000+09:00" });
    const late = somePatient({ id: toPatientId("late"), updatedAt: "2026-11-02T09:00:00.000+01:00" });
    valueOf(await tab.patients.save(late));
    valueOf(await tab.patients.save(early));
    const { value } = valueOf(await collectPatients(tab).next());
    expect(value.map(({ id }) => id)).toEqual(["late", "early"]);
  });

  test("a change made in one tab shows in the list of another", async () => {
    const [first, second] = [device.openTab(), device.openTab()];
    const answers = collectPatients(second);
    expect(valueOf(await answers.next()).value).toEqual([]);
    valueOf(await first.patients.save(somePatient()));
    expect(valueOf(await answers.next()).value).toEqual([somePatient()]);
    answers.stop();
  });

  test("a watch on one patient tells when that patient changes", async () => {
    const tab = device.openTab();
    const answers = collectAnswers<Patient | null>((listener) =>
      tab.patients.watch(toPatientId("patient-1"), listener),
    );
    expect(valueOf(await answers.next()).value).toBeNull();
    valueOf(await tab.patients.save(somePatient({ name: "After" })));
    expect(valueOf(await answers.next()).value?.name).toBe("After");
    answers.stop();
  });

  test("nothing is told after a watch was stopped", async () => {
    const tab = device.openTab();
    let answerCount = 0;
    const stop = tab.patients.watchAll(() => {
      answerCount += 1;
    });
    stop();
    valueOf(await tab.patients.save(somePatient()));
    await collectPatients(tab).next();
    expect(answerCount).toBe(0);
  });

  test("ten thousand patients are listed", async () => {
    const rows = await device.openRows();
    const patients = Array.from({ length: 10_000 }, (_, index) =>
      somePatient({ id: toPatientId(`p${index}`), name: `Patient ${index}`, recordNumber: `R${index}` }),
    );
    await rows.patients.bulkPut(patients);
    const { value, damaged } = valueOf(await collectPatients(device.openTab()).next());
    expect(value).toHaveLength(10_000);
    expect(damaged).toEqual([]);
  });

  test("the sample patient is removed with visits, journal and views, and nobody else", async () => {
    const tab = device.openTab();
    for (const [who, isSample] of [
      ["sample", true],
      ["real", false],
    ] as const) {
      valueOf(await tab.patients.save(somePatient({ id: toPatientId(who), isSample })));
      const empty = someVisit({ id: toVisitId(`visit of ${who}`), patientId: toPatientId(who) });
      const { visit, lines } = chartPoints(empty, 3);
      valueOf(await tab.visits.create(visit, lines));
      valueOf(await tab.visits.saveViewport({ visitId: visit.id, centerX: 1, centerY: 2, zoom: 3 }));
    }
    valueOf(await tab.patients.removeSample(toPatientId("sample")));
    const rows = await device.openRows();
    expect(await rows.patients.toCollection().primaryKeys()).toEqual(["real"]);
    expect(await rows.visits.toCollection().primaryKeys()).toEqual(["visit of real"]);
    expect(await rows.viewports.toCollection().primaryKeys()).toEqual(["visit of real"]);
    expect(await rows.journal.count()).toBe(3);
  });

  test("a real patient is never removed", async () => {
    const tab = device.openTab();
    valueOf(await tab.patients.save(somePatient()));
    expect(await tab.patients.removeSample(somePatient().id)).toMatchObject({
      ok: false,
      failure: { kind: "refused" },
    });
    expect(valueOf(await tab.patients.find(somePatient().id))).toEqual(somePatient());
  });
});
