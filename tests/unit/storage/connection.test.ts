import { LATEST_VERSION, MIGRATIONS } from "../../../src/storage/migrations/registry.ts";
import { Dexie } from "dexie";
import { forceCloseDatabase, IDBDatabase, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StorageFailure } from "../../../src/domain/ports.ts";
import { collectPatients, createDevice, valueOf, type Device } from "../../support/device.ts";
import { chartCommand, chartPointByPoint, chartPoints, somePatient, someVisit } from "../../support/records.ts";

let device: Device;
beforeEach(() => {
  device = createDevice();
  // Dexie tells the console what these tests make happen on purpose.
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  device.closeAll();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function problemsOf(tab: ReturnType<Device["openTab"]>): StorageFailure[] {
  const problems: StorageFailure[] = [];
  tab.health.subscribe((problem) => problems.push(problem));
  return problems;
}

/** The database as a later release would have it: another table, and an index less. */
async function openAsLaterRelease(): Promise<Dexie> {
  const later = new Dexie("tautband", { indexedDB: device.indexedDB, IDBKeyRange });
  for (const { version, stores } of MIGRATIONS) later.version(version).stores({ ...stores });
  later.version(LATEST_VERSION + 1).stores({ visits: "id", laterTable: "id" });
  await later.open();
  return later;
}

/** Connections that the browser itself can close, as it does when site data is cleared. */
function captureConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const open = device.indexedDB.open.bind(device.indexedDB);
  vi.spyOn(device.indexedDB, "open").mockImplementation((name, version) => {
    const request = open(name, version);
    request.addEventListener("success", () => connections.push(request.result));
    return request;
  });
  return connections;
}

/** fake-indexeddb declares this to take the class instead of a connection. */
const closeAsBrowser = forceCloseDatabase as unknown as (connection: IDBDatabase | undefined) => void;

describe("writing", () => {
  test("every write asks for strict durability and is done only when its transaction has completed", async () => {
    const events: string[] = [];
    // oxlint-disable-next-line typescript/unbound-method -- called with the connection it belongs to
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      stores,
      mode,
      options,
    ) {
      const transaction = original.call(this, stores, mode, options);
      if (mode === "readwrite") {
        events.push(`begin ${options?.durability}`);
        transaction.addEventListener("complete", () => events.push("complete"));
      }
      return transaction;
    });
    const tab = device.openTab();
    const { visit, line } = chartCommand(someVisit(), { type: "edit-exam", edit: { complaint: "Neck pain" } });
    const writes = [
      () => tab.patients.save(somePatient()),
      () => tab.visits.create(someVisit(), []),
      () => tab.visits.commit(visit, line),
      () => tab.visits.discard(visit.id, { at: "2026-11-22T08:00:00.000+01:00", by: null }),
      () => tab.visits.saveViewport({ visitId: visit.id, centerX: 0, centerY: 0, zoom: 1 }),
    ];
    for (const write of writes) {
      valueOf(await write());
      events.push("done");
    }
    expect(events).toEqual(writes.flatMap(() => ["begin strict", "complete", "done"]));
  });

  test("a full disk leaves what was stored, keeps the marks, and they are saved when there is room", async () => {
    const tab = device.openTab();
    valueOf(await tab.visits.create(someVisit(), []));
    const autosave = tab.openAutosave();
    const { visit, lines } = chartPoints(someVisit(), 3);
    const disk = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    for (const step of chartPointByPoint(someVisit(), 3)) autosave.enqueue(step.visit, step.line);
    await settle();
    expect(autosave.state()).toMatchObject({ kind: "failed", failure: { kind: "full" }, unsavedLines: 3 });
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(someVisit());
    expect(valueOf(await tab.visits.journalOf(visit.id))).toEqual([]);
    disk.mockRestore();
    expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(visit);
    expect(valueOf(await tab.visits.journalOf(visit.id))).toEqual(lines);
    autosave.dispose();
  });
});

describe("a newer release", () => {
  test("an old tab lets go, asks for a reload, and cannot write any more", async () => {
    const old = device.openTab();
    valueOf(await old.patients.save(somePatient()));
    const problems = problemsOf(old);
    const later = await openAsLaterRelease();
    expect(problems).toMatchObject([{ kind: "newer-database" }]);
    expect(await old.patients.save(somePatient({ name: "Too late" }))).toMatchObject({
      ok: false,
      failure: { kind: "newer-database" },
    });
    expect(await later.table("patients").toArray()).toEqual([somePatient()]);
    later.close();
  });

  test("older code on a newer database refuses to write and leaves it as it is", async () => {
    const later = await openAsLaterRelease();
    await later.table("patients").put({ ...somePatient(), laterField: "kept" });
    later.close();
    const old = device.openTab();
    const problems = problemsOf(old);
    expect(await old.patients.save(somePatient())).toMatchObject({ failure: { kind: "newer-database" } });
    expect(await old.patients.find(somePatient().id)).toMatchObject({ failure: { kind: "newer-database" } });
    expect(problems).toHaveLength(1);
    const [found] = await device.indexedDB.databases();
    // Dexie counts in tenths.
    expect(found?.version).toBe(10 * (LATEST_VERSION + 1));
    const again = await openAsLaterRelease();
    expect(await again.table("patients").toArray()).toEqual([{ ...somePatient(), laterField: "kept" }]);
    again.close();
  });

  test("older code refuses too where the browser does not list its databases", async () => {
    const later = new Dexie("tautband", { indexedDB: device.indexedDB, IDBKeyRange });
    later.version(LATEST_VERSION + 1).stores({
      patients: "id",
      visits: "id, patientId",
      journal: "[visitId+seq]",
      viewports: "visitId",
      meta: "key",
    });
    await later.open();
    later.close();
    vi.spyOn(device.indexedDB, "databases").mockRejectedValue(new DOMException("", "NotSupportedError"));
    const old = device.openTab();
    expect(await old.patients.save(somePatient())).toMatchObject({ failure: { kind: "newer-database" } });
  });

  test("a browser that never answers what databases it has does not keep the records shut", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(device.indexedDB, "databases").mockReturnValue(new Promise(() => {}));
    const saved = device.openTab().patients.save(somePatient());
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await saved).toMatchObject({ ok: true });
  });

  test("a watch tells that the database is newer", async () => {
    (await openAsLaterRelease()).close();
    const answer = await collectPatients(device.openTab()).next();
    expect(answer).toMatchObject({ ok: false, failure: { kind: "newer-database" } });
  });

  test("a tab that does not let go is named, and reading goes on once it is closed", async () => {
    const deaf = await new Promise<IDBDatabase>((resolve) => {
      const request = device.indexedDB.open("tautband", 5);
      request.addEventListener("success", () => resolve(request.result));
    });
    const tab = device.openTab();
    const problems = problemsOf(tab);
    const saved = tab.patients.save(somePatient());
    await vi.waitUntil(() => problems.length > 0, 10_000);
    expect(problems[0]?.message).toContain("Close the other tabs");
    deaf.close();
    expect(await saved).toMatchObject({ ok: true });
  });
});

