import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { ServicesProvider, type Services } from "../../src/screens/services.ts";
import { StatusProvider } from "../../src/ui/status.tsx";
import { createInMemoryStorage, type InMemorySeed, type InMemoryStorage } from "./in-memory-storage.ts";

type SavedFile = { readonly name: string; readonly content: Blob };

/** What a screen stands on in a component test. */
export type ScreenWorld = {
  readonly services: Services;
  readonly storage: InMemoryStorage;
  /** Every file that the screen handed to the person. */
  readonly savedFiles: readonly SavedFile[];
};

const TODAY = "2026-11-21";

/** The device's clock stands still at a quarter past two in Berlin. Figures and the knowledge of muscles can't be had, as without a
 * connection. */
export function createScreenWorld(seed: InMemorySeed = {}, overrides: Partial<Services> = {}): ScreenWorld {
  const storage = createInMemoryStorage(seed);
  const savedFiles: SavedFile[] = [];
  let idCount = 0;
  const services: Services = {
    patients: storage.patients,
    visits: storage.visits,
    clinicians: storage.clinicians,
    recipes: storage.recipes,
    settings: storage.settings,
    health: storage.health,
    clock: { now: () => `${TODAY}T14:15:00.000+01:00`, timeZone: () => "Europe/Berlin" },
    makeId: () => `made-${(idCount += 1)}`,
    loadFigure: () => Promise.reject(new Error("offline")),
    loadKnowledge: () => Promise.reject(new Error("offline")),
    openAutosave: () => storage.openAutosave(),
    lockVisit: (id) => storage.lockVisit(id),
    saveFile: (name, content) => void savedFiles.push({ name, content }),
    ...overrides,
  };
  return { services, storage, savedFiles };
}

/** @param address the part of the address after "#", as a link would lead there */
export function renderScreen(world: ScreenWorld, screen: ReactNode, address = ""): RenderResult {
  window.location.hash = address;
  return render(
    <ServicesProvider value={world.services}>
      <StatusProvider>{screen}</StatusProvider>
    </ServicesProvider>,
  );
}

/** The text of a file that the screen handed over. jsdom's Blob has no `text()`. */
export function readSavedText(world: ScreenWorld, index: number): Promise<string> {
  const file = world.savedFiles[index];
  if (file === undefined) throw new Error(`No file ${index} was saved`);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.readAsText(file.content);
  });
}

/** A file as a browser hands it over. jsdom's File has no `text()`; a large one need not be made to be weighed. */
export function fileToUpload(text: string, size = text.length): File {
  const file = new File([text], "visit.json", { type: "application/json" });
  return Object.defineProperties(file, { text: { value: async () => text }, size: { value: size } });
}
