import { createContext, use } from "react";
import type { Body } from "../atlas/body.ts";
import type { Knowledge } from "../atlas/knowledge/knowledge.ts";
import type { Plates } from "../atlas/plate.ts";
import type { FigureId } from "../atlas/place.ts";
import type { Clock } from "../domain/clock.ts";
import type { IdMaker, VisitId } from "../domain/ids.ts";
import type {
  Autosave,
  ClinicianRepository,
  PatientRepository,
  RecipeRepository,
  SettingsRepository,
  StorageHealth,
  VisitLock,
  VisitRepository,
} from "../domain/ports.ts";

/** A figure ready to chart on: the geometry and the drawings of its views. */
export type LoadedFigure = { readonly body: Body; readonly plates: Plates };

/** What the screens need from outside. Made once, in the app; tests hand in their own. */
export type Services = {
  readonly patients: PatientRepository;
  readonly visits: VisitRepository;
  readonly clinicians: ClinicianRepository;
  readonly recipes: RecipeRepository;
  readonly settings: SettingsRepository;
  readonly health: StorageHealth;
  readonly clock: Clock;
  readonly makeId: IdMaker;
  /** Loaded once per figure, then kept. Rejects when the files can't be had (offline before the first visit). */
  loadFigure(figure: FigureId): Promise<LoadedFigure>;
  /** What is known of muscles: loaded when the browser is idle, then kept. Rejects when the files can't be had; asked again, it tries again. */
  readonly loadKnowledge: () => Promise<Knowledge>;
  openAutosave(): Autosave;
  readonly lockVisit: (id: VisitId) => VisitLock;
  /** Hands a file to the person: a download. */
  readonly saveFile: (name: string, content: Blob) => void;
};

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error("Screens must stand inside a ServicesProvider");
  return services;
}
