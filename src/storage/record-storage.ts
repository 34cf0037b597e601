import type { VisitId } from "../domain/ids.ts";
import type {
  Autosave,
  ClinicianRepository,
  PatientRepository,
  RecipeRepository,
  SettingsRepository,
  StorageHealth,
  VisitLock,
  VisitRepository,
} from "../domain/ports.ts";

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
  /** Lets go of the database; nothing can be read or written afterwards. */
  close(): void;
};
