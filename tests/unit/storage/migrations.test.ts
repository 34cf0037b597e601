import { readdirSync, readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toPatientId } from "../../../src/domain/ids.ts";
import { parseRecord } from "../../../src/domain/record-schema.ts";
import { VISIT_STATUSES, visitStatus } from "../../../src/domain/signing/visit-status.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { LATEST_VERSION, MIGRATIONS } from "../../../src/storage/migrations/registry.ts";
import {
  clinicianReader,
  journalReader,
  patientReader,
  recipeReader,
  settingsReader,
  visitReader,
} from "../../../src/storage/readers.ts";
import { readRows } from "../../../src/storage/row-reading.ts";
import { collectVisits, createDevice, valueOf, type Device } from "../../support/device.ts";

const MIGRATIONS_FOLDER = new URL("../../../src/storage/migrations/", import.meta.url);
const FIXTURES_FOLDER = new URL("../../fixtures/storage/", import.meta.url);

/** A database as a release left it. */
const fixtureSchema = v.object({
  version: v.number(),
  stores: v.record(v.string(), v.string()),
  rows: v.record(v.string(), v.array(v.unknown())),
});

function versionName(version: number): string {
  return `v${String(version).padStart(3, "0")}`;
}

function readFixture(version: number): v.InferOutput<typeof fixtureSchema> {
  const text = readFileSync(new URL(`${versionName(version)}.json`, FIXTURES_FOLDER), "utf8");
  return v.parse(fixtureSchema, JSON.parse(text));
}

describe("migrations", () => {
  test("every migration file is registered under its number, oldest first", () => {
    const files = readdirSync(MIGRATIONS_FOLDER).filter((name) => /^v\d{3}-.+\.ts$/.test(name));
    const registered = MIGRATIONS.map(({ version }) => versionName(version));
    expect(files.map((name) => name.slice(0, 4)).toSorted()).toEqual(registered);
    expect(registered.toSorted()).toEqual(registered);
  });

  test("every migration has a database of its release", () => {
    const fixtures = new Set(readdirSync(FIXTURES_FOLDER));
    const missing = MIGRATIONS.filter(({ version }) => !fixtures.has(`${versionName(version)}.json`));
    expect(missing).toEqual([]);
  });

  test.each(MIGRATIONS.map(({ version }) => version))("migration %i was not edited after its release", (version) => {
    const stores = MIGRATIONS.find((migration) => migration.version === version)?.stores;
    expect(stores).toEqual(readFixture(version).stores);
  });
});

describe.each(MIGRATIONS.map(({ version }) => version))("the database of release %i opened by this code", (version) => {
  let device: Device;
  const fixture = readFixture(version);

  beforeEach(async () => {
    device = createDevice();
    const old = new Dexie("tautband", { indexedDB: device.indexedDB, IDBKeyRange });
    old.version(fixture.version).stores(fixture.stores);
    await old.open();
    for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
    old.close();
  });
  afterEach(() => device.closeAll());

  test("loses no row and has none that cannot be read", async () => {
    const tab = device.openTab();
    expect(valueOf(await tab.health.findDamagedRows())).toEqual([]);
    const rows = await device.openRows();
    expect(rows.verno).toBe(LATEST_VERSION);
    for (const [table, stored] of Object.entries(fixture.rows)) {
      expect(await rows.table(table).count()).toBe(stored.length);
    }
  });

  test("every journal replays to its visit; a draft takes on a new line, a signed visit none", async () => {
    const tab = device.openTab();
    const visits: Visit[] = [];
    for (const row of fixture.rows["patients"] ?? []) {
      const { id } = v.parse(v.object({ id: v.string() }), row);
      const answers = collectVisits(tab, toPatientId(id));
      visits.push(...valueOf(await answers.next()).value);
      answers.stop();
    }
    expect(visits).toHaveLength(fixture.rows["visits"]?.length ?? 0);
    for (const visit of visits) {
      expect(replayJournal(valueOf(await tab.visits.journalOf(visit.id)))).toEqual(visit.chart);
      const line = {
        seq: visit.lastSeq + 1,
        at: "2027-01-01T08:00:00.000+01:00",
        label: "Undo everything",
        command: { type: "restore", direction: "undo", toSeq: 0 } as const,
        by: null,
      };
      const committed = await tab.visits.commit({ ...visit, lastSeq: line.seq }, line);
      expect(committed).toMatchObject(visit.signature === null ? { ok: true } : { failure: { kind: "signed" } });
    }
  });

  test("every signed visit is found by its key, so that nothing can be written over it", async () => {
    const rows = await device.openRows();
    const signed = v.object({ id: v.string(), signature: v.nullish(v.looseObject({})) });
    const expected = (fixture.rows["visits"] ?? [])
      .map((row) => v.parse(signed, row))
      .filter(({ signature }) => signature !== null && signature !== undefined);
    expect(await rows.visits.orderBy("[id+signature.at]").count()).toBe(expected.length);
  });
});

describe("what release 2 kept of an exam, treatments and a signature", () => {
  const fixture = readFixture(2);

  test("is read as it was written, nothing left out", () => {
    const readers = [
      ["patients", patientReader],
      ["visits", visitReader],
      ["clinicians", clinicianReader],
      ["recipes", recipeReader],
      ["settings", settingsReader],
    ] as const;
    for (const [table, reader] of readers) {
      // Rows of release 1 lie beside them as they were: they lack what came later.
      const own = (fixture.rows[table] ?? []).filter((row) => !/"(patient|visit)-[ab]"/.test(JSON.stringify(row)));
      expect(own.length).toBeGreaterThan(0);
      // The rules have parts that came later and get what was built in: what was written must all be there.
      for (const row of own) expect(parseRecord<unknown>(reader.schema, row)).toMatchObject({ ok: true, value: row });
    }
    const journal = (fixture.rows["journal"] ?? []).map((row) => v.parse(v.looseObject({ visitId: v.string() }), row));
    const ownLines = journal.filter(({ visitId }) => visitId.startsWith("visit-c"));
    expect(ownLines.length).toBeGreaterThan(0);
    for (const { visitId: _, ...line } of ownLines) {
      expect(parseRecord<unknown>(journalReader.schema, line)).toEqual({ ok: true, value: line });
    }
  });

  test("has a visit in every standing", () => {
    const visits = readRows(visitReader, fixture.rows["visits"] ?? []).value;
    expect(new Set(visits.map((visit) => visitStatus(visit, visits)))).toEqual(new Set(VISIT_STATUSES));
  });
});
