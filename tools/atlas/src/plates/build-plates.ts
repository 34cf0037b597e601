import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PoseName } from "../figures.ts";
import { createFigures, FIGURE_NAMES } from "../figures.ts";
import type { ViewName } from "../frames.ts";
import { frameOf, quadsInView, VIEW_POSES } from "../frames.ts";
import { loadMeshSource } from "../mesh-source.ts";
import type { MeshSource } from "../mesh-source.ts";
import { drawnAmountsAt, placeDrawnShading, quietOf } from "./drawn-shading.ts";
import type { BodySurface, FigureModel } from "./figure-model.ts";
import { createBodySurface, createFigureModel } from "./figure-model.ts";
import type { SkinLine } from "./ink-features.ts";
import { createSkinLines } from "./ink-features.ts";
import type { LineStyle } from "./line-art.ts";
import { ringsToPathData } from "./path-data.ts";
import type { Skin } from "./placed-features.ts";
import type { Plate, PlateSubject } from "./plate.ts";
import { createPlate, mirrorPlate } from "./plate.ts";
import { trianglesOf } from "./raster.ts";
import { encodeShading } from "./shading-image.ts";

const OUTPUT_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../../public/body/plates");

/** The left view is the mirror image of the right one and is not drawn a second time. */
const DRAWN_VIEWS = ["anterior", "posterior", "right", "soles"] as const satisfies readonly ViewName[];

const LINE_STYLE: LineStyle = { innerMm: [0.5, 1.05], outerMm: 1.2, outerBelowMm: 0.35 };

const WEBP_QUALITY = 93;

export interface PlateOrder {
  readonly figure?: string;
  readonly view?: string;
  readonly folder?: string;
}

/** Draws all plates, or those of one figure or view, and writes them to public/body/plates or another folder. */
export async function buildPlates({ figure: onlyFigure, view: onlyView, folder }: PlateOrder = {}): Promise<void> {
  const output = folder ?? OUTPUT_FOLDER;
  mkdirSync(output, { recursive: true });
  const source = loadMeshSource();
  const surface = createBodySurface(source);
  const figures = createFigures(source);
  const lines = createSkinLines(source, surface, figures);
  const drawn = placeDrawnShading({ source, surface, figures });
  for (const figure of FIGURE_NAMES.filter((name) => !onlyFigure || name === onlyFigure)) {
    const modelIn = (pose: PoseName) =>
      lazy(() => createFigureModel(surface, figures, { figure, pose }, (skin) => quietOf(drawn, figure, skin)));
    const models = { standard: modelIn("standard"), lateral: modelIn("lateral") };
    for (const view of DRAWN_VIEWS.filter((name) => !onlyView || name === onlyView)) {
      const model = models[VIEW_POSES[view]]();
      const drawnAt = (places: Skin) => drawnAmountsAt(places, drawn, figure, model);
      const plate = drawView({ source, surface, lines, drawnAt }, model, view);
      await writePlate(join(output, `${figure}-${view}`), plate);
      if (view === "right") await writePlate(join(output, `${figure}-left`), mirrorPlate(plate));
    }
  }
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface Body {
  readonly source: MeshSource;
  readonly surface: BodySurface;
  readonly lines: readonly SkinLine[];
  readonly drawnAt: PlateSubject["drawnAt"];
}

function drawView({ source, surface, lines, drawnAt }: Body, model: FigureModel, view: ViewName): Plate {
  const keptQuads = quadsInView(source, view);
  const isKept = (quad: number) =>
    keptQuads[surface.coarse.parentQuads[surface.fine.parentQuads[quad] ?? 0] ?? 0] === 1;
  const triangles = trianglesOf(surface.fine.quads, isKept);
  const frame = frameOf(view, model.positions, triangles);
  return createPlate({ view, frame, triangles, symmetric: view !== "right", lines, drawnAt }, model, LINE_STYLE);
}

/** The app counts view points from the top left of the frame (src/atlas/plate.ts), so the file does: never change this. */
async function writePlate(name: string, plate: Plate): Promise<void> {
  const { x, y, width: widthMm, height: heightMm } = plate.frame;
  const file = {
    frame: { widthMm, heightMm },
    silhouette: ringsToPathData(plate.silhouette, [x, y]),
    contours: ringsToPathData(plate.contours, [x, y]),
  };
  writeFileSync(`${name}.json`, `${JSON.stringify(file)}\n`);
  writeFileSync(`${name}.webp`, await encodeShading(plate.shading, WEBP_QUALITY));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [figure, view, folder] = process.argv.slice(2);
  await buildPlates({ ...(figure ? { figure } : {}), ...(view ? { view } : {}), ...(folder ? { folder } : {}) });
}
