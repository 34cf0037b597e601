import type { VisitId } from "../domain/ids.ts";
import type {
  Autosave,
  ClinicianRepository,
  PatientRepository,
  RecipeRepository,
  SettingsRepository,
  StorageFailure,
  StorageHealth,
  VisitLock,
  VisitRepository,
} from "../domain/ports.ts";
import type { Result } from "../lib/result.ts";

/** The tables that hold what clinicians recorded, in the order in which they depend on each other. */
export const RECORD_TABLES = ["patients", "visits", "journal", "clinicians", "recipes", "settings"] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** Everything that the app gets from storage. Made once by `createStorage`, in the app. */
export type RecordStorage = {
  readonly patients: PatientRepository;
  readonly visits: VisitRepository;
  readonly clinicians: ClinicianRepository;
  readonly recipes: RecipeRepository;
  readonly settings: SettingsRepository;
  readonly health: StorageHealth;
  /** One per open visit; `dispose` it when the visit is left. */
  openAutosave(): Autosave;
  /** Asks for the right to write a visit; `release` it when the visit is left. */
  lockVisit(id: VisitId): VisitLock;
  /** All rows of a table as they lie there, readable or not: for the last resort. */
  readRows(table: RecordTable): Promise<Result<readonly unknown[], StorageFailure>>;
  /** Lets go of the database; nothing can be read or written afterwards. */
  close(): void;
};
