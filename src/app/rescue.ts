import type { VisitId } from "../domain/ids.ts";
import type { Patient } from "../domain/patient.ts";
import type { Autosave, DamagedRow, StopWatching, Watched, WatchListener } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import type { RecordStorage } from "../storage/record-storage.ts";

export type Rescue = {
  /** Keeps the latest state of a visit at hand until it is saved. */
  follow(autosave: Autosave): Autosave;
  /** Everything that can still be had, as JSON text: what is stored, what is damaged, what was never saved. */
  collect(): Promise<Blob>;
};

/** Gathers the data for the error screen, so that a bug never costs the record. */
export function createRescue(storage: Pick<RecordStorage, "patients" | "visits">): Rescue {
  const unsaved = new Map<VisitId, Visit>();
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
          unsaved.set(visit.id, visit);
          autosave.enqueue(visit, line);
        },
      };
    },
    async collect() {
      const patients = await readOnce<readonly Patient[]>((listener) => storage.patients.watchAll(listener), []);
      const visits: Visit[] = [];
      const damaged: DamagedRow[] = [...patients.damaged];
      for (const { id } of patients.value) {
        const found = await readOnce<readonly Visit[]>((listener) => storage.visits.watchOfPatient(id, listener), []);
        visits.push(...found.value);
        damaged.push(...found.damaged);
      }
      const rescued = {
        format: "tautband-rescue",
        version: 1,
        unsaved: [...unsaved.values()],
        patients: patients.value,
      };
      return new Blob([JSON.stringify({ ...rescued, visits, damaged })], { type: "application/json" });
    },
  };
}

/** The first answer of a watch; the fallback when it could not be read. */
function readOnce<Value>(
  watch: (listener: WatchListener<Value>) => StopWatching,
  fallback: Value,
): Promise<Watched<Value>> {
  return new Promise((resolve) => {
    const stop = watch((answer) => {
      // The first answer may come before `watch` has returned.
      queueMicrotask(() => stop());
      resolve(answer.ok ? answer.value : { value: fallback, damaged: [] });
    });
  });
}
