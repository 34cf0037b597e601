import type { Subdivision } from "./subdivision.ts";

/*
 * How the body files hold meshes, so that brotli makes them small: differences from what the reader can foretell,
 * low bytes and high bytes apart. The writer in tools/atlas uses the same foretelling.
 */

/**
 * For each vertex, numbered by first use in the quads, three earlier vertices a, b, c (-1 for none) from which it is
 * foretold as a - b + c: the fourth corner of a parallelogram where three are known, else the nearest known corner.
 */
export function foretellVertices(quads: Int32Array, vertexCount: number): Int32Array {
  const sources = new Int32Array(vertexCount * 3).fill(-1);
  let known = 0;
  for (let at = 0; at < quads.length; at += 4) {
    for (let k = 0; k < 4; k += 1) {
      const vertex = quads[at + k] ?? -1;
      if (vertex < known) continue;
      const before = quads[at + ((k + 3) & 3)] ?? -1;
      const across = quads[at + ((k + 2) & 3)] ?? -1;
      const after = quads[at + ((k + 1) & 3)] ?? -1;
      if (before < known && across < known && after < known) sources.set([before, across, after], vertex * 3);
      else {
        const single = [before, after, across, vertex - 1].find((candidate) => candidate < known) ?? -1;
        sources[vertex * 3] = single;
      }
      known = vertex + 1;
    }
  }
  return sources;
}

/** Adds to each vertex of `values` (x, y, z each, in order) what the earlier ones foretell of it. In place. */
export function addForetold(values: Int16Array, sources: Int32Array): void {
  for (let vertex = 0; vertex < sources.length / 3; vertex += 1) {
    const [a, b, c] = [sources[vertex * 3] ?? -1, sources[vertex * 3 + 1] ?? -1, sources[vertex * 3 + 2] ?? -1];
    for (let d = 0; d < 3; d += 1) {
      const foretold = (values[a * 3 + d] ?? 0) - (values[b * 3 + d] ?? 0) + (values[c * 3 + d] ?? 0);
      values[vertex * 3 + d] = (values[vertex * 3 + d] ?? 0) + foretold;
    }
  }
}

/** Vertex numbers from how far each lies below the next number that is not used yet. */
export function decodeQuads(steps: Uint16Array): Int32Array {
  let next = 0;
  return Int32Array.from(steps, (step) => {
    const vertex = next - step;
    if (step === 0) next += 1;
    return vertex;
  });
}

/** Codes of a quarter's cell: one of those of its neighbours, the next new one, or (ESCAPE) spelt out. */
export const CODE = { firstNeighbour: 0, next: 1, escape: 255 } as const;

/**
 * The different cells around a quarter that are known already (-1 is unknown), the likeliest first.
 * @param cells the cell of each quarter of each quad
 */
export function cellsAround({ twins }: Subdivision, cells: Int32Array, quad: number, quarter: number): number[] {
  const before = (quarter + 3) & 3;
  const after = (quarter + 1) & 3;
  const acrossBefore = twins[quad * 4 + before] ?? -1;
  const acrossAfter = twins[quad * 4 + quarter] ?? -1;
  const found: number[] = [];
  const add = (at: number) => {
    const cell = cells[at] ?? -1;
    if (cell >= 0 && !found.includes(cell)) found.push(cell);
  };
  add(quad * 4 + before);
  // A twin half-edge starts where ours ends: its own quarter touches the quarter at our end, the next one ours.
  if (acrossBefore >= 0) add(acrossBefore);
  if (acrossAfter >= 0) add((acrossAfter & ~3) | ((acrossAfter + 1) & 3));
  add(quad * 4 + after);
  add(quad * 4 + ((quarter + 2) & 3));
  if (acrossBefore >= 0) add((acrossBefore & ~3) | ((acrossBefore + 1) & 3));
  if (acrossAfter >= 0) add(acrossAfter);
  return found;
}