describe("a database that goes away", () => {
  test("deleted from another tab: this one stops and says so", async () => {
    const tab = device.openTab();
    valueOf(await tab.patients.save(somePatient()));
    const problems = problemsOf(tab);
    device.indexedDB.deleteDatabase("tautband");
    await settle();
    expect(problems).toMatchObject([{ kind: "closed" }]);
    expect(await tab.patients.save(somePatient())).toMatchObject({ failure: { kind: "closed" } });
  });

  test("site data cleared while open: nothing is written into the empty database that follows", async () => {
    const connections = captureConnections();
    const tab = device.openTab();
    valueOf(await tab.visits.create(someVisit(), []));
    const problems = problemsOf(tab);
    const autosave = tab.openAutosave();
    // The browser takes the files away first and tells afterwards.
    const own = connections[0];
    const empty = createDevice();
    vi.spyOn(device.indexedDB, "open").mockImplementation((name, version) => empty.indexedDB.open(name, version));
    vi.spyOn(device.indexedDB, "databases").mockResolvedValue([]);
    closeAsBrowser(own);
    await vi.waitUntil(() => problems.length > 0, 10_000);
    expect(problems).toMatchObject([{ kind: "closed", message: expect.stringContaining("cleared") }]);
    const { visit, lines } = chartPoints(someVisit(), 1);
    for (const line of lines) autosave.enqueue(visit, line);
    await settle();
    expect(autosave.state()).toMatchObject({ kind: "failed", unsavedLines: 1 });
    autosave.dispose();
  });

  test("a connection that the browser lost is opened again and nothing is missing", async () => {
    const connections = captureConnections();
    const tab = device.openTab();
    valueOf(await tab.patients.save(somePatient()));
    const problems = problemsOf(tab);
    const answers = collectPatients(tab);
    await answers.next();
    closeAsBrowser(connections[0]);
    valueOf(await tab.patients.save(somePatient({ name: "After the sleep" })));
    expect(valueOf(await answers.next()).value).toMatchObject([{ name: "After the sleep" }]);
    expect(problems).toEqual([]);
    answers.stop();
  });

  test("a tab that closed its storage is told so", async () => {
    const tab = device.openTab();
    valueOf(await tab.patients.save(somePatient()));
    tab.close();
    expect(await tab.patients.find(somePatient().id)).toMatchObject({ ok: false, failure: { kind: "closed" } });
  });
});

describe("a browser that refuses", () => {
  test("no database at all: every call and watch says so", async () => {
    const tab = device.openTab({ indexedDB: undefined });
    expect(await tab.patients.save(somePatient())).toMatchObject({ failure: { kind: "refused" } });
    expect(await collectPatients(tab).next()).toMatchObject({
      failure: { kind: "refused" },
    });
  });

  test("a database that may not be opened", async () => {
    vi.spyOn(device.indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Site data is barred", "SecurityError");
    });
    const tab = device.openTab();
    expect(await tab.patients.save(somePatient())).toMatchObject({ failure: { kind: "refused" } });
  });

  test("a refusal that ends is forgotten", async () => {
    const barred = vi.spyOn(device.indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Site data is barred", "SecurityError");
    });
    const tab = device.openTab();
    expect(await tab.patients.save(somePatient())).toMatchObject({ ok: false });
    barred.mockRestore();
    expect(await tab.patients.save(somePatient())).toMatchObject({ ok: true });
  });
});

describe("keeping the data", () => {
  test("the browser is asked, and its answer told", async () => {
    const tab = device.openTab({ storageManager: { persist: async () => true, persisted: async () => true } });
    expect(await tab.health.requestPersistence()).toBe(true);
    expect(await tab.health.isPersistent()).toBe(true);
  });

  test("a browser that cannot be asked has not granted it", async () => {
    expect(await device.openTab().health.isPersistent()).toBe(false);
    const failing = {
      persist: () => Promise.reject(new Error("no")),
      persisted: () => Promise.reject(new Error("no")),
    };
    expect(await device.openTab({ storageManager: failing }).health.requestPersistence()).toBe(false);
  });
});
