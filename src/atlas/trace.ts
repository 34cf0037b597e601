/** A closed line: x and y of each point in turn. */
export type Ring = readonly number[];

/** A field of numbers over a grid, row by row. */
export type Field = { readonly width: number; readonly height: number; readonly values: Float32Array };

/**
 * Box blur along rows and columns, twice: close to a Gaussian of sigma = sqrt(((2 r + 1)^2 - 1) / 6) px. Beyond the
 * edge there is nothing. In place.
 */
export function blur({ width, height, values }: Field, radius: number): void {
  if (radius < 1) return;
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 2; pass += 1) {
    for (let y = 0; y < height; y += 1) blurLine(values, { start: y * width, step: 1, count: width, radius }, line);
    for (let x = 0; x < width; x += 1) blurLine(values, { start: x, step: width, count: height, radius }, line);
  }
}

type Line = { readonly start: number; readonly step: number; readonly count: number; readonly radius: number };

function blurLine(values: Float32Array, { start, step, count, radius }: Line, line: Float32Array): void {
  let sum = 0;
  for (let i = 0; i < count; i += 1) line[i] = values[start + i * step] ?? 0;
  for (let i = 0; i < Math.min(radius, count); i += 1) sum += line[i] ?? 0;
  for (let i = 0; i < count; i += 1) {
    if (i + radius < count) sum += line[i + radius] ?? 0;
    if (i - radius - 1 >= 0) sum -= line[i - radius - 1] ?? 0;
    values[start + i * step] = sum / (2 * radius + 1);
  }
}

/**
 * The closed lines where a field crosses a level (marching squares, linear between grid points), with the higher side
 * on the right hand. The outermost points of the field must lie below the level.
 */
export function traceRings(field: Field, level: number): Ring[] {
  const next = linkCrossings(field, level);
  const rings: Ring[] = [];
  for (let start = 0; start < next.length; start += 1) {
    if ((next[start] ?? -1) < 0) continue;
    const ring: number[] = [];
    let edge = start;
    while ((next[edge] ?? -1) >= 0) {
      ring.push(...crossingOf(field, level, edge));
      const following = next[edge] ?? -1;
      next[edge] = -1;
      edge = following;
    }
    rings.push(ring);
  }
  return rings;
}

/**
 * Edges of the grid: 2 * point to the right of a point, 2 * point + 1 below it. For each edge that the line crosses,
 * the edge that it crosses next. Every edge is left by one square only, so one entry is enough.
 */
function linkCrossings({ width, height, values }: Field, level: number): Int32Array {
  const next = new Int32Array(width * height * 2).fill(-1);
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const point = y * width + x;
      const a = (values[point] ?? 0) >= level;
      const b = (values[point + 1] ?? 0) >= level;
      const c = (values[point + width + 1] ?? 0) >= level;
      const d = (values[point + width] ?? 0) >= level;
      if (a === b && b === c && c === d) continue;
      const [top, right, bottom, left] = [point * 2, (point + 1) * 2 + 1, (point + width) * 2, point * 2 + 1];
      // Each pair of unequal neighbours is a crossing: in where the square turns high, out where it turns low again.
      const around = [
        { from: a, to: b, edge: top },
        { from: b, to: c, edge: right },
        { from: c, to: d, edge: bottom },
        { from: d, to: a, edge: left },
      ].filter(({ from, to }) => from !== to);
      around.forEach(({ to, edge }, i) => {
        const out = around[(i + 1) % around.length];
        if (to && out) next[out.edge] = edge;
      });
    }
  }
  return next;
}

function crossingOf({ width, values }: Field, level: number, edge: number): [number, number] {
  const point = edge >> 1;
  const isBelow = (edge & 1) === 1;
  const start = values[point] ?? 0;
  const end = values[isBelow ? point + width : point + 1] ?? 0;
  const part = (level - start) / (end - start);
  const x = point % width;
  const y = Math.trunc(point / width);
  return isBelow ? [x, y + part] : [x + part, y];
}

/** Twice the signed area of a ring. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
  }
  return sum;
}

/** The ring without the points that lie within a tolerance of the line between their neighbours (Douglas and Peucker). */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const count = ring.length / 2;
  if (count < 8) return ring;
  const isKept = new Uint8Array(count + 1);
  const half = count >> 1;
  isKept[0] = 1;
  isKept[half] = 1;
  const spans: [number, number][] = [
    [0, half],
    [half, count],
  ];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const farthest = farthestFromChord(ring, span, tolerance);
    if (farthest < 0) continue;
    isKept[farthest] = 1;
    spans.push([span[0], farthest], [farthest, span[1]]);
  }
  return ring.filter((_, i) => isKept[i >> 1] === 1);
}

/** The point between two points of a ring that is farthest from their chord, -1 when all are within the tolerance. */
function farthestFromChord(ring: Ring, [start, end]: readonly [number, number], tolerance: number): number {
  const at = (i: number) => [ring[(i * 2) % ring.length] ?? 0, ring[(i * 2 + 1) % ring.length] ?? 0] as const;
  const [x0, y0] = at(start);
  const [x1, y1] = at(end);
  const length = Math.hypot(x1 - x0, y1 - y0);
  let most = tolerance;
  let farthest = -1;
  for (let i = start + 1; i < end; i += 1) {
    const [x, y] = at(i);
    const away =
      length > 0 ? Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length : Math.hypot(x - x0, y - y0);
    if (away <= most) continue;
    most = away;
    farthest = i;
  }
  return farthest;
}

/** SVG path data of a ring, smooth everywhere: quadratic curves from middle to middle of its sides. To 0.01. */
export function ringToPath(ring: Ring): string {
  const round = (value: number) => String(Math.round(value * 100) / 100);
  const count = ring.length / 2;
  const at = (i: number) => [ring[((i + count) % count) * 2] ?? 0, ring[((i + count) % count) * 2 + 1] ?? 0] as const;
  const middle = (i: number) => {
    const [x0, y0] = at(i);
    const [x1, y1] = at(i + 1);
    return `${round((x0 + x1) / 2)} ${round((y0 + y1) / 2)}`;
  };
  let path = `M${middle(-1)}`;
  for (let i = 0; i < count; i += 1) path += `Q${round(at(i)[0])} ${round(at(i)[1])} ${middle(i)}`;
  return `${path}Z`;
}
