import { quarterBeside } from "../../../src/atlas/cell-topology.ts";
import { createQuadMeasure, measureQuad } from "../../../src/atlas/cell-shapes.ts";
import type { Subdivision } from "../../../src/atlas/subdivision.ts";
import { locate, quarterMiddle } from "../../../src/atlas/surface-point.ts";
import { createQueue } from "../../../src/atlas/queue.ts";

/** Rounds of relaxation; the spread of cell sizes hardly shrinks after 30. */
const ROUNDS = 40;

/** A cell below this share of the size wanted is a sliver in a crease and joins a neighbour. */
const SLIVER = 0.4;

/** The left half of the skin as a graph: its quarters (4 * quad + quarter), numbered without gaps. */
interface QuarterGraph {
  /** The quarter of each node. */
  readonly quarters: Int32Array;
  /** Area of each node in units of the cell size wanted there. */
  readonly sizes: Float64Array;
  /** Middle of each node, x, y, z in mm. */
  readonly middles: Float64Array;
  /** Node i is next to links[offsets[i]] to links[offsets[i + 1]], by edge or corner. */
  readonly offsets: Int32Array;
  readonly links: Int32Array;
  /** Length of each link in units of the edge of a cell wanted there. */
  readonly lengths: Float64Array;
  /** 1 where a link crosses an edge, 0 where it meets at a corner. */
  readonly isEdge: Uint8Array;
}

export interface CellRequest {
  readonly subdivision: Subdivision;
  /** The template: vertices of the surface in mm. */
  readonly positions: Float32Array;
  readonly isSkin: Uint8Array;
  /** The cell size wanted at each quarter, mm2. */
  readonly wantedArea: (quarter: number) => number;
}

/**
 * Divides the left half of the skin into connected cells of the wanted size by geodesic Lloyd relaxation.
 * @returns for each quarter of a left quad the number of its cell in the order of first use, -1 where hidden
 */
export function divideIntoCells(request: CellRequest): Int32Array {
  const graph = createQuarterGraph(request);
  const labels = relax(graph);
  joinStragglers(graph, labels);
  joinSlivers(graph, labels);
  const cells = new Int32Array(request.subdivision.quadCount * 2).fill(-1);
  const numbers = new Map<number, number>();
  graph.quarters.forEach((quarter, node) => {
    const label = labels[node] ?? -1;
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    cells[quarter] = numbers.get(label) ?? -1;
  });
  return cells;
}

function createQuarterGraph({ subdivision, positions, isSkin, wantedArea }: CellRequest): QuarterGraph {
  const quarters: number[] = [];
  for (let quad = 0; quad < subdivision.quadCount / 2; quad += 1) {
    if (isSkin[quad] === 1) for (let k = 0; k < 4; k += 1) quarters.push(quad * 4 + k);
  }
  const nodeOf = new Int32Array(subdivision.quadCount * 4).fill(-1);
  quarters.forEach((quarter, node) => (nodeOf[quarter] = node));
  const wanted = quarters.map(wantedArea);
  const middles = new Float64Array(quarters.length * 3);
  quarters.forEach((quarter, node) => {
    middles.set(locate(subdivision, positions, quarterMiddle(quarter >> 2, quarter & 3)), node * 3);
  });
  const measure = createQuadMeasure();
  const sizes = Float64Array.from(quarters, (quarter, node) => {
    measureQuad(subdivision, positions, quarter >> 2, measure);
    return (measure.areas[quarter & 3] ?? 0) / (wanted[node] ?? 1);
  });
  const offsets = new Int32Array(quarters.length + 1);
  const [links, lengths, isEdge]: [number[], number[], number[]] = [[], [], []];
  const quartersAround = quartersAroundVertices(subdivision, quarters);
  quarters.forEach((quarter, node) => {
    const beside = [0, 1, 2, 3].map((side) => quarterBeside(subdivision.twins, quarter, side));
    for (const next of new Set([...beside, ...cornerQuarters(subdivision, quarter, quartersAround)])) {
      const other = nodeOf[next] ?? -1;
      if (other < 0 || other === node) continue;
      links.push(other);
      lengths.push(distance(middles, node, other) / Math.sqrt(((wanted[node] ?? 1) + (wanted[other] ?? 1)) / 2));
      isEdge.push(beside.includes(next) ? 1 : 0);
    }
    offsets[node + 1] = links.length;
  });
  return {
    quarters: Int32Array.from(quarters),
    sizes,
    middles,
    offsets,
    links: Int32Array.from(links),
    lengths: Float64Array.from(lengths),
    isEdge: Uint8Array.from(isEdge),
  };
}

