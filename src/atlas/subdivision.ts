import type { Cage } from "./cage.ts";

/** One Catmull-Clark step of the cage (Catmull and Clark 1978): the topology that all figures and poses share. */
export type Subdivision = {
  readonly cage: Cage;
  /** Cage vertices first, then the middle of each cage quad, then the middle of each cage edge. */
  readonly vertexCount: number;
  readonly quadCount: number;
  /**
   * Four vertices a quad. Quad 4 * c + k lies at corner k of cage quad c: that corner, the middle of the edge after it,
   * the middle of the cage quad, the middle of the edge before it.
   */
  readonly corners: Int32Array;
  /** For half-edge 4 * quad + k the half-edge across, -1 at the rim. */
  readonly twins: Int32Array;
};

export function subdivide(cage: Cage): Subdivision {
  const { quads, twins: cageTwins } = cage;
  const quadMiddle = cage.vertexCount;
  let vertexCount = quadMiddle + quads.length / 4;
  const edgeMiddles = new Int32Array(quads.length);
  for (let edge = 0; edge < quads.length; edge += 1) {
    const twin = cageTwins[edge] ?? -1;
    edgeMiddles[edge] = twin >= 0 && twin < edge ? (edgeMiddles[twin] ?? -1) : vertexCount;
    if (twin < 0 || twin > edge) vertexCount += 1;
  }
  const corners = new Int32Array(quads.length * 4);
  const twins = new Int32Array(quads.length * 4);
  for (let quad = 0; quad < quads.length; quad += 1) {
    const before = (quad & ~3) | ((quad + 3) & 3);
    const after = (quad & ~3) | ((quad + 1) & 3);
    const at = quad * 4;
    corners[at] = quads[quad] ?? -1;
    corners[at + 1] = edgeMiddles[quad] ?? -1;
    corners[at + 2] = quadMiddle + (quad >> 2);
    corners[at + 3] = edgeMiddles[before] ?? -1;
    // Across the outer half of the cage edge lies the next corner's quad of the neighbour, with its last edge.
    const across = cageTwins[quad] ?? -1;
    twins[at] = across < 0 ? -1 : ((across & ~3) | ((across + 1) & 3)) * 4 + 3;
    twins[at + 1] = after * 4 + 2;
    twins[at + 2] = before * 4 + 1;
    const acrossBefore = cageTwins[before] ?? -1;
    twins[at + 3] = acrossBefore < 0 ? -1 : acrossBefore * 4;
  }
  return { cage, vertexCount, quadCount: quads.length, corners, twins };
}

/** Positions of the surface's vertices from those of the cage: x, y, z each, in the same unit. */
export function refinePositions(subdivision: Subdivision, cagePositions: Float32Array): Float32Array {
  const refined = new Float32Array(subdivision.vertexCount * 3);
  placeQuadMiddles(subdivision.cage, cagePositions, refined);
  moveCageVertices(subdivision.cage, cagePositions, refined);
  addEdges(subdivision, cagePositions, refined);
  settleRim(subdivision.cage, cagePositions, refined);
  return refined;
}

function placeQuadMiddles({ quads, vertexCount }: Cage, cagePositions: Float32Array, refined: Float32Array): void {
  for (let corner = 0; corner < quads.length; corner += 1) {
    const from = (quads[corner] ?? -1) * 3;
    const to = (vertexCount + (corner >> 2)) * 3;
    for (let d = 0; d < 3; d += 1) refined[to + d] = (refined[to + d] ?? 0) + (cagePositions[from + d] ?? 0) / 4;
  }
}

/**
 * An inner vertex with n quads goes to (n - 2) / n of itself, which stands here, plus 1 / n^2 of each next vertex and
 * each quad middle, which `addEdges` adds.
 */
function moveCageVertices({ valences }: Cage, cagePositions: Float32Array, refined: Float32Array): void {
  for (let vertex = 0; vertex < valences.length; vertex += 1) {
    const n = valences[vertex] ?? 1;
    for (let i = vertex * 3; i < vertex * 3 + 3; i += 1) refined[i] = ((cagePositions[i] ?? 0) * (n - 2)) / n;
  }
}

/** Each half-edge adds its share to the middle of its edge and to its first vertex. */
function addEdges({ cage, corners }: Subdivision, cagePositions: Float32Array, refined: Float32Array): void {
  const { quads, twins, valences } = cage;
  for (let edge = 0; edge < quads.length; edge += 1) {
    const vertex = quads[edge] ?? -1;
    const start = vertex * 3;
    const end = (quads[(edge & ~3) | ((edge + 1) & 3)] ?? -1) * 3;
    const edgeMiddle = (corners[edge * 4 + 1] ?? -1) * 3;
    const quadMiddle = (cage.vertexCount + (edge >> 2)) * 3;
    const isRim = (twins[edge] ?? -1) < 0;
    const ring = (valences[vertex] ?? 1) ** -2;
    for (let d = 0; d < 3; d += 1) {
      const a = cagePositions[start + d] ?? 0;
      const b = cagePositions[end + d] ?? 0;
      const middle = refined[quadMiddle + d] ?? 0;
      const share = isRim ? (a + b) / 2 : (a + b) / 8 + middle / 4;
      refined[edgeMiddle + d] = (refined[edgeMiddle + d] ?? 0) + share;
      refined[start + d] = (refined[start + d] ?? 0) + (b + middle) * ring;
    }
  }
}

/** A vertex on the rim goes to 3/4 of itself plus 1/8 of each of its two rim neighbours. The rim lies out of sight. */
function settleRim(cage: Cage, cagePositions: Float32Array, refined: Float32Array): void {
  const { quads, twins } = cage;
  const rim: number[] = [];
  for (let edge = 0; edge < quads.length; edge += 1) {
    if ((twins[edge] ?? -1) >= 0) continue;
    rim.push(edge);
    const start = quads[edge] ?? -1;
    for (let d = start * 3; d < start * 3 + 3; d += 1) refined[d] = (cagePositions[d] ?? 0) * 0.75;
  }
  for (const edge of rim) {
    const start = (quads[edge] ?? -1) * 3;
    const end = (quads[(edge & ~3) | ((edge + 1) & 3)] ?? -1) * 3;
    for (let d = 0; d < 3; d += 1) {
      refined[start + d] = (refined[start + d] ?? 0) + (cagePositions[end + d] ?? 0) / 8;
      refined[end + d] = (refined[end + d] ?? 0) + (cagePositions[start + d] ?? 0) / 8;
    }
  }
}
