import type { DrawnFeature } from "./drawn-features.ts";

/**
 * Bones and muscles that show through the skin, drawn into the shading alone: the shape of the figures stays as it is.
 * Placed by hand on the plates of the male figure (view mm: x to the viewer's right from the midline or, in the side
 * view, from the mesh's frontal plane; y down from the floor, so that heights are negative), on one side; the other side
 * is its mirror. Where the app has a landmark (src/atlas/landmarks), the bone is drawn on it, within 4 mm. A line with
 * one point is a dome. The width is the standard deviation of its cross-section.
 */
export interface ReliefFeature extends DrawnFeature {
  /** Height above the skin, mm; negative for a furrow or a hollow. */
  readonly heightMm: number;
}
