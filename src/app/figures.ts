import { decodeBody } from "../atlas/body.ts";
import type { FigureId, ViewId } from "../atlas/place.ts";
import { parsePlate, type Plate } from "../atlas/plate.ts";
import type { LoadedFigure } from "../screens/services.ts";
import { fetchFigure } from "./figure-files.ts";

/** Loads figures from the generated files under `body/`, each once. A load that failed is tried again. */
export function createFigureLoader(baseUrl: string): (figure: FigureId) => Promise<LoadedFigure> {
  const loads = new Map<FigureId, Promise<LoadedFigure>>();
  return (figure) => {
    const known = loads.get(figure);
    if (known !== undefined) return known;
    const load = loadFigure(baseUrl, figure);
    loads.set(figure, load);
    load.catch(() => loads.delete(figure));
    return load;
  };
}

async function loadFigure(baseUrl: string, figure: FigureId): Promise<LoadedFigure> {
  const files = fetchFigure(baseUrl, figure);
  const plateOf = async (view: ViewId): Promise<Plate> => {
    const shadingUrl = `${baseUrl}body/plates/${figure}-${view}.webp`;
    return parsePlate({ figure, view, shadingUrl }, await files.plates[view]);
  };
  const [surface, geometry, anterior, posterior, right, left, soles] = await Promise.all([
    files.surface,
    files.geometry,
    plateOf("anterior"),
    plateOf("posterior"),
    plateOf("right"),
    plateOf("left"),
    plateOf("soles"),
  ]);
  return { body: decodeBody(surface, geometry), plates: { anterior, posterior, right, left, soles } };
}
