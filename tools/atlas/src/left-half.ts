import { createCage } from "../../../src/atlas/cage.ts";
import type { Cage } from "../../../src/atlas/cage.ts";
import type { BodyTopology } from "./mesh-source.ts";
import { hilbertIndex } from "./hilbert.ts";

/** The left half of some quads of the source body, numbered for the body files. */
export interface LeftHalf {
  /** Four left vertices a quad, numbered by first use, the quads in the order of a space-filling curve. */
  readonly quads: Int32Array;
  readonly isMidline: Uint8Array;
  /** The source body's vertex of each left vertex. */
  readonly sourceVertices: Int32Array;
  /** The source body's quad of each left quad. */
  readonly sourceQuads: Int32Array;
  readonly cage: Cage;
}

/** @param positions of the source body's vertices, mm, to order the quads and to tell left from right */
export function takeLeftHalf(body: BodyTopology, positions: Float64Array, isKept: (quad: number) => boolean): LeftHalf {
  const quadCount = body.quads.length / 4;
  const middle = (quad: number, axis: number) => {
    let sum = 0;
    for (const vertex of body.quads.subarray(quad * 4, quad * 4 + 4)) sum += (positions[vertex * 3 + axis] ?? 0) / 4;
    return sum;
  };
  const left = Array.from({ length: quadCount }, (_, quad) => quad)
    .filter((quad) => middle(quad, 0) > 0 && isKept(quad))
    .map((quad) => ({ quad, key: hilbertIndex([middle(quad, 0), middle(quad, 1), middle(quad, 2)]) }))
    .sort((a, b) => a.key - b.key || a.quad - b.quad)
    .map(({ quad }) => quad);
  const numbers = new Map<number, number>();
  const quads = Int32Array.from(
    left.flatMap((quad) => {
      const corners = [...body.quads.subarray(quad * 4, quad * 4 + 4)];
      const turned = rotateToKnown(corners, (vertex) => numbers.has(vertex));
      for (const vertex of turned) if (!numbers.has(vertex)) numbers.set(vertex, numbers.size);
      return turned.map((vertex) => numbers.get(vertex) ?? -1);
    }),
  );
  const sourceVertices = Int32Array.from(numbers.keys());
  const isMidline = Uint8Array.from(sourceVertices, (vertex) => (body.mirrorVertices[vertex] === vertex ? 1 : 0));
  return { quads, isMidline, sourceVertices, sourceQuads: Int32Array.from(left), cage: createCage(quads, isMidline) };
}

/** Starts a quad at a known corner whose earlier neighbour is new, so that new corners follow known ones. */
function rotateToKnown(corners: readonly number[], isKnown: (vertex: number) => boolean): readonly number[] {
  const start = corners.findIndex((vertex, k) => isKnown(vertex) && !isKnown(corners[(k + 3) % 4] ?? -1));
  return start <= 0 ? corners : [...corners.slice(start), ...corners.slice(0, start)];
}

/** Values of the left vertices (x, y, z each) from those of the whole source body. */
export function takeLeftPositions(half: LeftHalf, positions: Float64Array): Float64Array {
  const taken = new Float64Array(half.sourceVertices.length * 3);
  half.sourceVertices.forEach((vertex, v) => taken.set(positions.subarray(vertex * 3, vertex * 3 + 3), v * 3));
  return taken;
}
