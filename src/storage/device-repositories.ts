import type { ClinicSettings } from "../domain/clinic-settings.ts";
import { BUILT_IN_SETTINGS } from "../domain/clinic-settings.ts";
import type { ClinicianRepository, RecipeRepository, SettingsRepository } from "../domain/ports.ts";
import type { Connection } from "./connection.ts";
import type { RecordDatabase } from "./database.ts";
import { clinicianReader, recipeReader, settingsReader } from "./readers.ts";
import { readRow, readRows } from "./row-reading.ts";

// What belongs to the device and the clinic rather than to a patient.

const SETTINGS_KEY = "clinic";
const DAMAGED_SETTINGS_KEY = "clinic-damaged-";

export function createClinicianRepository(connection: Connection): ClinicianRepository {
  return {
    save: (clinician) =>
      connection.run((database) =>
        database.transaction("rw", database.clinicians, async () => {
          await database.clinicians.put(clinician);
        }),
      ),
    watchAll: (listener) =>
      connection.watch(async (database) => {
        const { value, damaged } = readRows(clinicianReader, await database.clinicians.toArray());
        return { value: value.toSorted((a, b) => a.name.localeCompare(b.name)), damaged };
      }, listener),
  };
}

export function createRecipeRepository(connection: Connection): RecipeRepository {
  return {
    save: (recipe) =>
      connection.run((database) =>
        database.transaction("rw", database.recipes, async () => {
          await database.recipes.put(recipe);
        }),
      ),
    remove: (id) =>
      connection.run((database) => database.transaction("rw", database.recipes, () => database.recipes.delete(id))),
    watchAll: (listener) =>
      connection.watch(async (database) => {
        const { value, damaged } = readRows(recipeReader, await database.recipes.toArray());
        return { value: value.toSorted((a, b) => Date.parse(b.lastUsedAt) - Date.parse(a.lastUsedAt)), damaged };
      }, listener),
  };
}

export function createSettingsRepository(connection: Connection): SettingsRepository {
  return {
    change: (edit) => connection.run((database) => changeSettings(database, edit)),
    watch: (listener) =>
      connection.watch<ClinicSettings>(async (database) => {
        const { value, damaged } = readRows(settingsReader, await database.settings.toArray());
        return { value: value.find(({ key }) => key === SETTINGS_KEY)?.settings ?? BUILT_IN_SETTINGS, damaged };
      }, listener),
  };
}

/** A row that can't be read is put aside under a key of its own: nobody has seen what would be written over. */
function changeSettings(
  database: RecordDatabase,
  edit: (settings: ClinicSettings) => ClinicSettings,
): PromiseLike<void> {
  const { settings } = database;
  return database.transaction("rw", settings, async () => {
    const stored = await settings.get(SETTINGS_KEY);
    const { value, damaged } = readRow(settingsReader, stored);
    if (damaged.length > 0) {
      const count = await settings.where("key").startsWith(DAMAGED_SETTINGS_KEY).count();
      await settings.add({ ...Object(stored), key: `${DAMAGED_SETTINGS_KEY}${count + 1}` });
    }
    await settings.put({ key: SETTINGS_KEY, settings: edit(value?.settings ?? BUILT_IN_SETTINGS) });
  });
}
