import type { GenericSchema } from "valibot";
import type { DamagedRow, Watched } from "../domain/ports.ts";
import { parseRecord } from "../domain/record-schema.ts";

/** How the rows of a table are read. `keyOf` gets a row of any shape. */
export type RowReader<Row> = {
  readonly table: DamagedRow["table"];
  readonly schema: GenericSchema<unknown, Row>;
  readonly keyOf: (row: unknown) => string;
};

/** Every row that can be read, in the order given; the others as they lie in the database. */
export function readRows<Row>(reader: RowReader<Row>, rows: readonly unknown[]): Watched<readonly Row[]> {
  const value: Row[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    const parsed = parseRecord(reader.schema, row);
    if (parsed.ok) value.push(parsed.value);
    else damaged.push(rowToDamaged(reader, row, parsed.failure));
  }
  return { value, damaged };
}

/** One row, or null when there is none or it cannot be read. */
export function readRow<Row>(reader: RowReader<Row>, row: unknown): Watched<Row | null> {
  if (row === undefined) return { value: null, damaged: [] };
  const { value, damaged } = readRows(reader, [row]);
  return { value: value[0] ?? null, damaged };
}

export function rowToDamaged(reader: RowReader<unknown>, row: unknown, problem: string): DamagedRow {
  return { table: reader.table, key: reader.keyOf(row), problem, json: rowToJson(row) };
}

/** A field of a row that may have any shape. */
export function fieldOf(row: unknown, name: string): unknown {
  return typeof row === "object" && row !== null ? new Map<string, unknown>(Object.entries(row)).get(name) : undefined;
}

/** A database holds values that JSON has no words for; a damaged row may be one of them. */
function rowToJson(row: unknown): string {
  try {
    return JSON.stringify(row, null, 2) ?? String(row);
  } catch {
    return String(row);
  }
}
