import { Dexie, type Table } from "dexie";
import type { JournalLine } from "../domain/commands.ts";
import type { ClinicianId, IdMaker, PatientId, RecipeId, VisitId } from "../domain/ids.ts";
import type { Patient } from "../domain/patient.ts";
import type { SavedViewport } from "../domain/ports.ts";
import type { Clinician } from "../domain/signing/signing.ts";
import type { Recipe } from "../domain/treatment/recipe.ts";
import type { Visit } from "../domain/visit.ts";
import { MIGRATIONS } from "./migrations/registry.ts";
import type { SettingsRow } from "./readers.ts";

export const DATABASE_NAME = "tautband";
export const IDENTITY_KEY = "identity";

export type JournalRow = JournalLine & { readonly visitId: VisitId };
type MetaRow = { readonly key: string; readonly value: string };

export type DatabaseParts = {
  /** Undefined where the browser refuses to store anything. */
  readonly indexedDB: IDBFactory | undefined;
  readonly IDBKeyRange: typeof IDBKeyRange | undefined;
};

/**
 * The database, declared but not open. What comes out of a table is unknown until it is parsed; what goes in is a record.
 * Durability is strict: with Chromium's default every save of the last seconds is lost at a power cut.
 * The cache is off: it would show watchers a write before the write has completed.
 */
export class RecordDatabase extends Dexie {
  declare readonly patients: Table<unknown, PatientId, Patient>;
  declare readonly visits: Table<unknown, VisitId, Visit>;
  declare readonly journal: Table<unknown, [VisitId, number], JournalRow>;
  declare readonly viewports: Table<unknown, VisitId, SavedViewport>;
  declare readonly clinicians: Table<unknown, ClinicianId, Clinician>;
  declare readonly recipes: Table<unknown, RecipeId, Recipe>;
  declare readonly settings: Table<unknown, string, SettingsRow>;
  declare readonly meta: Table<unknown, string, MetaRow>;

  /** @param makeIdentity tells this database from one that takes its place after the site's data was cleared */
  constructor(parts: DatabaseParts, makeIdentity: IdMaker) {
    super(DATABASE_NAME, {
      ...(parts.indexedDB === undefined ? {} : { indexedDB: parts.indexedDB }),
      ...(parts.IDBKeyRange === undefined ? {} : { IDBKeyRange: parts.IDBKeyRange }),
      autoOpen: false,
      cache: "disabled",
      chromeTransactionDurability: "strict",
    });
    for (const migration of MIGRATIONS) {
      const version = this.version(migration.version).stores({ ...migration.stores });
      if (migration.upgrade !== undefined) version.upgrade(migration.upgrade);
    }
    this.on("populate", (transaction) => {
      void transaction.table("meta").add({ key: IDENTITY_KEY, value: makeIdentity() });
    });
  }
}
