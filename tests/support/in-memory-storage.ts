import type { JournalLine } from "../../src/domain/commands.ts";
import { discardToLine, type DiscardStep } from "../../src/domain/discard-visit.ts";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../src/domain/clinic-settings.ts";
import type { ClinicianId, PatientId, RecipeId, VisitId } from "../../src/domain/ids.ts";
import type { Patient } from "../../src/domain/patient.ts";
import type {
  DamagedRow,
  PatientRepository,
  SavedViewport,
  StopWatching,
  StorageFailure,
  StorageHealth,
  VisitLock,
  VisitRepository,
  WatchListener,
} from "../../src/domain/ports.ts";
import type { Clinician } from "../../src/domain/signing/signing.ts";
import type { Recipe } from "../../src/domain/treatment/recipe.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { fail, succeed, type Result } from "../../src/lib/result.ts";
import { isSameData } from "../../src/lib/same-data.ts";
import { createAutosave, type RetryTimer } from "../../src/storage/autosave.ts";
import type { RecordStorage, RecordTable } from "../../src/storage/record-storage.ts";

/** The same ports as the real storage, kept in memory, with handles for what a test wants to go wrong. */
export type InMemoryStorage = RecordStorage & {
  /** Every write fails with this until `null` is given. */
  failWrites(failure: StorageFailure | null): void;
  /** Every read and watch fails with this until `null` is given. */
  failReads(failure: StorageFailure | null): void;
  /** A row that cannot be read: shows up as damaged beside the good ones. */
  addDamagedRow(row: DamagedRow): void;
  /** As if another tab had the visit open; call what it returns to close that tab. */
  openInAnotherTab(id: VisitId): () => void;
  reportProblem(problem: StorageFailure): void;
  /** What the browser answers when asked to keep the data. At first it refuses. */
  setPersistenceAnswer(isGranted: boolean): void;
  contents(): StoredContents;
};

type StoredContents = {
  readonly patients: readonly Patient[];
  readonly visits: readonly Visit[];
  readonly journal: ReadonlyMap<VisitId, readonly JournalLine[]>;
};

export type InMemorySeed = {
  readonly patients?: readonly Patient[];
  readonly visits?: readonly Visit[];
  readonly journal?: ReadonlyMap<VisitId, readonly JournalLine[]>;
  readonly clinicians?: readonly Clinician[];
  readonly recipes?: readonly Recipe[];
  readonly settings?: ClinicSettings;
};

type Memory = {
  readonly patients: Map<PatientId, Patient>;
  readonly visits: Map<VisitId, Visit>;
  readonly journal: Map<VisitId, readonly JournalLine[]>;
  readonly viewports: Map<VisitId, SavedViewport>;
  readonly clinicians: Map<ClinicianId, Clinician>;
  readonly recipes: Map<RecipeId, Recipe>;
  settings: ClinicSettings;
  readonly damaged: DamagedRow[];
  readonly refreshers: Set<() => void>;
  writeFailure: StorageFailure | null;
  readFailure: StorageFailure | null;
};

/** A failed save is tried again when the test says so, however long the machine takes. */
const NEVER_RINGS: RetryTimer = { start: () => () => undefined };

/** Storage for component tests. Watchers are told in a microtask, as the real ones never answer at once. */
export function createInMemoryStorage(seed: InMemorySeed = {}): InMemoryStorage {
  const memory: Memory = {
    patients: new Map((seed.patients ?? []).map((patient) => [patient.id, patient])),
    visits: new Map((seed.visits ?? []).map((visit) => [visit.id, visit])),
    journal: new Map(seed.journal ?? []),
    viewports: new Map(),
    clinicians: new Map((seed.clinicians ?? []).map((clinician) => [clinician.id, clinician])),
    recipes: new Map((seed.recipes ?? []).map((recipe) => [recipe.id, recipe])),
    settings: seed.settings ?? BUILT_IN_SETTINGS,
    damaged: [],
    refreshers: new Set(),
    writeFailure: null,
    readFailure: null,
  };
  const visits = createVisits(memory);
  const locks = createLocks();
  const health = createHealth(memory);

  return {
    patients: createPatients(memory),
    visits,
    ...createDeviceRepositories(memory),
    health: health.port,
    openAutosave: () => createAutosave((visit, line) => visits.commit(visit, line), NEVER_RINGS),
    lockVisit: (id) => locks.lock(id),
    readRows: (table) => read(memory, () => rowsOf(memory, table)),
    close() {
      memory.refreshers.clear();
    },
    failWrites(failure) {
      memory.writeFailure = failure;
    },
    failReads(failure) {
      memory.readFailure = failure;
      refresh(memory);
    },
    addDamagedRow(row) {
      memory.damaged.push(row);
      refresh(memory);
    },
    openInAnotherTab(id) {
      const lock = locks.lock(id);
      return () => lock.release();
    },
    reportProblem: health.report,
    setPersistenceAnswer: health.setAnswer,
    contents: () => ({
      patients: [...memory.patients.values()],
      visits: [...memory.visits.values()],
      journal: new Map(memory.journal),
    }),
  };
}

