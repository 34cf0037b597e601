import type { FigureId, ViewId } from "../atlas/place.ts";

/** The generated files of a figure, being fetched. */
export type FigureFiles = {
  /** The geometry that all figures share: the same buffer each time, so that it is read only once. */
  readonly surface: Promise<ArrayBuffer>;
  readonly geometry: Promise<ArrayBuffer>;
  readonly plates: Readonly<Record<ViewId, Promise<unknown>>>;
};

const fetches = new Map<FigureId, FigureFiles>();
let surface: Promise<ArrayBuffer> | undefined;

/**
 * Fetches what a figure is loaded from, once. Light enough for the first script of the page, which begins it while the
 * code that reads the files is still on its way.
 */
export function fetchFigure(baseUrl: string, figure: FigureId): FigureFiles {
  const known = fetches.get(figure);
  if (known !== undefined) return known;
  surface ??= fetchBytes(`${baseUrl}body/surface.bin`);
  const plate = (view: ViewId): Promise<unknown> => fetchJson(`${baseUrl}body/plates/${figure}-${view}.json`);
  const files: FigureFiles = {
    surface,
    geometry: fetchBytes(`${baseUrl}body/${figure}.bin`),
    plates: {
      anterior: plate("anterior"),
      posterior: plate("posterior"),
      right: plate("right"),
      left: plate("left"),
      soles: plate("soles"),
    },
  };
  fetches.set(figure, files);
  // A fetch that failed is done again when it is asked for again.
  for (const fetched of [files.surface, files.geometry, ...Object.values(files.plates)]) {
    fetched.catch(() => forget(figure));
  }
  return files;
}

function forget(figure: FigureId): void {
  fetches.delete(figure);
  surface = undefined;
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  return (await fetchFile(url)).arrayBuffer();
}

async function fetchJson(url: string): Promise<unknown> {
  return (await fetchFile(url)).json();
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The body could not be loaded (${response.status})`);
  return response;
}
