import type { Point } from "./trace.ts";

/** A line that may bend back into itself, with the points that it passes. */
export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => sum + distance(point, points[i - 1] ?? point), 0);
}

/** Weights of a Gauss window of the given standard deviation, in steps along the line. */
function gaussWindow(sigma: number): readonly number[] {
  const reach = Math.ceil(sigma * 3);
  const raw = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/**
 * Smooths a line by a Gauss window along its points.
 * @param sigma in points
 * @param mirrorX where the line is continued by its mirror image if it ends there (the figure's midline)
 */
export function smoothLine({ points, closed }: Polyline, sigma: number, mirrorX?: number): readonly Point[] {
  const window = gaussWindow(sigma);
  const reach = (window.length - 1) / 2;
  const count = points.length;
  const continued = pointReader(points, closed, mirrorX);
  return points.map((point, i): Point => {
    if (!closed && isPinned(point, i, { count, mirrorX })) return point;
    let [x, y] = [0, 0];
    // At a free end the window narrows, so that the line keeps its length.
    const room = closed ? reach : Math.min(reach, roomAt(points, i, mirrorX));
    const narrow = room < reach ? gaussWindow(Math.max(0.3, room / 3)) : window;
    const half = (narrow.length - 1) / 2;
    narrow.forEach((weight, k) => {
      const [px, py] = continued(i + k - half);
      x += weight * px;
      y += weight * py;
    });
    return [x, y];
  });
}

const onMirror = (point: Point | undefined, mirrorX: number | undefined) =>
  point !== undefined && mirrorX !== undefined && Math.abs(point[0] - mirrorX) < 1e-6;

function isPinned(
  point: Point,
  i: number,
  { count, mirrorX }: { count: number; mirrorX: number | undefined },
): boolean {
  return (i === 0 || i === count - 1) && !onMirror(point, mirrorX);
}

/** How many points lie between a point and the nearest free end. */
function roomAt(points: readonly Point[], i: number, mirrorX: number | undefined): number {
  const before = onMirror(points[0], mirrorX) ? Infinity : i;
  const after = onMirror(points.at(-1), mirrorX) ? Infinity : points.length - 1 - i;
  return Math.min(before, after);
}

function pointReader(points: readonly Point[], closed: boolean, mirrorX: number | undefined) {
  const count = points.length;
  const [first, last]: readonly [Point, Point] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  return (i: number): Point => {
    if (closed) return points[((i % count) + count) % count] ?? first;
    if (i >= 0 && i < count) return points[i] ?? first;
    const end = i < 0 ? first : last;
    if (mirrorX === undefined || !onMirror(end, mirrorX)) return end;
    const inner = points[Math.max(0, Math.min(count - 1, i < 0 ? -i : 2 * (count - 1) - i))] ?? end;
    return [2 * mirrorX - inner[0], inner[1]];
  };
}

/** Leaves out points that lie within `tolerance` of the line between those kept (Douglas and Peucker 1973). */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const pending: [number, number][] = [[0, points.length - 1]];
  for (let span = pending.pop(); span !== undefined; span = pending.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(points, from, to);
    if (farthest.distance <= tolerance) continue;
    keep[farthest.index] = 1;
    pending.push([from, farthest.index], [farthest.index, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Simplifies a ring: it is cut at its first point and at the point farthest from that. */
export function simplifyRing(points: readonly Point[], tolerance: number): readonly Point[] {
  const first = points[0];
  if (!first) return [];
  const far = points.reduce(
    (best, point, i) => (distance(point, first) > distance(points[best] ?? first, first) ? i : best),
    0,
  );
  const there = simplify(points.slice(0, far + 1), tolerance);
  const back = simplify([...points.slice(far), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function farthestBetween(points: readonly Point[], from: number, to: number) {
  const a = points[from] ?? [0, 0];
  const b = points[to] ?? [0, 0];
  const base = distance(a, b);
  let best = { index: from, distance: 0 };
  for (let i = from + 1; i < to; i += 1) {
    const p = points[i] ?? [0, 0];
    const away =
      base < 1e-9 ? distance(p, a) : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / base;
    if (away > best.distance) best = { index: i, distance: away };
  }
  return best;
}

/** Area of a ring, positive or negative by its sense. */
export function signedArea(points: readonly Point[]): number {
  return (
    points.reduce((sum, [x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length] ?? [x, y];
      return sum + x * ny - nx * y;
    }, 0) / 2
  );
}
