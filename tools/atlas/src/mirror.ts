import type { Subdivision } from "./subdivide.ts";

/** For each point of an exactly mirror-symmetric set (x to -x), the index of its mirror; throws where there is none. */
export function mirrorOfPoints(positions: Float64Array): Int32Array {
  const key = (x: number, y: number, z: number) =>
    `${Math.round(x * 1e4)},${Math.round(y * 1e4)},${Math.round(z * 1e4)}`;
  const at = (i: number): [number, number, number] => [
    positions[i * 3] ?? 0,
    positions[i * 3 + 1] ?? 0,
    positions[i * 3 + 2] ?? 0,
  ];
  const count = positions.length / 3;
  const indexByKey = new Map<string, number>();
  for (let i = 0; i < count; i += 1) indexByKey.set(key(...at(i)), i);
  return Int32Array.from({ length: count }, (_, i) => {
    const [x, y, z] = at(i);
    const mirror = indexByKey.get(key(-x || 0, y, z));
    if (mirror === undefined) throw new Error(`point ${i} of the rest shape has no mirror`);
    return mirror;
  });
}

export interface SurfaceMirror {
  readonly vertices: Int32Array;
  readonly quads: Int32Array;
}

/** The mirror quad of every quad, from the mirror of the vertices. */
export function mirrorOfQuads(quads: Int32Array, mirrorVertices: Int32Array): Int32Array {
  const key = (corners: readonly number[]) => [...corners].sort((a, b) => a - b).join();
  const cornersOf = (quad: number) => [...quads.subarray(quad * 4, quad * 4 + 4)];
  const count = quads.length / 4;
  const quadByKey = new Map<string, number>();
  for (let q = 0; q < count; q += 1) quadByKey.set(key(cornersOf(q)), q);
  return Int32Array.from({ length: count }, (_, q) => {
    const mirror = quadByKey.get(key(cornersOf(q).map((v) => mirrorVertices[v] ?? -1)));
    if (mirror === undefined) throw new Error(`quad ${q} has no mirror`);
    return mirror;
  });
}

/** Mirror vertices and quads of a subdivided surface, exactly, from those of the surface it was made of. */
export function mirrorOfSubdivision(subdivision: Subdivision, parent: SurfaceMirror): SurfaceMirror {
  const { quads, parentQuads, vertexCount } = subdivision;
  const count = parentQuads.length;
  // A child quad starts at the corner of its parent that it keeps, so parent and corner name it.
  const childByCorner = new Map<number, number>();
  const cornerKey = (quad: number, corner: number) => quad * 2 ** 22 + corner;
  for (let q = 0; q < count; q += 1) childByCorner.set(cornerKey(parentQuads[q] ?? -1, quads[q * 4] ?? -1), q);
  const mirrorVertices = new Int32Array(vertexCount).fill(-1);
  const mirrorQuads = new Int32Array(count);
  for (let q = 0; q < count; q += 1) {
    const parentMirror = parent.quads[parentQuads[q] ?? -1] ?? -1;
    const cornerMirror = parent.vertices[quads[q * 4] ?? -1] ?? -1;
    const mirror = childByCorner.get(cornerKey(parentMirror, cornerMirror));
    if (mirror === undefined) throw new Error(`subdivided quad ${q} has no mirror`);
    mirrorQuads[q] = mirror;
    // Mirroring turns the sense of rotation, so the corners run backwards from the shared first one.
    for (let k = 0; k < 4; k += 1) mirrorVertices[quads[q * 4 + k] ?? -1] = quads[mirror * 4 + ((4 - k) % 4)] ?? -1;
  }
  return { vertices: mirrorVertices, quads: mirrorQuads };
}

/** Averages packed positions with their mirror image, so that rounding leaves no difference between the sides. */
export function symmetrize(positions: Float64Array, mirrorVertices: Int32Array): Float64Array {
  const even = new Float64Array(positions.length);
  for (let v = 0; v < mirrorVertices.length; v += 1) {
    const a = v * 3;
    const b = (mirrorVertices[v] ?? v) * 3;
    even[a] = ((positions[a] ?? 0) - (positions[b] ?? 0)) / 2;
    even[a + 1] = ((positions[a + 1] ?? 0) + (positions[b + 1] ?? 0)) / 2;
    even[a + 2] = ((positions[a + 2] ?? 0) + (positions[b + 2] ?? 0)) / 2;
  }
  return even;
}
