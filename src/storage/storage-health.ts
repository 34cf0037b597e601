import type { DamagedRow, StorageHealth } from "../domain/ports.ts";
import type { Connection } from "./connection.ts";
import type { RecordDatabase } from "./database.ts";
import { clinicianReader, journalReader, patientReader, recipeReader, settingsReader, visitReader } from "./readers.ts";
import { fieldOf, readRow, rowToDamaged, type RowReader } from "./row-reading.ts";

/** The part of the browser's StorageManager that is used. */
export type PersistenceAsker = Pick<StorageManager, "persist" | "persisted">;

export function createStorageHealth(connection: Connection, asker: PersistenceAsker | undefined): StorageHealth {
  /** A browser that cannot be asked has not granted anything. */
  async function ask(question: "persist" | "persisted"): Promise<boolean> {
    try {
      return (await asker?.[question]()) ?? false;
    } catch {
      return false;
    }
  }
  return {
    requestPersistence: () => ask("persist"),
    isPersistent: () => ask("persisted"),
    subscribe: (listener) => connection.onProblem(listener),
    findDamagedRows: () => connection.run(surveyRows),
  };
}

async function surveyRows(database: RecordDatabase): Promise<readonly DamagedRow[]> {
  const patientIds = new Set<unknown>();
  const visitIds = new Set<unknown>(await database.visits.toCollection().primaryKeys());
  const damaged: DamagedRow[] = [];
  function survey(reader: RowReader<unknown>, row: unknown, isOrphan: boolean): void {
    const found = readRow(reader, row).damaged;
    damaged.push(...found);
    if (found.length === 0 && isOrphan) damaged.push(rowToDamaged(reader, row, "belongs to nothing that can be read"));
  }
  await database.patients.each((row) => {
    survey(patientReader, row, false);
    // A visit whose patient can't be read can't be opened either.
    if (readRow(patientReader, row).value !== null) patientIds.add(fieldOf(row, "id"));
  });
  await database.visits.each((row) => survey(visitReader, row, !patientIds.has(fieldOf(row, "patientId"))));
  await database.journal.each((row) => survey(journalReader, row, !visitIds.has(fieldOf(row, "visitId"))));
  await database.clinicians.each((row) => survey(clinicianReader, row, false));
  await database.recipes.each((row) => survey(recipeReader, row, false));
  await database.settings.each((row) => survey(settingsReader, row, false));
  return damaged;
}