function quartersAroundVertices({ corners }: Subdivision, quarters: readonly number[]): Map<number, number[]> {
  const around = new Map<number, number[]>();
  for (const quarter of quarters) {
    const vertex = corners[quarter] ?? -1;
    const list = around.get(vertex);
    if (list) list.push(quarter);
    else around.set(vertex, [quarter]);
  }
  return around;
}

/** Quarters that meet one at a corner: at its vertex, at the middle of its quad, and at the middles of its edges. */
function cornerQuarters(
  subdivision: Subdivision,
  quarter: number,
  around: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const opposite = (quarter & ~3) | ((quarter + 2) & 3);
  const beforeEdge = (quarter & ~3) | ((quarter + 3) & 3);
  const acrossAfter = subdivision.twins[quarter] ?? -1;
  const acrossBefore = subdivision.twins[beforeEdge] ?? -1;
  const beyond = acrossBefore < 0 ? -1 : (acrossBefore & ~3) | ((acrossBefore + 1) & 3);
  return [opposite, acrossAfter, beyond, ...(around.get(subdivision.corners[quarter] ?? -1) ?? [])];
}

function distance(middles: Float64Array, a: number, b: number): number {
  const dx = (middles[a * 3] ?? 0) - (middles[b * 3] ?? 0);
  const dy = (middles[a * 3 + 1] ?? 0) - (middles[b * 3 + 1] ?? 0);
  const dz = (middles[a * 3 + 2] ?? 0) - (middles[b * 3 + 2] ?? 0);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Lloyd relaxation: give every node to the nearest seed along the surface, move the seeds to their middles, repeat. */
function relax(graph: QuarterGraph): Int32Array {
  let seeds = firstSeeds(graph);
  for (let round = 1; ; round += 1) {
    const { labels, distances } = assign(graph, seeds);
    if (round === ROUNDS) return labels;
    // Every few rounds the smallest cells move into the largest ones.
    if (round % 5 === 0 && round < ROUNDS - 8) evenOut(graph, { labels, distances }, seeds);
    else seeds = moveSeeds(graph, labels, seeds.length);
  }
}

/** One seed each time that one cell's worth of skin has passed, in the order of the nodes. */
function firstSeeds({ sizes }: QuarterGraph): Int32Array {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.round(total);
  const seeds: number[] = [];
  let passed = total / count / 2;
  sizes.forEach((size, node) => {
    passed += (size * count) / total;
    if (passed >= 1) {
      seeds.push(node);
      passed -= 1;
    }
  });
  return Int32Array.from(seeds);
}

interface Assignment {
  readonly labels: Int32Array;
  readonly distances: Float64Array;
}

function assign({ sizes, offsets, links, lengths }: QuarterGraph, seeds: Int32Array): Assignment {
  const labels = new Int32Array(sizes.length).fill(-1);
  const distances = new Float64Array(sizes.length).fill(Infinity);
  const queue = createQueue();
  seeds.forEach((node, seed) => {
    labels[node] = seed;
    distances[node] = 0;
    queue.push(node, 0);
  });
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    const from = distances[node] ?? 0;
    if (queue.lastCost() > from) continue;
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i += 1) {
      const next = links[i] ?? -1;
      const cost = from + (lengths[i] ?? 0);
      if (cost >= (distances[next] ?? 0) - 1e-12) continue;
      distances[next] = cost;
      labels[next] = labels[node] ?? -1;
      queue.push(next, cost);
    }
  }
  return { labels, distances };
}

function moveSeeds(graph: QuarterGraph, labels: Int32Array, count: number): Int32Array {
  const { sizes, middles } = graph;
  const sums = new Float64Array(count * 4);
  labels.forEach((label, node) => {
    const size = sizes[node] ?? 0;
    for (let d = 0; d < 3; d += 1)
      sums[label * 4 + d] = (sums[label * 4 + d] ?? 0) + size * (middles[node * 3 + d] ?? 0);
    sums[label * 4 + 3] = (sums[label * 4 + 3] ?? 0) + size;
  });
  const best = new Float64Array(count).fill(Infinity);
  const seeds = new Int32Array(count).fill(-1);
  labels.forEach((label, node) => {
    let squared = 0;
    for (let d = 0; d < 3; d += 1) {
      squared += ((sums[label * 4 + d] ?? 0) / (sums[label * 4 + 3] ?? 1) - (middles[node * 3 + d] ?? 0)) ** 2;
    }
    if (squared >= (best[label] ?? 0)) return;
    best[label] = squared;
    seeds[label] = node;
  });
  // A seed on the same node as another gets no nodes and ends here.
  return seeds.filter((node) => node >= 0);
}

