import type { ClinicSettings } from "../domain/clinic-settings.ts";
import { toPatientId, type VisitId } from "../domain/ids.ts";
import type { Patient } from "../domain/patient.ts";
import type { Autosave, DamagedRow, StorageFailure, Watched } from "../domain/ports.ts";
import { readOnce } from "../domain/read-once.ts";
import type { Clinician } from "../domain/signing/signing.ts";
import type { Recipe } from "../domain/treatment/recipe.ts";
import type { Visit } from "../domain/visit.ts";
import type { Result } from "../lib/result.ts";
import type { RecordStorage } from "../storage/record-storage.ts";

export type Rescue = {
  /** Keeps the latest state of a visit at hand until it is saved. */
  follow(autosave: Autosave): Autosave;
  /** Everything that can still be had, as JSON text: what is stored, what is damaged, what was never saved. */
  collect(): Promise<Blob>;
};

/** Gathers the data for the error screen, so that a bug never costs the record. */
export function createRescue(
  storage: Pick<RecordStorage, "patients" | "visits" | "clinicians" | "recipes" | "settings">,
): Rescue {
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
      const patients = orEmpty(await readOnce<readonly Patient[]>((listener) => storage.patients.watchAll(listener)));
      const clinicians = orEmpty(
        await readOnce<readonly Clinician[]>((listener) => storage.clinicians.watchAll(listener)),
      );
      const recipes = orEmpty(await readOnce<readonly Recipe[]>((listener) => storage.recipes.watchAll(listener)));
      const settings = await readOnce<ClinicSettings>((listener) => storage.settings.watch(listener));
      const visits: Visit[] = [];
      const damaged: DamagedRow[] = [...patients.damaged, ...clinicians.damaged, ...recipes.damaged];
      if (settings.ok) damaged.push(...settings.value.damaged);
      // The visits of a patient that can't be read are sound by themselves.
      const patientIds = [
        ...patients.value.map(({ id }) => id),
        ...patients.damaged.map(({ key }) => toPatientId(key)),
      ];
      for (const id of patientIds) {
        const found = orEmpty(
          await readOnce<readonly Visit[]>((listener) => storage.visits.watchOfPatient(id, listener)),
        );
        visits.push(...found.value);
        damaged.push(...found.damaged);
      }
      const rescued = {
        format: "tautband-rescue",
        version: 1,
        unsaved: [...unsaved.values()],
        patients: patients.value,
        clinicians: clinicians.value,
        recipes: recipes.value,
        settings: settings.ok ? settings.value.value : null,
      };
      return new Blob([JSON.stringify({ ...rescued, visits, damaged })], { type: "application/json" });
    },
  };
}

/** What could not be read is left out: the rest is still worth saving. */
function orEmpty<Row>(answer: Result<Watched<readonly Row[]>, StorageFailure>): Watched<readonly Row[]> {
  return answer.ok ? answer.value : { value: [], damaged: [] };
}
