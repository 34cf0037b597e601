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
  return { table: reader.table, key: reader.keyOf(row), problem, json: rowToJson(row, 2) };
}

/** A field of a row that may have any shape. */
export function fieldOf(row: unknown, name: string): unknown {
  return typeof row === "object" && row !== null ? new Map<string, unknown>(Object.entries(row)).get(name) : undefined;
}

/**
 * A row of any shape as JSON text, a value for which JSON has no words in words of its own.
 * @param indent how many spaces a level is indented; 0 for one line
 */
export function rowToJson(row: unknown, indent: number): string {
  try {
    return JSON.stringify(row, sayValue, indent) ?? "null";
  } catch {
    // A row that holds itself.
    return JSON.stringify(String(row));
  }
}

function sayValue(_key: string, value: unknown): unknown {
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
