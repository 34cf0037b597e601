import { armWeights } from "./figures.ts";
import type { PoseName } from "./figures.ts";
import type { Vec3 } from "./linear.ts";
import { dot, vectorAt } from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";

export const VIEW_NAMES = ["anterior", "posterior", "right", "left", "soles"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Unit vectors of a view in the figure's space: to the viewer's right, up on the page, and towards the viewer. */
export interface ViewAxes {
  readonly right: Vec3;
  readonly up: Vec3;
  readonly toward: Vec3;
}

/** `right` looks at the figure's right side. `soles` looks up from below with the toes up on the page. */
export const VIEW_AXES: Readonly<Record<ViewName, ViewAxes>> = {
  anterior: { right: [1, 0, 0], up: [0, 1, 0], toward: [0, 0, 1] },
  posterior: { right: [-1, 0, 0], up: [0, 1, 0], toward: [0, 0, -1] },
  right: { right: [0, 0, 1], up: [0, 1, 0], toward: [-1, 0, 0] },
  left: { right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] },
  soles: { right: [1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] },
};

export const VIEW_POSES: Readonly<Record<ViewName, PoseName>> = {
  anterior: "standard",
  posterior: "standard",
  right: "lateral",
  left: "lateral",
  soles: "standard",
};

/** A box in view millimetres: x = place . right, y = -(place . up), so y grows downwards as on a screen. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** White around the figure, mm. */
const MARGIN_MM = 20;

/** A quad belongs to an arm from this mean skin weight on. */
const ARM_WEIGHT = 0.6;

/** For a foot the bound is high: the cut then lies below the malleoli, which would stick out behind the sole. */
const FOOT_WEIGHT = 0.95;

/** 1 for every cage quad that a view shows at all: without the far arm from the side, the feet alone from below. */
export function quadsInView(source: MeshSource, view: ViewName): Uint8Array {
  const { quads } = source.body;
  const keep = new Uint8Array(quads.length / 4);
  const farArm = view === "right" ? 1 : view === "left" ? -1 : 0;
  const weights = view === "soles" ? footWeights(source) : armWeights(source);
  for (let q = 0; q < keep.length; q += 1) {
    let mean = 0;
    for (const v of quads.subarray(q * 4, q * 4 + 4)) mean += (weights[v] ?? 0) / 4;
    keep[q] = view === "soles" ? Number(mean > FOOT_WEIGHT) : Number(mean * farArm <= ARM_WEIGHT);
  }
  return keep;
}

function footWeights(source: MeshSource): Float64Array {
  const { offsets, bones, weights } = source.skin;
  const isFoot = source.bones.map(({ name }) => (/^(?:foot|toe)/.test(name) ? 1 : 0));
  return Float64Array.from({ length: source.body.vertexCount }, (_, v) => {
    let sum = 0;
    for (let k = offsets[v] ?? 0; k < (offsets[v + 1] ?? 0); k += 1)
      sum += (weights[k] ?? 0) * (isFoot[bones[k] ?? -1] ?? 0);
    return sum;
  });
}

/**
 * The frame of a view: the box around what it shows plus 20 mm, in whole mm; mirror views get mirror frames.
 * @param positions surface positions in mm
 * @param shown the vertices of the surface that the view shows
 */
export function frameOf(view: ViewName, positions: Float64Array, shown: Iterable<number>): Frame {
  const { right, up } = VIEW_AXES[view];
  let [left, top, rightEdge, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const vertex of shown) {
    const place = vectorAt(positions, vertex);
    const x = dot(place, right);
    const y = -dot(place, up);
    left = Math.min(left, x);
    rightEdge = Math.max(rightEdge, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const x = Math.floor(left - MARGIN_MM);
  const y = Math.floor(top - MARGIN_MM);
  return { x, y, width: Math.ceil(rightEdge + MARGIN_MM) - x, height: Math.ceil(bottom + MARGIN_MM) - y };
}
