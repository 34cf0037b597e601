import type { StorageHealth } from "../domain/ports.ts";
import type { Connection } from "./connection.ts";
import { surveyRows } from "./survey-rows.ts";

/** The part of the browser's StorageManager that is used. */
export type PersistenceAsker = Pick<StorageManager, "persist" | "persisted">;

export function createStorageHealth(connection: Connection, asker: PersistenceAsker | undefined): StorageHealth {
  /** A browser that cannot be asked has not granted anything. */
  async function ask(question: "persist" | "persisted"): Promise<boolean> {
    try {
      return (await asker?.[question]()) ?? false;
    } catch {
      return false;
    }
  }
  return {
    requestPersistence: () => ask("persist"),
    isPersistent: () => ask("persisted"),
    subscribe: (listener) => connection.onProblem(listener),
    findDamagedRows: () => connection.run(surveyRows),
  };
}
