import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import { UNSIGNED } from "../../../src/domain/signing/signing.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { expect, test } from "vitest";
import { createRescue } from "../../../src/app/rescue.ts";
import { toMarkId, toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { JournalLine } from "../../../src/domain/commands.ts";
import type { Patient } from "../../../src/domain/patient.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import { fail } from "../../../src/lib/result.ts";
import type { RecordTable } from "../../../src/storage/record-storage.ts";
import { createDevice, valueOf } from "../../support/device.ts";
import { createInMemoryStorage } from "../../support/in-memory-storage.ts";
import { ADA, someClinician } from "../../support/signing-records.ts";

const patient: Patient = {
  id: toPatientId("p1"),
  name: "Ada Brandt",
  birthDate: null,
  figure: "female",
  recordNumber: "",
  notes: "",
  safety: EMPTY_SAFETY,
  createdAt: "2026-01-01T09:00:00+01:00",
  updatedAt: "2026-01-01T09:00:00+01:00",
  archivedAt: null,
  isSample: false,
};
const visit: Visit = {
  id: toVisitId("v1"),
  patientId: patient.id,
  startedAt: "2026-01-02T09:00:00+01:00",
  timeZone: "Europe/Berlin",
  figure: "female",
  atlasVersion: 1,
  chart: EMPTY_CHART,
  lastSeq: 0,
  discardedAt: null,
  ...UNSIGNED,
};
const line: JournalLine = {
  seq: 1,
  at: "2026-01-02T09:01:00+01:00",
  label: "Delete point 1",
  command: { type: "delete-marks", ids: [toMarkId("m1")] },
  by: null,
};

const BROKEN = { kind: "unknown", message: "The disk is broken" } as const;

async function collected(rescue: ReturnType<typeof createRescue>): Promise<unknown> {
  return JSON.parse(await (await rescue.collect()).text());
}

test("the rescue file holds every stored patient and visit", async () => {
  const storage = createInMemoryStorage({ patients: [patient], visits: [visit] });
  expect(await collected(createRescue(storage))).toMatchObject({ unsaved: [], patients: [patient], visits: [visit] });
});

test("the rescue file holds the journal of every visit", async () => {
  const journal = new Map([[visit.id, [line]]]);
  const storage = createInMemoryStorage({ patients: [patient], visits: [{ ...visit, lastSeq: 1 }], journal });
  expect(await collected(createRescue(storage))).toMatchObject({ journal: [{ ...line, visitId: visit.id }] });
});

test("the rescue file holds a visit whose patient is not stored, and damaged rows as they lie in the database", async () => {
  const storage = createInMemoryStorage({ visits: [visit] });
  storage.addDamagedRow({ table: "patients", key: "x", problem: "name: is missing", json: '{"id":"x"}' });
  expect(await collected(createRescue(storage))).toMatchObject({ patients: [{ id: "x" }], visits: [visit] });
});

test("the rescue file comes whatever one row or one table holds", async () => {
  const device = createDevice();
  const storage = device.openTab();
  valueOf(await storage.patients.save(patient));
  await (await device.openRows()).table("patients").put({ id: "odd", name: 12n });
  const spoiled = {
    readRows: (table: RecordTable) => (table === "recipes" ? Promise.resolve(fail(BROKEN)) : storage.readRows(table)),
  };
  expect(await collected(createRescue(spoiled))).toMatchObject({
    patients: [{ id: "odd", name: "12" }, patient],
    recipes: [],
    recipesProblem: BROKEN.message,
  });
  device.closeAll();
});

test("the rescue file holds the clinicians, the recipes and the settings of the device", async () => {
  const settings = { ...BUILT_IN_SETTINGS, clinicianId: ADA.id };
  const storage = createInMemoryStorage({ clinicians: [someClinician()], settings });
  expect(await collected(createRescue(storage))).toMatchObject({
    clinicians: [{ name: ADA.name }],
    recipes: [],
    settings: [{ settings }],
  });
});

test("the rescue file holds a visit whose last change could not be saved", async () => {
  const storage = createInMemoryStorage({ patients: [patient], visits: [visit] });
  storage.failWrites({ kind: "full", message: "The disk is full" });
  const rescue = createRescue(storage);
  const autosave = rescue.follow(storage.openAutosave());
  const changed = { ...visit, lastSeq: 1 };
  autosave.enqueue(changed, line);
  await autosave.flush();
  expect(await collected(rescue)).toMatchObject({ unsaved: [{ visit: changed, journal: [line] }] });
  autosave.dispose();
});

test("a visit that has been saved is not called unsaved", async () => {
  const storage = createInMemoryStorage({ patients: [patient], visits: [visit] });
  const rescue = createRescue(storage);
  const autosave = rescue.follow(storage.openAutosave());
  autosave.enqueue({ ...visit, lastSeq: 1 }, line);
  await autosave.flush();
  expect(await collected(rescue)).toMatchObject({ unsaved: [] });
  autosave.dispose();
});
