import type { JournalLine } from "../domain/commands.ts";
import type { VisitId } from "../domain/ids.ts";
import type { Autosave } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import { RECORD_TABLES, type RecordStorage, type RecordTable } from "../storage/record-storage.ts";
import { rowToJson } from "../storage/row-reading.ts";

export type Rescue = {
  /** Keeps the latest state of a visit, and how it came to it, at hand until it is saved. */
  follow(autosave: Autosave): Autosave;
  /** Everything that can still be had, as JSON text: every row that is stored, damaged or not, and what was never saved. */
  collect(): Promise<Blob>;
};

type Unsaved = { readonly visit: Visit; readonly journal: readonly JournalLine[] };

/** Gathers the data for the error screen, so that a bug never costs the record. */
export function createRescue(storage: Pick<RecordStorage, "readRows">): Rescue {
  const unsaved = new Map<VisitId, Unsaved>();
  return {
    follow(autosave) {
      let open: VisitId | null = null;
      autosave.subscribe((state) => {
        if (state.kind === "saved" && open !== null) unsaved.delete(open);
      });
      return {
        ...autosave,
        enqueue(visit, line) {
          open = visit.id;
          unsaved.set(visit.id, { visit, journal: [...(unsaved.get(visit.id)?.journal ?? []), line] });
          autosave.enqueue(visit, line);
        },
      };
    },
    async collect() {
      const tables = await Promise.all(RECORD_TABLES.map((table) => collectTable(storage, table)));
      const head = `{"format":"tautband-rescue","version":2,"unsaved":${JSON.stringify([...unsaved.values()])}`;
      return new Blob([head, ...tables.flat(), "}"], { type: "application/json" });
    },
  };
}

/** In parts, as the whole may be longer than a text can be. What can't be read is left out: the rest is still worth saving. */
async function collectTable(storage: Pick<RecordStorage, "readRows">, table: RecordTable): Promise<readonly string[]> {
  const rows = await storage.readRows(table);
  const texts = (rows.ok ? rows.value : []).map((row, index) => `${index === 0 ? "" : ","}\n${rowToJson(row, 0)}`);
  const problem = rows.ok ? "" : `,"${table}Problem":${JSON.stringify(rows.failure.message)}`;
  return [`,"${table}":[`, ...texts, "]", problem];
}
