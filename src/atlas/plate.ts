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
