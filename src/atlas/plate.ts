import type { ViewFrame } from "./body.ts";
import type { FigureId, ViewId } from "./place.ts";

/** The drawing of one view of a figure: vectors in the view's mm. The grey shading is an image of its own. */
export type Plate = {
  readonly figure: FigureId;
  readonly view: ViewId;
  readonly frame: ViewFrame;
  /** SVG path data of the outer shape: fill and clip. */
  readonly silhouette: string;
  /** SVG path data of the line art, to be filled (even-odd). */
  readonly contours: string;
  /** Address of the grey shading image, which covers the frame exactly. */
  readonly shadingUrl: string;
};

export type Plates = Readonly<Record<ViewId, Plate>>;

/** A plate's file: its frame and paths in mm from where the view's axes cross, as the generator measures them. */
type PlateFile = {
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly silhouette: string;
  readonly contours: string;
};

/** Reads a plate's JSON file, moving its paths to the top left of the frame. Throws on a file that is not one. */
export function parsePlate(about: Pick<Plate, "figure" | "view" | "shadingUrl">, json: unknown): Plate {
  if (!isPlateFile(json)) throw new Error(`Not a plate of the body: ${about.figure} ${about.view}`);
  const { x, y, width, height } = json.frame;
  return {
    ...about,
    frame: { widthMm: width, heightMm: height },
    silhouette: movePath(json.silhouette, -x, -y),
    contours: movePath(json.contours, -x, -y),
  };
}

/** Only the start of each outline is absolute in a plate's paths; all that follows is relative to it. */
function movePath(path: string, dx: number, dy: number): string {
  return path.replace(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g, (_start, x: string, y: string) => {
    return `M${round(Number(x) + dx)} ${round(Number(y) + dy)}`;
  });
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}

function isPlateFile(json: unknown): json is PlateFile {
  if (typeof json !== "object" || json === null) return false;
  const { frame, silhouette, contours } = json as Partial<PlateFile>;
  return (
    typeof silhouette === "string" &&
    typeof contours === "string" &&
    [frame?.x, frame?.y, frame?.width, frame?.height].every((length) => typeof length === "number")
  );
}
