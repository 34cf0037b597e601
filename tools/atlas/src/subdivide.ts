/** One step of Catmull-Clark on a closed quad mesh: topology, and each new vertex as weights of old ones. */
export interface Subdivision {
  /** Old vertices first, then one for each old quad, then one for each old edge. */
  readonly vertexCount: number;
  /** Four vertices a quad; the first is the old corner that it keeps, the third the middle of the old quad. */
  readonly quads: Int32Array;
  /** The old quad of each new quad. */
  readonly parentQuads: Int32Array;
  /** New vertex v is the sum of weights[k] times old vertex sources[k], k from offsets[v] to offsets[v + 1]. */
  readonly offsets: Int32Array;
  readonly sources: Int32Array;
  readonly weights: Float64Array;
}

interface Edge {
  readonly index: number;
  readonly ends: readonly [number, number];
  readonly quads: number[];
}

type Stencil = Map<number, number>;

const EDGE_KEY = 2 ** 22;
const edgeKey = (a: number, b: number) => (a < b ? a * EDGE_KEY + b : b * EDGE_KEY + a);

/** Catmull-Clark rules (Catmull and Clark 1978) for a closed surface of quads with `vertexCount` vertices. */
export function subdivide(vertexCount: number, quads: Int32Array): Subdivision {
  const quadCount = quads.length / 4;
  const edges = collectEdges(quads);
  const stencils: Stencil[] = [
    ...cornerStencils(vertexCount, quads, edges),
    ...Array.from({ length: quadCount }, (_, q) => weighted(quads, [[q, 1]])),
    ...[...edges.values()].map((edge) => edgeStencil(edge, quads)),
  ];
  const newQuads = new Int32Array(quadCount * 16);
  const edgeVertex = (a: number, b: number) => vertexCount + quadCount + (edges.get(edgeKey(a, b))?.index ?? -1);
  for (let q = 0; q < quadCount; q += 1) {
    for (let k = 0; k < 4; k += 1) {
      const before = quads[q * 4 + ((k + 3) % 4)] ?? -1;
      const corner = quads[q * 4 + k] ?? -1;
      const after = quads[q * 4 + ((k + 1) % 4)] ?? -1;
      newQuads.set([corner, edgeVertex(corner, after), vertexCount + q, edgeVertex(before, corner)], (q * 4 + k) * 4);
    }
  }
  return {
    vertexCount: stencils.length,
    quads: newQuads,
    parentQuads: Int32Array.from({ length: quadCount * 4 }, (_, q) => Math.floor(q / 4)),
    ...packStencils(stencils),
  };
}

function collectEdges(quads: Int32Array): Map<number, Edge> {
  const edges = new Map<number, Edge>();
  for (let i = 0; i < quads.length; i += 1) {
    const quad = Math.floor(i / 4);
    const a = quads[i] ?? -1;
    const b = quads[quad * 4 + ((i + 1) % 4)] ?? -1;
    const known = edges.get(edgeKey(a, b));
    if (known) known.quads.push(quad);
    else edges.set(edgeKey(a, b), { index: edges.size, ends: [a, b], quads: [quad] });
  }
  return edges;
}

/** Weights of the corners of some quads, each quad's share spread evenly over its corners. */
function weighted(quads: Int32Array, shares: readonly (readonly [quad: number, share: number])[]): Stencil {
  const stencil: Stencil = new Map();
  for (const [quad, share] of shares) {
    for (const vertex of quads.subarray(quad * 4, quad * 4 + 4)) addWeight(stencil, vertex, share / 4);
  }
  return stencil;
}

function addWeight(stencil: Stencil, vertex: number, weight: number): void {
  stencil.set(vertex, (stencil.get(vertex) ?? 0) + weight);
}

function edgeStencil(edge: Edge, quads: Int32Array): Stencil {
  const stencil = weighted(
    quads,
    edge.quads.map((quad) => [quad, 0.25] as const),
  );
  for (const end of edge.ends) addWeight(stencil, end, 0.25);
  return stencil;
}

/** An old corner with n quads moves to (Q + 2E + (n - 3) P) / n: mean quad centre, mean edge middle, itself. */
function cornerStencils(vertexCount: number, quads: Int32Array, edges: ReadonlyMap<number, Edge>): Stencil[] {
  const valence = new Int32Array(vertexCount);
  for (const vertex of quads) valence[vertex] = (valence[vertex] ?? 0) + 1;
  const stencils = Array.from({ length: vertexCount }, (_, v): Stencil => {
    const n = valence[v] ?? 0;
    return new Map([[v, (n - 3) / n]]);
  });
  quads.forEach((vertex, i) => {
    const n = valence[vertex] ?? 1;
    const stencil = stencils[vertex];
    const quad = Math.floor(i / 4) * 4;
    if (stencil) for (const other of quads.subarray(quad, quad + 4)) addWeight(stencil, other, 1 / (4 * n * n));
  });
  for (const edge of edges.values()) {
    for (const end of edge.ends) {
      const n = valence[end] ?? 1;
      const stencil = stencils[end];
      if (stencil) for (const other of edge.ends) addWeight(stencil, other, 1 / (n * n));
    }
  }
  return stencils;
}

function packStencils(stencils: readonly Stencil[]): Pick<Subdivision, "offsets" | "sources" | "weights"> {
  const offsets = new Int32Array(stencils.length + 1);
  stencils.forEach((stencil, v) => {
    offsets[v + 1] = (offsets[v] ?? 0) + stencil.size;
  });
  const sources = new Int32Array(offsets[stencils.length] ?? 0);
  const weights = new Float64Array(sources.length);
  let at = 0;
  for (const stencil of stencils) {
    for (const [vertex, weight] of stencil) {
      sources[at] = vertex;
      weights[at] = weight;
      at += 1;
    }
  }
  return { offsets, sources, weights };
}

/** Values of the new vertices from those of the old ones: `size` numbers a vertex (3 for positions). */
export function refine(subdivision: Subdivision, values: Float64Array, size = 3): Float64Array {
  const { vertexCount, offsets, sources, weights } = subdivision;
  const refined = new Float64Array(vertexCount * size);
  for (let v = 0; v < vertexCount; v += 1) {
    const end = offsets[v + 1] ?? 0;
    for (let k = offsets[v] ?? 0; k < end; k += 1) {
      const from = (sources[k] ?? 0) * size;
      const weight = weights[k] ?? 0;
      for (let d = 0; d < size; d += 1) {
        refined[v * size + d] = (refined[v * size + d] ?? 0) + weight * (values[from + d] ?? 0);
      }
    }
  }
  return refined;
}
