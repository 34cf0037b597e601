/**
 * The control mesh of the skin: quads of which one Catmull-Clark step makes the surface. It is stored as its left
 * half; here it is whole. Left quads come first, and right quad i + leftQuadCount mirrors left quad i.
 */
export type Cage = {
  readonly vertexCount: number;
  readonly leftVertexCount: number;
  readonly leftQuadCount: number;
  /** Four vertices a quad, counter-clockwise seen from outside. */
  readonly quads: Int32Array;
  /** For each left vertex its mirror; a vertex on the midline is its own. */
  readonly mirrorVertices: Int32Array;
  /** For half-edge 4 * quad + k (corner k to corner k + 1) the half-edge across, -1 at the rim. */
  readonly twins: Int32Array;
  /** How many quads meet at each vertex. */
  readonly valences: Int32Array;
};

/**
 * @param leftQuads four left vertices a quad
 * @param isMidline 1 for left vertices on the median plane
 */
export function createCage(leftQuads: Int32Array, isMidline: Uint8Array): Cage {
  const leftVertexCount = isMidline.length;
  const mirrorVertices = new Int32Array(leftVertexCount);
  let vertexCount = leftVertexCount;
  for (let v = 0; v < leftVertexCount; v += 1) {
    mirrorVertices[v] = isMidline[v] === 1 ? v : vertexCount;
    if (isMidline[v] !== 1) vertexCount += 1;
  }
  const quads = new Int32Array(leftQuads.length * 2);
  quads.set(leftQuads);
  for (let i = 0; i < leftQuads.length; i += 4) {
    const mirrored = leftQuads.length + i;
    // Mirroring turns the sense of rotation, so the corners run backwards from the shared first one.
    for (let k = 0; k < 4; k += 1) quads[mirrored + ((4 - k) & 3)] = mirrorVertices[leftQuads[i + k] ?? -1] ?? -1;
  }
  return {
    vertexCount,
    leftVertexCount,
    leftQuadCount: leftQuads.length / 4,
    quads,
    mirrorVertices,
    twins: findTwins(quads, vertexCount),
    valences: countQuads(quads, vertexCount),
  };
}

function countQuads(quads: Int32Array, vertexCount: number): Int32Array {
  const valences = new Int32Array(vertexCount);
  for (let i = 0; i < quads.length; i += 1) {
    const vertex = quads[i] ?? -1;
    valences[vertex] = (valences[vertex] ?? 0) + 1;
  }
  return valences;
}

function findTwins(quads: Int32Array, vertexCount: number): Int32Array {
  // Half-edges that leave a vertex, as linked lists: first of each vertex, then the next of each half-edge.
  const first = new Int32Array(vertexCount).fill(-1);
  const next = new Int32Array(quads.length);
  const twins = new Int32Array(quads.length).fill(-1);
  for (let edge = 0; edge < quads.length; edge += 1) {
    const from = quads[edge] ?? -1;
    const to = quads[(edge & ~3) | ((edge + 1) & 3)] ?? -1;
    let other = first[to] ?? -1;
    while (other >= 0 && quads[(other & ~3) | ((other + 1) & 3)] !== from) other = next[other] ?? -1;
    if (other >= 0) {
      twins[edge] = other;
      twins[other] = edge;
    }
    next[edge] = first[from] ?? -1;
    first[from] = edge;
  }
  return twins;
}

/** Positions in mm of the whole cage from those of its left half in units of 0.1 mm (x, y, z each). */
export function wholeCagePositions(cage: Cage, left: Int16Array): Float32Array {
  const positions = new Float32Array(cage.vertexCount * 3);
  for (let v = 0; v < cage.leftVertexCount; v += 1) {
    const x = (left[v * 3] ?? 0) / 10;
    const y = (left[v * 3 + 1] ?? 0) / 10;
    const z = (left[v * 3 + 2] ?? 0) / 10;
    const mirror = cage.mirrorVertices[v] ?? v;
    // A vertex on the midline is its own mirror and has x = 0.
    positions[mirror * 3] = -x;
    positions[mirror * 3 + 1] = y;
    positions[mirror * 3 + 2] = z;
    positions[v * 3] = x;
    positions[v * 3 + 1] = y;
    positions[v * 3 + 2] = z;
  }
  return positions;
}
