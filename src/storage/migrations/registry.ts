import type { Migration } from "./migration.ts";
import { patientsAndVisits } from "./v001-patients-and-visits.ts";
import { examRecord } from "./v002-exam-record.ts";

/** Every released shape, oldest first. Each has a database in tests/fixtures/storage that must open for ever. */
export const MIGRATIONS: readonly Migration[] = [patientsAndVisits, examRecord];

export const LATEST_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));
