import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import { collectPatients, collectVisits, createDevice, valueOf, type Device } from "../../support/device.ts";
import { createInMemoryStorage } from "../../support/in-memory-storage.ts";
import { chartPointByPoint, chartPoints, somePatient, someVisit } from "../../support/records.ts";

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
    valueOf(await storage.visits.commit(visit, lines));
    valueOf(await storage.visits.discard(visit.id, "2026-11-22T08:00:00.000+01:00"));
    const answers = collectVisits(storage, visit.patientId);
    expect(valueOf(await answers.next()).value).toEqual([{ ...visit, discardedAt: "2026-11-22T08:00:00.000+01:00" }]);
    valueOf(await storage.visits.restore(visit.id));
    expect(valueOf(await answers.next()).value).toEqual([visit]);
    expect(valueOf(await storage.visits.journalOf(visit.id))).toEqual(lines);
    answers.stop();
  });

  test("refuses a commit that does not follow, and one to a visit that is not there", async () => {
    const storage = open();
    const { visit, lines } = chartPoints(someVisit(), 2);
    expect(await storage.visits.commit(visit, lines)).toMatchObject({ failure: { kind: "conflict" } });
    valueOf(await storage.visits.create(someVisit(), []));
    expect(await storage.visits.commit(visit, lines.slice(1))).toMatchObject({ failure: { kind: "conflict" } });
    expect(await storage.visits.discard(toVisitId("none"), visit.startedAt)).toMatchObject({
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
    valueOf(await storage.patients.save(somePatient({ isSample: true })));
    valueOf(await storage.visits.create(someVisit(), []));
    valueOf(await storage.patients.removeSample(somePatient().id));
    expect(valueOf(await storage.patients.find(somePatient().id))).toBeNull();
    expect(valueOf(await storage.visits.find(someVisit().id))).toBeNull();
  });

  test("has no damaged rows when nothing is stored", async () => {
    expect(valueOf(await open().health.findDamagedRows())).toEqual([]);
  });
});
