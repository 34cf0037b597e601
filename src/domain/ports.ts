import type { Result } from "../lib/result.ts";
import type { JournalLine } from "./commands.ts";
import type { ClinicSettings } from "./clinic-settings.ts";
import type { DiscardStep } from "./discard-visit.ts";
import type { PatientId, RecipeId, VisitId } from "./ids.ts";
import type { Patient } from "./patient.ts";
import type { Clinician } from "./signing/signing.ts";
import type { Recipe } from "./treatment/recipe.ts";
import type { Visit } from "./visit.ts";

/** Why storage could not do what was asked. `message` is a sentence for the clinician. */
export type StorageFailure = {
  readonly kind: "full" | "refused" | "newer-database" | "closed" | "conflict" | "signed" | "unknown";
  readonly message: string;
  /** The row that was asked for, where it can't be read: to be offered for saving. */
  readonly damaged?: DamagedRow;
};

/** A row that could not be read: the rest still opens, the row is offered for saving as a file. */
export type DamagedRow = {
  readonly table: "patients" | "visits" | "journal" | "clinicians" | "recipes" | "settings";
  readonly key: string;
  /** What is wrong, in words. */
  readonly problem: string;
  /** The row as it lies in the database, as JSON text. */
  readonly json: string;
};

export type Watched<Value> = { readonly value: Value; readonly damaged: readonly DamagedRow[] };
export type WatchListener<Value> = (answer: Result<Watched<Value>, StorageFailure>) => void;
export type StopWatching = () => void;

export type PatientRepository = {
  save(patient: Patient): Promise<Result<void, StorageFailure>>;
  /**
   * Changes a patient as stored now, in one transaction: what another tab saved meanwhile is never written over unseen.
   * Where `edit` refuses, nothing is written.
   */
  change<Refusal = never>(
    id: PatientId,
    edit: (stored: Patient) => Result<Patient, Refusal>,
  ): Promise<Result<void, StorageFailure | Refusal>>;
  find(id: PatientId): Promise<Result<Patient | null, StorageFailure>>;
  /** All patients, archived ones too, newest change first. */
  watchAll(listener: WatchListener<readonly Patient[]>): StopWatching;
  watch(id: PatientId, listener: WatchListener<Patient | null>): StopWatching;
  /** Removes a patient for good with visits and journal: only for the sample patient. */
  removeSample(id: PatientId): Promise<Result<void, StorageFailure>>;
};

/** The part of a sheet that was on screen when a visit was left: it reopens there. */
export type SavedViewport = {
  readonly visitId: VisitId;
  readonly centerX: number;
  readonly centerY: number;
  readonly zoom: number;
};

export type VisitRepository = {
  /** A new visit, with the journal it comes with (an import, the sample); empty for a fresh one. */
  create(visit: Visit, journal: readonly JournalLine[]): Promise<Result<void, StorageFailure>>;
  find(id: VisitId): Promise<Result<Visit | null, StorageFailure>>;
  /** How many visits of a patient are stored, discarded ones and versions too: without reading any. */
  countOfPatient(patientId: PatientId): Promise<Result<number, StorageFailure>>;
  /** Visits of a patient, discarded ones too, newest first. */
  watchOfPatient(patientId: PatientId, listener: WatchListener<readonly Visit[]>): StopWatching;
  /** Adds a line to the journal that says so. Fails with "signed" for a signed visit. */
  discard(id: VisitId, step: DiscardStep): Promise<Result<void, StorageFailure>>;
  restore(id: VisitId, step: DiscardStep): Promise<Result<void, StorageFailure>>;
  /**
   * The visit and the line of the journal that made it so in one strict transaction; fulfilled only after it completed.
   * Signing is a commit whose line is the signature; once that is stored, any further commit fails with "signed".
   */
  commit(visit: Visit, line: JournalLine): Promise<Result<void, StorageFailure>>;
  /** Adds to a signed visit that it was entered in error, with the line that says so; nothing else of it changes. */
  enterInError(visit: Visit, line: JournalLine): Promise<Result<void, StorageFailure>>;
  journalOf(id: VisitId): Promise<Result<readonly JournalLine[], StorageFailure>>;
  saveViewport(viewport: SavedViewport): Promise<Result<void, StorageFailure>>;
  findViewport(id: VisitId): Promise<Result<SavedViewport | null, StorageFailure>>;
};

export type ClinicianRepository = {
  save(clinician: Clinician): Promise<Result<void, StorageFailure>>;
  /** All clinicians of this device, archived ones too, by name. */
  watchAll(listener: WatchListener<readonly Clinician[]>): StopWatching;
};

export type RecipeRepository = {
  save(recipe: Recipe): Promise<Result<void, StorageFailure>>;
  remove(id: RecipeId): Promise<Result<void, StorageFailure>>;
  /** The last one used first. */
  watchAll(listener: WatchListener<readonly Recipe[]>): StopWatching;
};

export type SettingsRepository = {
  /**
   * Changes the settings as they are stored now, in one transaction: another tab may have set something else. Where the
   * built-in ones stand in for a row that can't be read, that row is kept beside them.
   */
  change(edit: (settings: ClinicSettings) => ClinicSettings): Promise<Result<void, StorageFailure>>;
  /**
   * What the clinic set on this device; the built-in settings where nothing was set, or what was can't be read. Rows that
   * were put aside are damaged ones too.
   */
  watch(listener: WatchListener<ClinicSettings>): StopWatching;
};

export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | {
      readonly kind: "failed";
      readonly failure: StorageFailure;
      readonly unsavedLines: number;
      /** False when no try can succeed: another tab wrote or signed the visit, or a newer release is open. */
      readonly isWorthRetrying: boolean;
    };

/** Saves an open visit: one write at a time, retries after a failure, never drops a line. */
export type Autosave = {
  /** Called at every commit with the visit as it now is and the line that made it so. */
  enqueue(visit: Visit, line: JournalLine): void;
  /**
   * Something is typed that will be a change: nothing is called saved until the answer is called, when it was enqueued or
   * given up.
   */
  awaitChange(): () => void;
  state(): SaveState;
  subscribe(listener: (state: SaveState) => void): () => void;
  retryNow(): void;
  /** Fulfilled when everything is saved, or with the failure. */
  flush(): Promise<Result<void, StorageFailure>>;
  dispose(): void;
};

/** Who may write a visit: one tab at a time (Web Locks, or what stands in for them). */
export type VisitLock = {
  /** "mine": this tab writes. "elsewhere": another tab has it open. "unsupported": tabs cannot agree. */
  state(): "waiting" | "mine" | "elsewhere" | "unsupported";
  subscribe(listener: () => void): () => void;
  release(): void;
};

export type StorageHealth = {
  /** Asks the browser to keep the data; whether it was granted. */
  requestPersistence(): Promise<boolean>;
  isPersistent(): Promise<boolean>;
  /** Set when the database must not be written any more: a newer version is open, or data was cleared. */
  subscribe(listener: (problem: StorageFailure) => void): () => void;
  /** Reads every row of the database: those that cannot be read, and those that belong to nothing that is stored. */
  findDamagedRows(): Promise<Result<readonly DamagedRow[], StorageFailure>>;
};
