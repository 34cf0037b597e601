import type { FigureId } from "../../atlas/place.ts";

/** Outlines of the figures from the front as SVG path data in cm: 0 is the middle across and the crown of the tallest down. */
export const FIGURE_OUTLINES: Readonly<Record<FigureId, string>> = {
  female: "M0 20L20 60L10 180L-10 180L-20 60Z",
  male: "M0 10L25 60L10 180L-10 180L-25 60Z",
  child: "M0 80L15 100L8 180L-8 180L-15 100Z",
};
