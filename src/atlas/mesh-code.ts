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
  for (let i = 0; i < quads.length; i += 1) {
    const vertex = quads[i] ?? -1;
    if (vertex < known) continue;
    const quad = i & ~3;
    const before = quads[quad | ((i + 3) & 3)] ?? -1;
    const across = quads[quad | ((i + 2) & 3)] ?? -1;
    const after = quads[quad | ((i + 1) & 3)] ?? -1;
    if (before < known && across < known && after < known) {
      sources[vertex * 3] = before;
      sources[vertex * 3 + 1] = across;
      sources[vertex * 3 + 2] = after;
    } else if (before < known) sources[vertex * 3] = before;
    else if (after < known) sources[vertex * 3] = after;
    else if (across < known) sources[vertex * 3] = across;
    else sources[vertex * 3] = vertex - 1;
    known = vertex + 1;
  }
  return sources;
}

/** Adds to each vertex of `values` (x, y, z each, in order) what the earlier ones foretell of it. In place. */
export function addForetold(values: Int16Array, sources: Int32Array): void {
  for (let i = 0; i < sources.length; i += 3) {
    const a = (sources[i] ?? -1) * 3;
    const b = (sources[i + 1] ?? -1) * 3;
    const c = (sources[i + 2] ?? -1) * 3;
    for (let d = 0; d < 3; d += 1) {
      let foretold = a < 0 ? 0 : (values[a + d] ?? 0);
      if (b >= 0) foretold += (values[c + d] ?? 0) - (values[b + d] ?? 0);
      values[i + d] = (values[i + d] ?? 0) + foretold;
    }
  }
}

/** Vertex numbers from how far each lies below the next number that is not used yet. */
export function decodeQuads(steps: Uint16Array): Int32Array {
  const vertices = new Int32Array(steps.length);
  let next = 0;
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i] ?? 0;
    vertices[i] = next - step;
    if (step === 0) next += 1;
  }
  return vertices;
}

/** Codes of a quarter's cell: one of those of its neighbours, the next new one, or (ESCAPE) spelt out. */
export const CODE = { firstNeighbour: 0, next: 1, escape: 255 } as const;

/** At most this many quarters lie around one that count for its code. */
const AROUND = 7;

/**
 * The different cells around a quarter that are known already (-1 is unknown), the likeliest first.
 * @param cells the cell of each quarter of each quad
 * @param around receives them, at least 7 long
 * @returns how many there are
 */
// oxlint-disable-next-line max-params -- called for each of 100,000 quarters at every start: it makes no objects
export function findCellsAround(twins: Int32Array, cells: Int32Array, at: number, around: Int32Array): number {
  const base = at & ~3;
  const before = base | ((at + 3) & 3);
  const acrossBefore = twins[before] ?? -1;
  const acrossAfter = twins[at] ?? -1;
  let count = 0;
  for (let i = 0; i < AROUND; i += 1) {
    const beside = quarterAround(i, at, acrossBefore, acrossAfter);
    const cell = beside < 0 ? -1 : (cells[beside] ?? -1);
    if (cell < 0) continue;
    let isNew = true;
    for (let k = 0; k < count; k += 1) if (around[k] === cell) isNew = false;
    if (!isNew) continue;
    around[count] = cell;
    count += 1;
  }
  return count;
}

/** Those beside a quarter first, then those at its corners. -1 beyond the rim. */
// oxlint-disable-next-line max-params -- see above
function quarterAround(i: number, at: number, acrossBefore: number, acrossAfter: number): number {
  const base = at & ~3;
  switch (i) {
    case 0:
      return base | ((at + 3) & 3);
    // A twin half-edge starts where ours ends: its own quarter touches the quarter at our end, the next one ours.
    case 1:
      return acrossBefore;
    case 2:
      return acrossAfter < 0 ? -1 : (acrossAfter & ~3) | ((acrossAfter + 1) & 3);
    case 3:
      return base | ((at + 1) & 3);
    case 4:
      return base | ((at + 2) & 3);
    case 5:
      return acrossBefore < 0 ? -1 : (acrossBefore & ~3) | ((acrossBefore + 1) & 3);
    default:
      return acrossAfter;
  }
}
