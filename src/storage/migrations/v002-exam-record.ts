import type { Migration } from "./migration.ts";

/**
 * Clinicians, treatment recipes and the clinic's settings. Rows of visits and patients stay as they lie: readers fill in
 * what they do not have yet. A signed visit is found by its key alone, which is read far faster than the visit.
 */
export const examRecord: Migration = {
  version: 2,
  stores: {
    patients: "id",
    visits: "id, patientId, [id+signature.at]",
    journal: "[visitId+seq]",
    viewports: "visitId",
    meta: "key",
    clinicians: "id",
    recipes: "id",
    settings: "key",
  },
};
