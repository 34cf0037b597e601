import { decodeBody } from "../atlas/body.ts";
import { type FigureId, VIEW_IDS, type ViewId } from "../atlas/place.ts";
import type { Plate, Plates } from "../atlas/plate.ts";
import { parsePlate } from "../atlas/plate.ts";
import type { LoadedFigure } from "../screens/services.ts";
import { bodyFilesOf } from "./body-files.ts";

/**
 * Loads figures from the generated files under `body/`, each once. A load that failed is tried again.
 * @param likely loaded at once, before anybody asked: while other code is still on its way
 */
export function createFigureLoader(baseUrl: string, likely?: FigureId): (figure: FigureId) => Promise<LoadedFigure> {
  const loads = new Map<FigureId, Promise<LoadedFigure>>();
  let surface: Promise<ArrayBuffer> | undefined;

  function loadOnce(figure: FigureId): Promise<LoadedFigure> {
    const known = loads.get(figure);
    if (known !== undefined) return known;
    surface ??= fetchBytes(bodyFilesOf(baseUrl, figure).surface);
    const load = loadFigure(baseUrl, figure, surface);
    loads.set(figure, load);
    load.catch(() => {
      loads.delete(figure);
      surface = undefined;
    });
    return load;
  }

  if (likely !== undefined) void loadOnce(likely);
  return loadOnce;
}

/** @param surface the geometry that all figures share: the same buffer each time, so that it is read only once */
async function loadFigure(baseUrl: string, figure: FigureId, surface: Promise<ArrayBuffer>): Promise<LoadedFigure> {
  const [shared, geometry, plates] = await Promise.all([
    surface,
    fetchBytes(bodyFilesOf(baseUrl, figure).geometry),
    loadPlates(baseUrl, figure),
  ]);
  return { body: decodeBody(shared, geometry), plates };
}

async function loadPlates(baseUrl: string, figure: FigureId): Promise<Plates> {
  const plates = await Promise.all(VIEW_IDS.map((view) => loadPlate(baseUrl, figure, view)));
  const [anterior, posterior, right, left, soles] = plates;
  if (!anterior || !posterior || !right || !left || !soles) throw new Error(`Plates of ${figure} are missing`);
  return { anterior, posterior, right, left, soles };
}

async function loadPlate(baseUrl: string, figure: FigureId, view: ViewId): Promise<Plate> {
  const { plate, shading } = bodyFilesOf(baseUrl, figure);
  const response = await fetchFile(plate(view));
  return parsePlate({ figure, view, shadingUrl: shading(view) }, await response.json());
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  return (await fetchFile(url)).arrayBuffer();
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The body could not be loaded (${response.status})`);
  return response;
}
