import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../../src/domain/clinic-settings.ts";
import { toClinicianId, toVisitId } from "../../../src/domain/ids.ts";
import type { RecordDatabase } from "../../../src/storage/database.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import {
  collectAnswers,
  collectPatients,
  collectVisits,
  createDevice,
  valueOf,
  type Device,
} from "../../support/device.ts";
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

describe("a row that cannot be read", () => {
  test("leaves the other patients in the list and is offered as it lies in the database", async () => {
    valueOf(await tab.patients.save(somePatient()));
    await rows.table("patients").put({ id: "broken", name: "Kept for saving", birthDate: 1979 });
    const { value, damaged } = valueOf(await collectPatients(tab).next());
    expect(value).toEqual([somePatient()]);
    expect(damaged).toEqual([
      {
        table: "patients",
        key: "broken",
        problem: "birthDate: must be a date",
        json: JSON.stringify({ id: "broken", name: "Kept for saving", birthDate: 1979 }, null, 2),
      },
    ]);
  });

  test("leaves the other visits of the patient", async () => {
    valueOf(await tab.visits.create(someVisit(), []));
    const spoiled = { ...chartPoints(someVisit({ id: toVisitId("spoiled") }), 2).visit, lastSeq: "two" };
    await rows.table("visits").put(spoiled);
    const answers = collectVisits(tab, someVisit().patientId);
    const { value, damaged } = valueOf(await answers.next());
    expect(value.map(({ id }) => id)).toEqual(["visit-1"]);
    expect(damaged).toMatchObject([{ table: "visits", key: "spoiled", problem: "lastSeq: must be 0 or more" }]);
    expect(JSON.parse(damaged[0]?.json ?? "")).toEqual(spoiled);
    answers.stop();
  });

  test("is a failure when asked for by itself, never a missing record", async () => {
    await rows.table("visits").put({ ...someVisit(), chart: null });
    const found = await tab.visits.find(someVisit().id);
    expect(found).toMatchObject({ ok: false, failure: { kind: "unknown", damaged: { key: "visit-1" } } });
    expect(found).not.toMatchObject({ failure: { message: "" } });
  });

  test("makes the journal a failure, while the visit still opens", async () => {
    const { visit, lines } = chartPoints(someVisit(), 2);
    valueOf(await tab.visits.create(visit, lines));
    await rows.table("journal").put({ ...lines[1], visitId: visit.id, command: { type: "burn" } });
    expect(await tab.visits.journalOf(visit.id)).toMatchObject({ ok: false });
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(visit);
  });

  test("is saved as text even when it holds what JSON has no words for", async () => {
    const odd = { id: "odd", name: 12n, notes: Number.NaN, seen: new Set(["a"]), born: new Date(0) };
    await rows.table("patients").put(odd);
    const { damaged } = valueOf(await collectPatients(tab).next());
    expect(damaged.map(({ json }): unknown => JSON.parse(json))).toEqual([
      { id: "odd", name: "12", notes: "NaN", seen: ["a"], born: "1970-01-01T00:00:00.000Z" },
    ]);
  });

  test("keeps its other fields when the visit is discarded, even one that can't count its lines", async () => {
    await rows.table("visits").put({ ...someVisit({ id: toVisitId("lost count") }), lastSeq: "two" });
    const step = { at: "2026-11-22T08:00:00.000+01:00", by: null };
    valueOf(await tab.visits.discard(toVisitId("lost count"), step));
    expect(await rows.table("visits").get("lost count")).toMatchObject({ lastSeq: "two", discardedAt: step.at });
    await rows.table("visits").put({ ...someVisit(), chart: "spoiled", extra: "kept" });
    valueOf(await tab.visits.discard(someVisit().id, { at: "2026-11-22T08:00:00.000+01:00", by: null }));
    expect(await rows.table("visits").get(someVisit().id)).toMatchObject({
      chart: "spoiled",
      extra: "kept",
      discardedAt: "2026-11-22T08:00:00.000+01:00",
    });
  });
});

describe("settings of the clinic that cannot be read", () => {
  const spoiled = { key: "clinic", settings: { rules: { payerId: 5 } }, extra: "kept" };

  test("are put aside when something is set, and stay to be saved", async () => {
    await rows.table("settings").put(spoiled);
    const settings = collectAnswers<ClinicSettings>((listener) => tab.settings.watch(listener));
    expect(valueOf(await settings.next())).toMatchObject({ value: BUILT_IN_SETTINGS, damaged: [{ key: "clinic" }] });
    valueOf(await tab.settings.change((stored) => ({ ...stored, clinicianId: toClinicianId("ada") })));
    expect(valueOf(await settings.next())).toMatchObject({
      value: { ...BUILT_IN_SETTINGS, clinicianId: "ada" },
      damaged: [{ key: "clinic-damaged-1" }],
    });
    settings.stop();
    const [kept, ...others] = valueOf(await tab.health.findDamagedRows());
    expect(others).toEqual([]);
    expect(JSON.parse(kept?.json ?? "")).toEqual({ ...spoiled, key: "clinic-damaged-1" });
  });

  test("are put aside beside those of an earlier time", async () => {
    for (const payerId of [5, 6]) {
      await rows.table("settings").put({ key: "clinic", settings: { rules: { payerId } } });
      valueOf(await tab.settings.change((stored) => stored));
    }
    const damaged = valueOf(await tab.health.findDamagedRows());
    expect(damaged.map(({ key }) => key)).toEqual(["clinic-damaged-1", "clinic-damaged-2"]);
  });
});

test("what is set in two tabs at once holds in both", async () => {
  const other = device.openTab();
  const [first, second] = await Promise.all([
    tab.settings.change((stored) => ({ ...stored, clinicianId: toClinicianId("ada") })),
    other.settings.change((stored) => ({ ...stored, rules: { ...stored.rules, criteriaNeeded: 3 } })),
  ]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  const settings = collectAnswers<ClinicSettings>((listener) => tab.settings.watch(listener));
  expect(valueOf(await settings.next()).value).toMatchObject({ clinicianId: "ada", rules: { criteriaNeeded: 3 } });
  settings.stop();
});
