import { crossOfEdges, dot, mirrorQuad, unit } from "../../../src/atlas/surface-point.ts";
import type { Subdivision } from "../../../src/atlas/subdivision.ts";
import type { Vector } from "../../../src/atlas/views.ts";
import { cross } from "./linear.ts";

/** Directions from which the head is looked at, spread evenly over the sphere. */
const DIRECTION_COUNT = 200;

/** Pixels per mm of these looks: fine enough for the lids. */
const PX_PER_MM = 2;

/** Below this openness a quad lies inside the mouth or behind the lids; what is seen starts at about 0.1. */
const HIDDEN_BELOW = 0.05;

/** Hidden patches of fewer quads are pits of the ear or corners of the mouth: they stay skin. */
const LEAST_HIDDEN_PATCH = 50;

/**
 * 1 for each quad that is skin: all but the mouth bag and the eye sockets.
 * @param headQuads the quads to look at; all others are skin
 */
export function findSkin(subdivision: Subdivision, positions: Float32Array, headQuads: Int32Array): Uint8Array {
  const openness = measureOpenness(subdivision, positions, headQuads);
  const isSkin = new Uint8Array(subdivision.quadCount).fill(1);
  headQuads.forEach((quad, index) => {
    if ((openness[index] ?? 0) < HIDDEN_BELOW) isSkin[quad] = 0;
  });
  // Looks from 200 directions are not quite symmetric; the skin is.
  for (const quad of headQuads) if (isSkin[mirrorQuad(subdivision, quad)] === 1) isSkin[quad] = 1;
  for (const patch of patchesOf(subdivision, isSkin, 0)) {
    if (patch.length < LEAST_HIDDEN_PATCH) for (const quad of patch) isSkin[quad] = 1;
  }
  for (const patch of patchesOf(subdivision, isSkin, 1)) {
    if (patch.length < subdivision.quadCount / 2) for (const quad of patch) isSkin[quad] = 0;
  }
  return isSkin;
}

/** Groups of quads of the given value that hang together by their edges. */
function patchesOf({ twins, quadCount }: Subdivision, values: Uint8Array, value: number): number[][] {
  const isDone = new Uint8Array(quadCount);
  const patches: number[][] = [];
  for (let start = 0; start < quadCount; start += 1) {
    if (values[start] !== value || isDone[start] === 1) continue;
    const patch = [start];
    isDone[start] = 1;
    for (const quad of patch) {
      for (const twin of twins.subarray(quad * 4, quad * 4 + 4)) {
        const next = twin >> 2;
        if (twin < 0 || values[next] !== value || isDone[next] === 1) continue;
        isDone[next] = 1;
        patch.push(next);
      }
    }
    patches.push(patch);
  }
  return patches;
}

/**
 * How open each of the given quads lies: the share, weighted by the angle, of directions from which it is seen.
 * Deep in the mouth it is 0, on the forehead nearly 1.
 */
function measureOpenness({ corners }: Subdivision, positions: Float32Array, quads: Int32Array): Float64Array {
  const seen = new Float64Array(quads.length);
  const facing = new Float64Array(quads.length);
  const normals = Array.from(quads, (quad) => quadNormal(corners, positions, quad));
  for (let i = 0; i < DIRECTION_COUNT; i += 1) {
    const toward = directionOnSphere(i);
    const visible = drawQuadNumbers(corners, positions, quads, toward);
    for (const [index, normal] of normals.entries()) {
      const cosine = dot(normal, toward);
      if (cosine <= 0) continue;
      facing[index] = (facing[index] ?? 0) + cosine;
      if (visible[index] === 1) seen[index] = (seen[index] ?? 0) + cosine;
    }
  }
  return seen.map((sum, index) => sum / (facing[index] || 1));
}

