import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../../src/domain/clinic-settings.ts";
import { toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { Patient } from "../../../src/domain/patient.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { amendVisit, markEnteredInError } from "../../../src/domain/signing/sign-visit.ts";
import type { Clinician } from "../../../src/domain/signing/signing.ts";
import { fail, succeed } from "../../../src/lib/result.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import {
  collectAnswers,
  collectPatients,
  collectVisits,
  commitEach,
  createDevice,
  valueOf,
  type Device,
} from "../../support/device.ts";
import { createInMemoryStorage } from "../../support/in-memory-storage.ts";
import { chartCommand, chartPointByPoint, chartPoints, somePatient, someVisit } from "../../support/records.ts";
import {
  ADA,
  BEN,
  clockAt,
  makeAmendmentId,
  SIGNED_AT,
  signedByAda,
  someClinician,
  taken,
} from "../../support/signing-records.ts";

let device: Device;
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.closeAll());

// Screens are tested on the storage in memory: what they rely on must hold for the real one too.
describe.each<[string, () => RecordStorage]>([
  ["the database", () => device.openTab()],
  ["the storage in memory of the component tests", () => createInMemoryStorage()],
])("%s", (_name, open) => {
  test("finds what was saved, and null for what was not", async () => {
    const storage = open();
    valueOf(await storage.patients.save(somePatient()));
    expect(valueOf(await storage.patients.find(somePatient().id))).toEqual(somePatient());
    expect(valueOf(await storage.patients.find(toPatientId("nobody")))).toBeNull();
    expect(valueOf(await storage.visits.find(toVisitId("none")))).toBeNull();
    expect(valueOf(await storage.visits.findViewport(toVisitId("none")))).toBeNull();
    expect(valueOf(await storage.visits.journalOf(toVisitId("none")))).toEqual([]);
  });

  test("tells watchers the state first, then each change, newest first", async () => {
    const storage = open();
    const patients = collectPatients(storage);
    expect(valueOf(await patients.next())).toEqual({ value: [], damaged: [] });
    valueOf(await storage.patients.save(somePatient({ updatedAt: "2026-11-02T09:00:00.000+01:00" })));
    expect(valueOf(await patients.next()).value).toHaveLength(1);
    const later = somePatient({ id: toPatientId("later"), updatedAt: "2026-11-03T09:00:00.000+01:00" });
    valueOf(await storage.patients.save(later));
    expect(valueOf(await patients.next()).value[0]).toEqual(later);
    patients.stop();
  });

  test("never answers a watch at once, so that a screen is not changed while it is made", async () => {
    const storage = open();
    let wasTold = false;
    const stop = storage.patients.watchAll(() => {
      wasTold = true;
    });
    expect(wasTold).toBe(false);
    stop();
  });

  test("keeps a visit, its lines and its discarding", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const { visit, lines } = chartPoints(someVisit(), 3);
    await commitEach(storage.visits, chartPointByPoint(someVisit(), 3));
    const discarding = { at: "2026-11-22T08:00:00.000+01:00", by: ADA };
    valueOf(await storage.visits.discard(visit.id, discarding));
    const answers = collectVisits(storage, visit.patientId);
    expect(valueOf(await answers.next()).value).toEqual([{ ...visit, discardedAt: discarding.at, lastSeq: 4 }]);
    const restoring = { at: "2026-11-23T08:00:00.000+01:00", by: null };
    valueOf(await storage.visits.restore(visit.id, restoring));
    expect(valueOf(await answers.next()).value).toEqual([{ ...visit, lastSeq: 5 }]);
    expect(valueOf(await storage.visits.countOfPatient(visit.patientId))).toBe(1);
    expect(valueOf(await storage.visits.countOfPatient(toPatientId("somebody else")))).toBe(0);
    const journal = valueOf(await storage.visits.journalOf(visit.id));
    expect(journal).toEqual([
      ...lines,
      { seq: 4, label: "Discard the visit", command: { type: "discard-visit" }, ...discarding },
      { seq: 5, label: "Restore the visit", command: { type: "restore-visit" }, ...restoring },
    ]);
    expect(replayJournal(journal)).toEqual(visit.chart);
    answers.stop();
  });

  test("never takes a discard back by a mark in a tab that does not know of it", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const [first, second] = chartPointByPoint(someVisit(), 2);
    if (first === undefined || second === undefined) throw new Error("Two points were asked for");
    valueOf(await storage.visits.commit(first.visit, first.line));
    const at = "2026-11-22T08:00:00.000+01:00";
    valueOf(await storage.visits.discard(someVisit().id, { at, by: null }));
    expect(await storage.visits.commit(second.visit, second.line)).toMatchObject({ failure: { kind: "conflict" } });
    expect(valueOf(await storage.visits.find(someVisit().id))).toEqual({ ...first.visit, discardedAt: at, lastSeq: 2 });
    expect(valueOf(await storage.visits.journalOf(someVisit().id))).toHaveLength(2);
  });

  test("refuses a commit that does not follow, and one to a visit that is not there", async () => {
    const storage = open();
    const [first, second] = chartPointByPoint(someVisit(), 2);
    if (first === undefined || second === undefined) throw new Error("Two points were asked for");
    expect(await storage.visits.commit(first.visit, first.line)).toMatchObject({ failure: { kind: "conflict" } });
    valueOf(await storage.visits.create(someVisit(), []));
    expect(await storage.visits.commit(second.visit, second.line)).toMatchObject({ failure: { kind: "conflict" } });
    expect(await storage.visits.discard(toVisitId("none"), { at: someVisit().startedAt, by: null })).toMatchObject({
      failure: { kind: "conflict" },
    });
  });

  test("saves what an open visit commits", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const autosave = storage.openAutosave();
    const steps = chartPointByPoint(someVisit(), 5);
    for (const { visit, line } of steps) autosave.enqueue(visit, line);
    valueOf(await autosave.flush());
    expect(autosave.state()).toEqual({ kind: "saved" });
    expect(valueOf(await storage.visits.find(someVisit().id))).toEqual(steps.at(-1)?.visit);
    expect(valueOf(await storage.visits.journalOf(someVisit().id))).toHaveLength(5);
    autosave.dispose();
  });

  test("removes the sample patient and refuses to remove a real one", async () => {
    const storage = open();
    valueOf(await storage.patients.save(somePatient()));
    expect(await storage.patients.removeSample(somePatient().id)).toMatchObject({ failure: { kind: "refused" } });
    const sample = somePatient({ id: toPatientId("sample"), isSample: true });
    valueOf(await storage.patients.save(sample));
    const visit = someVisit({ patientId: sample.id });
    valueOf(await storage.visits.create(visit, []));
    // Fictional: even what was signed to try it out may go.
    const signed = signedByAda(visit);
    valueOf(await storage.visits.commit(signed.visit, signed.line));
    valueOf(await storage.patients.removeSample(sample.id));
    expect(valueOf(await storage.patients.find(sample.id))).toBeNull();
    expect(valueOf(await storage.visits.find(visit.id))).toBeNull();
  });

  test("never lets a patient become the sample patient, whose signed visits could be removed", async () => {
    const storage = open();
    valueOf(await storage.patients.save(somePatient()));
    expect(await storage.patients.save(somePatient({ isSample: true }))).toMatchObject({
      failure: { kind: "conflict" },
    });
    expect(valueOf(await storage.patients.find(somePatient().id))).toEqual(somePatient());
  });

  test("changes a patient as stored now, or not at all", async () => {
    const storage = open();
    const { id } = somePatient();
    const rename = (stored: Patient) => succeed({ ...stored, name: "Ada Newname" });
    expect(await storage.patients.change(id, rename)).toMatchObject({ failure: { kind: "conflict" } });
    valueOf(await storage.patients.save(somePatient()));
    const [renamed, noted] = await Promise.all([
      storage.patients.change(id, rename),
      storage.patients.change(id, (stored) => succeed({ ...stored, notes: "Desk work" })),
    ]);
    expect([renamed.ok, noted.ok]).toEqual([true, true]);
    expect(await storage.patients.change(id, () => fail("no"))).toEqual(fail("no"));
    expect(valueOf(await storage.patients.find(id))).toEqual(somePatient({ name: "Ada Newname", notes: "Desk work" }));
  });

  test("keeps a signed visit as it was signed, whatever is tried", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const { visit, lines } = chartPoints(someVisit(), 2);
    await commitEach(storage.visits, chartPointByPoint(someVisit(), 2));
    const signed = signedByAda(visit);
    valueOf(await storage.visits.commit(signed.visit, signed.line));

    const later = chartCommand(signed.visit, { type: "delete-marks", ids: visit.chart.marks.map(({ id }) => id) });
    const unaware = chartCommand(visit, { type: "delete-marks", ids: visit.chart.marks.map(({ id }) => id) });
    const unsigned = chartCommand(
      { ...signed.visit, signature: null },
      { type: "edit-exam", edit: { complaint: "x" } },
    );
    for (const attempt of [later, unaware, unsigned]) {
      expect(await storage.visits.commit(attempt.visit, attempt.line)).toMatchObject({ failure: { kind: "signed" } });
    }
    const at = "2026-11-22T08:00:00.000+01:00";
    expect(await storage.visits.discard(visit.id, { at: at, by: null })).toMatchObject({ failure: { kind: "signed" } });
    expect(await storage.visits.restore(visit.id, { at: "2026-11-23T08:00:00.000+01:00", by: null })).toMatchObject({
      failure: { kind: "signed" },
    });
    expect(await storage.visits.create(someVisit(), [])).toMatchObject({ failure: { kind: "conflict" } });
    expect(
      await storage.visits.create({ ...signed.visit, chart: someVisit().chart }, [...lines, signed.line]),
    ).toMatchObject({ failure: { kind: "conflict" } });
    expect(valueOf(await storage.visits.find(visit.id))).toEqual(signed.visit);
    expect(valueOf(await storage.visits.journalOf(visit.id))).toEqual([...lines, signed.line]);
  });

  test("enters a signed visit in error once, and changes nothing else with it", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const signed = signedByAda(someVisit());
    const stating = { reason: "Another patient", author: BEN, clock: clockAt("2026-11-22T09:00:00.000+01:00") };
    const wrong = taken(markEnteredInError(signed.visit, stating));
    expect(await storage.visits.enterInError(wrong.visit, wrong.line)).toMatchObject({ failure: { kind: "conflict" } });
    valueOf(await storage.visits.commit(signed.visit, signed.line));

    const { chart } = chartPoints(someVisit(), 1).visit;
    const changed = await storage.visits.enterInError({ ...wrong.visit, chart }, wrong.line);
    expect(changed).toMatchObject({ failure: { kind: "signed" } });
    valueOf(await storage.visits.enterInError(wrong.visit, wrong.line));
    expect(valueOf(await storage.visits.find(wrong.visit.id))).toEqual(wrong.visit);
    expect(valueOf(await storage.visits.journalOf(wrong.visit.id))).toEqual([signed.line, wrong.line]);
    const again = taken(markEnteredInError(signed.visit, { ...stating, reason: "Something else" }));
    expect(await storage.visits.enterInError(again.visit, again.line)).toMatchObject({ failure: { kind: "conflict" } });
  });

  test("keeps an amendment beside its original", async () => {
    const storage = open();
    valueOf(await storage.visits.create(someVisit(), []));
    const signed = signedByAda(someVisit());
    valueOf(await storage.visits.commit(signed.visit, signed.line));
    const amending = { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };
    const amended = taken(amendVisit(signed.visit, amending));
    valueOf(await storage.visits.create(amended.visit, amended.journal));
    const second = signedByAda(amended.visit);
    valueOf(await storage.visits.commit(second.visit, second.line));
    expect(valueOf(await storage.visits.find(signed.visit.id))).toEqual(signed.visit);
    expect(valueOf(await storage.visits.find(second.visit.id))).toEqual(second.visit);
  });

  test("keeps the clinicians of the device and the settings of the clinic", async () => {
    const storage = open();
    valueOf(await storage.clinicians.save(someClinician(BEN)));
    valueOf(await storage.clinicians.save(someClinician(ADA)));
    const clinicians = collectAnswers<readonly Clinician[]>((listener) => storage.clinicians.watchAll(listener));
    expect(valueOf(await clinicians.next()).value.map(({ name }) => name)).toEqual(["Ada Example", "Ben Beispiel"]);
    clinicians.stop();
    const settings = collectAnswers<ClinicSettings>((listener) => storage.settings.watch(listener));
    expect(valueOf(await settings.next()).value).toEqual(BUILT_IN_SETTINGS);
    valueOf(await storage.settings.change((stored) => ({ ...stored, clinicianId: ADA.id })));
    expect(valueOf(await settings.next()).value.clinicianId).toBe(ADA.id);
    settings.stop();
  });

  test("has no damaged rows when nothing is stored", async () => {
    expect(valueOf(await open().health.findDamagedRows())).toEqual([]);
  });
});