function sizesOf({ sizes }: QuarterGraph, labels: Int32Array): Float64Array {
  const sums = new Float64Array(labels.reduce((most, label) => Math.max(most, label), 0) + 1);
  labels.forEach((label, node) => (sums[label] = (sums[label] ?? 0) + (sizes[node] ?? 0)));
  return sums;
}

function evenOut(graph: QuarterGraph, { labels, distances }: Assignment, seeds: Int32Array): void {
  const sums = sizesOf(graph, labels);
  const order = Array.from(sums.keys()).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0) || a - b);
  const farthest = new Int32Array(sums.length).fill(-1);
  labels.forEach((label, node) => {
    const known = farthest[label] ?? -1;
    if (known < 0 || (distances[node] ?? 0) > (distances[known] ?? 0)) farthest[label] = node;
  });
  for (let i = 0; i < order.length * 0.02; i += 1) {
    const small = order[i] ?? -1;
    const large = order[order.length - 1 - i] ?? -1;
    if ((sums[small] ?? 0) < 0.72 && (sums[large] ?? 0) > 1.35) seeds[small] = farthest[large] ?? -1;
  }
}

/** Nodes that hang on their cell by a corner only go to the neighbour with which they share most edges. In place. */
function joinStragglers(graph: QuarterGraph, labels: Int32Array): void {
  for (let isDone = false; !isDone;) {
    isDone = true;
    const main = new Map<number, number[]>();
    const others: number[][] = [];
    for (const patch of edgePatches(graph, labels)) {
      const label = labels[patch[0] ?? -1] ?? -1;
      const rival = main.get(label);
      if (rival === undefined || patch.length > rival.length) main.set(label, patch);
      if (rival !== undefined) others.push(patch.length > rival.length ? rival : patch);
    }
    for (const patch of others) {
      const label = mostSharedNeighbour(graph, labels, patch);
      if (label < 0) continue;
      for (const node of patch) labels[node] = label;
      isDone = false;
    }
  }
}

/** Cells that are too small join the neighbour with which they share most edges. In place. */
function joinSlivers(graph: QuarterGraph, labels: Int32Array): void {
  const sums = sizesOf(graph, labels);
  for (const patch of edgePatches(graph, labels).sort((a, b) => a.length - b.length)) {
    const label = labels[patch[0] ?? -1] ?? -1;
    if ((sums[label] ?? 0) >= SLIVER) continue;
    const neighbour = mostSharedNeighbour(graph, labels, patch);
    if (neighbour < 0) continue;
    for (const node of patch) labels[node] = neighbour;
    sums[neighbour] = (sums[neighbour] ?? 0) + (sums[label] ?? 0);
  }
}

function edgePatches({ offsets, links, isEdge }: QuarterGraph, labels: Int32Array): number[][] {
  const isSeen = new Uint8Array(labels.length);
  const patches: number[][] = [];
  labels.forEach((label, start) => {
    if (isSeen[start] === 1) return;
    const patch = [start];
    isSeen[start] = 1;
    for (const node of patch) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i += 1) {
        const next = links[i] ?? -1;
        if (isEdge[i] === 0 || labels[next] !== label || isSeen[next] === 1) continue;
        isSeen[next] = 1;
        patch.push(next);
      }
    }
    patches.push(patch);
  });
  return patches;
}

function mostSharedNeighbour(graph: QuarterGraph, labels: Int32Array, patch: readonly number[]): number {
  const { offsets, links, isEdge } = graph;
  const own = labels[patch[0] ?? -1];
  const shared = new Map<number, number>();
  for (const node of patch) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i += 1) {
      const label = labels[links[i] ?? -1] ?? -1;
      if (isEdge[i] === 1 && label !== own) shared.set(label, (shared.get(label) ?? 0) + 1);
    }
  }
  let best = -1;
  for (const [label, count] of shared) if (count > (shared.get(best) ?? 0)) best = label;
  return best;
}
