import type { DamagedRow } from "../domain/ports.ts";
import type { RecordDatabase } from "./database.ts";
import { clinicianReader, journalReader, patientReader, recipeReader, settingsReader, visitReader } from "./readers.ts";
import { fieldOf, readRow, rowToDamaged, type RowReader } from "./row-reading.ts";

/** Few enough that a save waits for no more than these, and a touch for the reading of no more than these. */
const ROWS_AT_ONCE = 25;

/** Of the rows given, those that belong to something that can be opened. */
type FindOwned = (database: RecordDatabase, rows: readonly unknown[]) => PromiseLike<ReadonlySet<unknown>>;

/**
 * Reads every row that holds a record: those that cannot be read, and those that belong to nothing that is stored. Each
 * few rows are read in a transaction of their own, together with what they belong to: whatever is saved meanwhile
 * neither waits nor is taken for damaged.
 */
export async function surveyRows(database: RecordDatabase): Promise<readonly DamagedRow[]> {
  return [
    ...(await surveyTable(database, patientReader)),
    ...(await surveyTable(database, visitReader, findVisitsOfPatients)),
    ...(await surveyTable(database, clinicianReader)),
    ...(await surveyTable(database, recipeReader)),
    ...(await surveyTable(database, settingsReader)),
    // Last, as it may be very many: a list that shows the first rows shows those of the other tables.
    ...(await surveyTable(database, journalReader, findLinesOfVisits)),
  ];
}

async function surveyTable(
  database: RecordDatabase,
  reader: RowReader<unknown>,
  findOwned?: FindOwned,
): Promise<readonly DamagedRow[]> {
  const damaged: DamagedRow[] = [];
  const keys = await database.table(reader.table).toCollection().primaryKeys();
  for (let first = 0; first < keys.length; first += ROWS_AT_ONCE) {
    const last = Math.min(first + ROWS_AT_ONCE, keys.length) - 1;
    const { rows, owned } = await database.transaction("r", [reader.table, "patients", "visits"], async () => {
      const rows: readonly unknown[] = await database
        .table(reader.table)
        .where(":id")
        .between(keys[first], keys[last], true, true)
        .toArray();
      return { rows, owned: await findOwned?.(database, rows) };
    });
    for (const row of rows) {
      const found = readRow(reader, row).damaged;
      damaged.push(...found);
      if (found.length === 0 && owned?.has(row) === false) {
        damaged.push(rowToDamaged(reader, row, "belongs to nothing that can be read"));
      }
    }
  }
  return damaged;
}

/** A visit whose patient can't be read can't be opened either. */
const findVisitsOfPatients: FindOwned = async ({ patients }, rows) => {
  const ids = new Set<unknown>();
  for (const patient of await patients.where("id").anyOf(ownersOf(rows, "patientId")).toArray()) {
    if (readRow(patientReader, patient).value !== null) ids.add(fieldOf(patient, "id"));
  }
  return new Set(rows.filter((row) => ids.has(fieldOf(row, "patientId"))));
};

/** A visit that can't be read is offered itself, and its journal with it. */
const findLinesOfVisits: FindOwned = async ({ visits }, rows) => {
  const ids = new Set<unknown>(await visits.where("id").anyOf(ownersOf(rows, "visitId")).primaryKeys());
  return new Set(rows.filter((row) => ids.has(fieldOf(row, "visitId"))));
};

/** The ids that rows name, each once; what is no id is left out. */
function ownersOf(rows: readonly unknown[], field: string): readonly string[] {
  const named = rows.map((row) => fieldOf(row, field));
  return [...new Set(named.filter((id) => typeof id === "string"))];
}
