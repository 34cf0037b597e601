import type { Migration } from "./migration.ts";

/**
 * Rows are the records of `src/domain` as they are: a patient, a visit with its whole chart, a journal line with the
 * id of its visit. `viewports` keeps where each visit was left; `meta` holds the identity of this database.
 */
export const patientsAndVisits: Migration = {
  version: 1,
  stores: {
    patients: "id",
    visits: "id, patientId",
    journal: "[visitId+seq]",
    viewports: "visitId",
    meta: "key",
  },
};