function rowsOf(memory: Memory, table: RecordTable): readonly unknown[] {
  const damaged = memory.damaged.filter((row) => row.table === table).map(({ json }): unknown => JSON.parse(json));
  if (table === "settings") return [{ key: "clinic", settings: memory.settings }, ...damaged];
  if (table !== "journal") return [...memory[table].values(), ...damaged];
  const lines = [...memory.journal].flatMap(([visitId, journal]) => journal.map((line) => ({ ...line, visitId })));
  return [...lines, ...damaged];
}

function createPatients(memory: Memory): PatientRepository {
  return {
    async save(patient) {
      const stored = memory.patients.get(patient.id);
      if (stored !== undefined && stored.isSample !== patient.isSample) {
        return fail({ kind: "conflict", message: "A patient can't become the sample patient." });
      }
      return write(memory, () => void memory.patients.set(patient.id, patient));
    },
    async change(id, edit) {
      await Promise.resolve();
      if (memory.writeFailure !== null) return fail(memory.writeFailure);
      const stored = memory.patients.get(id);
      if (stored === undefined) return fail({ kind: "conflict", message: "This patient is not stored any more." });
      const edited = edit(stored);
      if (!edited.ok) return edited;
      memory.patients.set(id, edited.value);
      refresh(memory);
      return succeed(undefined);
    },
    find: (id) => read(memory, () => memory.patients.get(id) ?? null),
    watchAll: (listener) =>
      watch(memory, listener, "patients", () =>
        [...memory.patients.values()].toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt)),
      ),
    watch: (id, listener) => watch(memory, listener, "patients", () => memory.patients.get(id) ?? null),
    async removeSample(id) {
      const patient = memory.patients.get(id);
      if (patient !== undefined && !patient.isSample) {
        return fail({ kind: "refused", message: "Only the sample patient can be removed." });
      }
      return write(memory, () => removeWithVisits(memory, id));
    },
  };
}

function removeWithVisits(memory: Memory, id: PatientId): void {
  memory.patients.delete(id);
  for (const visit of [...memory.visits.values()].filter(({ patientId }) => patientId === id)) {
    memory.visits.delete(visit.id);
    memory.journal.delete(visit.id);
    memory.viewports.delete(visit.id);
  }
}

function createVisits(memory: Memory): VisitRepository {
  async function setDiscarded(
    id: VisitId,
    type: "discard-visit" | "restore-visit",
    step: DiscardStep,
  ): Promise<Result<void, StorageFailure>> {
    const visit = memory.visits.get(id);
    if (visit === undefined) return fail({ kind: "conflict", message: "This visit is not stored any more." });
    if (visit.signature !== null) return fail(SIGNED);
    const line = discardToLine(visit.lastSeq + 1, type, step);
    return write(memory, () => {
      memory.visits.set(id, { ...visit, discardedAt: type === "discard-visit" ? step.at : null, lastSeq: line.seq });
      memory.journal.set(id, [...(memory.journal.get(id) ?? []), line]);
    });
  }
  return {
    async create(visit, journal) {
      const stored = memory.visits.get(visit.id);
      const isSame = isSameData(stored, visit) && isSameData(memory.journal.get(visit.id), journal);
      if (stored !== undefined && !isSame) {
        return fail({ kind: "conflict", message: "Another visit is stored under the same id." });
      }
      return write(memory, () => {
        memory.visits.set(visit.id, visit);
        memory.journal.set(visit.id, journal);
      });
    },
    find: (id) => read(memory, () => memory.visits.get(id) ?? null),
    countOfPatient: (patientId) =>
      read(memory, () => [...memory.visits.values()].filter((visit) => visit.patientId === patientId).length),
    watchOfPatient: (patientId, listener) =>
      watch(memory, listener, "visits", () =>
        [...memory.visits.values()]
          .filter((visit) => visit.patientId === patientId)
          .toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)),
      ),
    discard: (id, step) => setDiscarded(id, "discard-visit", step),
    restore: (id, step) => setDiscarded(id, "restore-visit", step),
    async commit(visit, line) {
      const stored = memory.visits.get(visit.id);
      if (stored !== undefined && stored.signature !== null) return fail(SIGNED);
      if (stored === undefined || stored.lastSeq !== line.seq - 1) {
        return fail({ kind: "conflict", message: "This visit was changed in another tab. Reload to see it." });
      }
      return write(memory, () => {
        memory.visits.set(visit.id, visit);
        memory.journal.set(visit.id, [...(memory.journal.get(visit.id) ?? []), line]);
      });
    },
    async enterInError(visit, line) {
      const stored = memory.visits.get(visit.id);
      if (stored === undefined || stored.signature === null || stored.enteredInError !== null) {
        return fail({ kind: "conflict", message: "Only a signed visit can be entered in error, once." });
      }
      const expected: Visit = { ...stored, enteredInError: visit.enteredInError, lastSeq: line.seq };
      if (!isSameData(visit, expected)) return fail(SIGNED);
      return write(memory, () => {
        memory.visits.set(visit.id, { ...stored, enteredInError: visit.enteredInError, lastSeq: line.seq });
        memory.journal.set(visit.id, [...(memory.journal.get(visit.id) ?? []), line]);
      });
    },
    journalOf: (id) => read(memory, () => memory.journal.get(id) ?? []),
    saveViewport: (viewport) => write(memory, () => void memory.viewports.set(viewport.visitId, viewport)),
    findViewport: (id) => read(memory, () => memory.viewports.get(id) ?? null),
  };
}

