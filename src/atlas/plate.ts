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

/** Reads a plate's JSON file (frame in mm, silhouette and contours as path data). Throws on a file that is not one. */
export function parsePlate(about: Pick<Plate, "figure" | "view" | "shadingUrl">, json: unknown): Plate {
  if (!isPlateFile(json)) throw new Error(`Not a plate of the body: ${about.figure} ${about.view}`);
  return { ...about, frame: json.frame, silhouette: json.silhouette, contours: json.contours };
}

function isPlateFile(json: unknown): json is Pick<Plate, "frame" | "silhouette" | "contours"> {
  if (typeof json !== "object" || json === null) return false;
  const { frame, silhouette, contours } = json as Partial<Plate>;
  return (
    typeof silhouette === "string" &&
    typeof contours === "string" &&
    typeof frame?.widthMm === "number" &&
    typeof frame.heightMm === "number"
  );
}
