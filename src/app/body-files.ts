import { type FigureId, VIEW_IDS, type ViewId } from "../atlas/place.ts";

/** Addresses of the generated files of a figure. */
export function bodyFilesOf(baseUrl: string, figure: FigureId) {
  return {
    surface: `${baseUrl}body/surface.bin`,
    geometry: `${baseUrl}body/${figure}.bin`,
    plate: (view: ViewId): string => `${baseUrl}body/plates/${figure}-${view}.json`,
    shading: (view: ViewId): string => `${baseUrl}body/plates/${figure}-${view}.webp`,
  };
}

/** Has the browser fetch what a figure is loaded from, for the code that is still on its way. */
export function preloadFigure(baseUrl: string, figure: FigureId): void {
  const { surface, geometry, plate } = bodyFilesOf(baseUrl, figure);
  for (const href of [surface, geometry, ...VIEW_IDS.map(plate)]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}