const SIGNED: StorageFailure = { kind: "signed", message: "This visit is signed." };

function createDeviceRepositories(memory: Memory): Pick<RecordStorage, "clinicians" | "recipes" | "settings"> {
  return {
    clinicians: {
      save: (clinician) => write(memory, () => void memory.clinicians.set(clinician.id, clinician)),
      watchAll: (listener) =>
        watch(memory, listener, "clinicians", () =>
          [...memory.clinicians.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
        ),
    },
    recipes: {
      save: (recipe) => write(memory, () => void memory.recipes.set(recipe.id, recipe)),
      remove: (id) => write(memory, () => void memory.recipes.delete(id)),
      watchAll: (listener) =>
        watch(memory, listener, "recipes", () =>
          [...memory.recipes.values()].toSorted((a, b) => Date.parse(b.lastUsedAt) - Date.parse(a.lastUsedAt)),
        ),
    },
    settings: {
      change: (edit) =>
        write(memory, () => {
          memory.settings = edit(memory.settings);
        }),
      watch: (listener) => watch(memory, listener, "settings", () => memory.settings),
    },
  };
}

function refresh(memory: Memory): void {
  for (const refresher of memory.refreshers) queueMicrotask(refresher);
}

async function write(memory: Memory, change: () => void): Promise<Result<void, StorageFailure>> {
  await Promise.resolve();
  if (memory.writeFailure !== null) return fail(memory.writeFailure);
  change();
  refresh(memory);
  return succeed(undefined);
}

async function read<Value>(memory: Memory, query: () => Value): Promise<Result<Value, StorageFailure>> {
  await Promise.resolve();
  return memory.readFailure === null ? succeed(query()) : fail(memory.readFailure);
}

function watch<Value>(
  memory: Memory,
  listener: WatchListener<Value>,
  table: DamagedRow["table"],
  query: () => Value,
): StopWatching {
  function tell(): void {
    if (!memory.refreshers.has(tell)) return;
    const damaged = memory.damaged.filter((row) => row.table === table);
    listener(memory.readFailure === null ? succeed({ value: query(), damaged }) : fail(memory.readFailure));
  }
  memory.refreshers.add(tell);
  queueMicrotask(tell);
  return () => void memory.refreshers.delete(tell);
}

function createLocks(): { lock(id: VisitId): VisitLock } {
  const queues = new Map<VisitId, (() => void)[]>();
  return {
    lock(id) {
      const listeners = new Set<() => void>();
      const queue = queues.get(id) ?? [];
      const tell = (): void => {
        for (const listener of listeners) listener();
      };
      queue.push(tell);
      queues.set(id, queue);
      return {
        state: () => (queue[0] === tell ? "mine" : "elsewhere"),
        subscribe(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        release() {
          const position = queue.indexOf(tell);
          if (position === -1) return;
          queue.splice(position, 1);
          queue[0]?.();
        },
      };
    },
  };
}

function createHealth(memory: Memory): {
  port: StorageHealth;
  report: (problem: StorageFailure) => void;
  setAnswer: (isGranted: boolean) => void;
} {
  const listeners = new Set<(problem: StorageFailure) => void>();
  let answer = false;
  let isPersistent = false;
  return {
    port: {
      async requestPersistence() {
        isPersistent = answer;
        return answer;
      },
      isPersistent: async () => isPersistent,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      findDamagedRows: () => read(memory, () => [...memory.damaged]),
    },
    report(problem) {
      for (const listener of listeners) listener(problem);
    },
    setAnswer(isGranted) {
      answer = isGranted;
    },
  };
}
