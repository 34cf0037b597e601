import { v4 as uuid } from "uuid";
import type { Services } from "../screens/services.ts";
import { createStorage, findStorageParts } from "../storage/create-storage.ts";
import { deviceClock } from "./clock.ts";
import { rememberFigure } from "./figure-memory.ts";
import { createFigureLoader } from "./figures.ts";
import { createKnowledgeLoader } from "./knowledge.ts";
import { createRescue } from "./rescue.ts";
import { saveFile } from "./save-file.ts";

export type AppServices = {
  readonly services: Services;
  /** The last resort of the error screen: everything stored and everything not yet saved, as one file. */
  readonly saveEverything: () => Promise<void>;
};

/** Makes the real repositories. The one place where the app and the browser meet. */
export function createServices(): AppServices {
  const storage = createStorage({ ...findStorageParts(), makeId: uuid });
  const rescue = createRescue(storage);
  const { BASE_URL } = import.meta.env;
  const loadFigure = createFigureLoader(BASE_URL);
  const services: Services = {
    patients: storage.patients,
    visits: storage.visits,
    clinicians: storage.clinicians,
    recipes: storage.recipes,
    settings: storage.settings,
    health: storage.health,
    clock: deviceClock,
    makeId: uuid,
    loadFigure(figure) {
      rememberFigure(figure);
      return loadFigure(figure);
    },
    loadKnowledge: createKnowledgeLoader(BASE_URL),
    openAutosave: () => rescue.follow(storage.openAutosave()),
    lockVisit: (id) => storage.lockVisit(id),
    saveFile,
  };
  return {
    services,
    saveEverything: async () => saveFile("tautband-rescue.json", await rescue.collect()),
  };
}