/** Point i of a spiral that covers the sphere evenly. */
function directionOnSphere(i: number): Vector {
  const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
  const y = 1 - (2 * (i + 0.5)) / DIRECTION_COUNT;
  const ring = Math.sqrt(1 - y * y);
  return [ring * Math.cos(i * GOLDEN_ANGLE), y, ring * Math.sin(i * GOLDEN_ANGLE)];
}

function quadNormal(corners: Int32Array, positions: Float32Array, quad: number): Vector {
  const at = (k: number) => (corners[quad * 4 + k] ?? 0) * 3;
  const first = crossOfEdges(positions, at(0), at(1), at(2));
  const second = crossOfEdges(positions, at(0), at(2), at(3));
  return unit([first[0] + second[0], first[1] + second[1], first[2] + second[2]]);
}

/** 1 for each of the quads that is frontmost in at least one pixel of a picture taken from a direction. */
function drawQuadNumbers(corners: Int32Array, positions: Float32Array, quads: Int32Array, toward: Vector): Uint8Array {
  const right = unit(cross(Math.abs(toward[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], toward));
  const up = cross(toward, right);
  const projected = new Float32Array(positions.length);
  let [left, top, rightEdge, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const quad of quads) {
    for (const vertex of corners.subarray(quad * 4, quad * 4 + 4)) {
      const place: Vector = [
        positions[vertex * 3] ?? 0,
        positions[vertex * 3 + 1] ?? 0,
        positions[vertex * 3 + 2] ?? 0,
      ];
      const x = dot(place, right) * PX_PER_MM;
      const y = -dot(place, up) * PX_PER_MM;
      projected.set([x, y, dot(place, toward)], vertex * 3);
      left = Math.min(left, x);
      top = Math.min(top, y);
      rightEdge = Math.max(rightEdge, x);
      bottom = Math.max(bottom, y);
    }
  }
  const picture = createPicture({
    left,
    top,
    width: Math.ceil(rightEdge - left) + 1,
    height: Math.ceil(bottom - top) + 1,
  });
  quads.forEach((quad, index) => {
    const at = (k: number) => (corners[quad * 4 + k] ?? 0) * 3;
    drawTriangle(picture, projected, [at(0), at(1), at(2)], index);
    drawTriangle(picture, projected, [at(0), at(2), at(3)], index);
  });
  const visible = new Uint8Array(quads.length);
  for (const index of picture.numbers) if (index >= 0) visible[index] = 1;
  return visible;
}

interface Picture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly depths: Float32Array;
  readonly numbers: Int32Array;
}

function createPicture(box: Pick<Picture, "left" | "top" | "width" | "height">): Picture {
  const size = box.width * box.height;
  return { ...box, depths: new Float32Array(size).fill(-Infinity), numbers: new Int32Array(size).fill(-1) };
}

/** Draws a triangle with a z-buffer, its back side too: the inside of the mouth hides what lies behind it. */
function drawTriangle(
  picture: Picture,
  projected: Float32Array,
  [a, b, c]: readonly [number, number, number],
  number: number,
): void {
  const corner = (at: number): Vector => [
    (projected[at] ?? 0) - picture.left,
    (projected[at + 1] ?? 0) - picture.top,
    projected[at + 2] ?? 0,
  ];
  const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [corner(a), corner(b), corner(c)];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (area === 0) return;
  const lastX = Math.min(picture.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const lastY = Math.min(picture.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  for (let y = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5)); y <= lastY; y += 1) {
    for (let x = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5)); x <= lastX; x += 1) {
      const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
      const weightB = (px * (cy - ay) - (cx - ax) * py) / area;
      const weightC = ((bx - ax) * py - px * (by - ay)) / area;
      if (weightB < 0 || weightC < 0 || weightB + weightC > 1) continue;
      const depth = az + weightB * (bz - az) + weightC * (cz - az);
      const pixel = y * picture.width + x;
      if (depth <= (picture.depths[pixel] ?? 0)) continue;
      picture.depths[pixel] = depth;
      picture.numbers[pixel] = number;
    }
  }
}
