import type { ViewId } from "./place.ts";

export type Vector = readonly [x: number, y: number, z: number];

/** Standard: arms a little away from the body, palms forward. Lateral: arms forward, so that the flank is seen. */
type PoseId = "standard" | "lateral";

/** How a view looks at the body. Unit vectors of body space (x to the patient's left, y up, z forward). */
export type ViewAxes = {
  readonly pose: PoseId;
  /** To the right of the picture. */
  readonly right: Vector;
  /** Up in the picture. */
  readonly up: Vector;
  /** Towards the viewer. */
  readonly toward: Vector;
};

/**
 * `right` and `left` name the patient's side that faces the viewer; the arm of the other side is left out there.
 * `soles` looks up from below the floor with the toes up and shows the feet alone: the patient's right foot is
 * on the viewer's left, as in the anterior view.
 */
export const VIEW_AXES: Readonly<Record<ViewId, ViewAxes>> = {
  anterior: { pose: "standard", right: [1, 0, 0], up: [0, 1, 0], toward: [0, 0, 1] },
  posterior: { pose: "standard", right: [-1, 0, 0], up: [0, 1, 0], toward: [0, 0, -1] },
  right: { pose: "lateral", right: [0, 0, 1], up: [0, 1, 0], toward: [-1, 0, 0] },
  left: { pose: "lateral", right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] },
  soles: { pose: "standard", right: [1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] },
};
