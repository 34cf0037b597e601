import type { Surface } from "../surface.ts";

/** The vertices of the right half of the skin and ways between near ones: neighbours of vertex v stand in a row. */
export type RightGraph = {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
};

/**
 * Joins each vertex of the right half (and of the midline) with those of its quads, and across each edge with the far
 * corners of the pair of quads: sixteen directions, so that a shortest way is straight within a few percent.
 */
export function createRightGraph({ subdivision, isSkin }: Surface): RightGraph {
  const { corners, twins, quadCount, vertexCount } = subdivision;
  const rows = Array.from({ length: vertexCount }, () => new Set<number>());
  const join = (a: number, b: number) => {
    if (a === b) return;
    rows[a]?.add(b);
    rows[b]?.add(a);
  };
  const isRightSkin = (quad: number) => quad >= quadCount / 2 && isSkin[quad] === 1;
  const cornerOf = (quad: number, k: number) => corners[quad * 4 + (k & 3)] ?? 0;
  for (let quad = quadCount / 2; quad < quadCount; quad += 1) {
    if (!isRightSkin(quad)) continue;
    for (let k = 0; k < 4; k += 1) {
      join(cornerOf(quad, k), cornerOf(quad, k + 1));
      join(cornerOf(quad, k), cornerOf(quad, k + 2));
      const twin = twins[quad * 4 + k] ?? -1;
      const across = twin >> 2;
      if (twin < 0 || across < quad || !isRightSkin(across)) continue;
      // Edge k runs from corner k to k + 1 here and the other way round across it.
      join(cornerOf(quad, k + 3), cornerOf(across, twin + 3));
      join(cornerOf(quad, k + 2), cornerOf(across, twin + 2));
    }
  }
  const offsets = new Int32Array(vertexCount + 1);
  rows.forEach((row, v) => (offsets[v + 1] = (offsets[v] ?? 0) + row.size));
  return { offsets, neighbours: Int32Array.from(rows.flatMap((row) => [...row])) };
}
