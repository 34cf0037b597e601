import { afterEach, beforeEach, expect, test } from "vitest";
import { toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { RecordDatabase } from "../../../src/storage/database.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import { createDevice, valueOf, type Device } from "../../support/device.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";

let device: Device;
let tab: RecordStorage;
let rows: RecordDatabase;
beforeEach(async () => {
  device = createDevice();
  tab = device.openTab();
  rows = await device.openRows();
});
afterEach(() => device.closeAll());

test("a search of the whole database finds every damaged row and every row that belongs to nothing readable", async () => {
  valueOf(await tab.patients.save(somePatient()));
  const { visit, lines } = chartPoints(someVisit(), 2);
  valueOf(await tab.visits.create(visit, lines));
  expect(valueOf(await tab.health.findDamagedRows())).toEqual([]);

  await rows.table("patients").put({ id: "broken" });
  await rows.table("visits").put(someVisit({ id: toVisitId("lost"), patientId: toPatientId("nobody") }));
  await rows.table("visits").put(someVisit({ id: toVisitId("of the broken"), patientId: toPatientId("broken") }));
  await rows.table("visits").put({ id: "without a patient" });
  await rows.table("journal").put({ ...lines[0], visitId: "gone" });
  await rows.table("journal").put({ ...lines[0], visitId: visit.id, at: "yesterday" });
  const damaged = valueOf(await tab.health.findDamagedRows());
  expect(damaged.map(({ table, key }) => `${table} ${key}`).toSorted()).toEqual([
    "journal gone 1",
    "journal visit-1 1",
    "patients broken",
    "visits lost",
    "visits of the broken",
    "visits without a patient",
  ]);
});

test("a visit begun while the database is searched is not taken for one that belongs to nothing", async () => {
  valueOf(await tab.patients.save(somePatient()));
  const other = device.openTab();
  const searching = tab.health.findDamagedRows();
  for (let count = 0; count < 10; count += 1) {
    const { visit, lines } = chartPoints(someVisit({ id: toVisitId(`begun-${count}`) }), 1);
    valueOf(await other.visits.create(visit, lines));
  }
  expect(valueOf(await searching)).toEqual([]);
});

test("a search tells of the journal last, of which there may be very much", async () => {
  await rows.table("journal").put({ visitId: "gone", seq: 1 });
  await rows.table("settings").put({ key: "clinic", settings: 5 });
  await rows.table("patients").put({ id: "broken" });
  const damaged = valueOf(await tab.health.findDamagedRows());
  expect(damaged.map(({ table }) => table)).toEqual(["patients", "settings", "journal"]);
});

test("a search finds what is damaged among more rows than are read at once", async () => {
  valueOf(await tab.patients.save(somePatient()));
  const { visit, lines } = chartPoints(someVisit(), 60);
  valueOf(await tab.visits.create(visit, lines));
  for (const seq of [1, 25, 26, 60]) await rows.table("journal").update([visit.id, seq], { at: "yesterday" });
  const damaged = valueOf(await tab.health.findDamagedRows());
  expect(damaged.map(({ key }) => key)).toEqual(["visit-1 1", "visit-1 25", "visit-1 26", "visit-1 60"]);
});
