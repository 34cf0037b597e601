import type { Point } from "./trace.ts";

/** Path data is written in this unit, mm. */
const UNIT_MM = 0.1;

/**
 * Closed rings as SVG path data in view mm: from each ring's corner points a smooth curve that runs through the middles
 * of its sides with the corners as control points. Control points are whole tenths of a millimetre.
 * @param origin the point in view mm, in whole mm, from which the path counts
 */
export function ringsToPathData(rings: readonly (readonly Point[])[], origin: Point): string {
  return rings.map((ring) => ringToPathData(ring, origin)).join("");
}

/** Rounds both sides of zero alike, so that mirror images stay mirror images. */
const toUnits = (mm: number) => Math.sign(mm) * Math.round(Math.abs(mm) / UNIT_MM);

function ringToPathData(ring: readonly Point[], origin: Point): string {
  const corners = withoutRepeats(
    sharpened(ring).map(([x, y]): Point => [toUnits(x) - toUnits(origin[0]), toUnits(y) - toUnits(origin[1])]),
  );
  const first = corners[0];
  if (!first || corners.length < 3) return "";
  // Middles of sides are kept doubled, so that they are whole numbers too.
  const middles = corners.map((corner, i): Point => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return [corner[0] + next[0], corner[1] + next[1]];
  });
  const start = middles.at(-1) ?? [0, 0];
  let at = start;
  let path = `M${twentieths(start[0])} ${twentieths(start[1])}`;
  corners.forEach((corner, i) => {
    const middle = middles[i] ?? at;
    const step = pair(middle[0] - at[0], middle[1] - at[1]);
    path +=
      i === 0
        ? `q${pair(2 * corner[0] - at[0], 2 * corner[1] - at[1])}${separated(step)}`
        : `${i === 1 ? "t" : separatorFor(step)}${step}`;
    at = middle;
  });
  return `${path}z`;
}

/** Moves corners outwards by as much as the curve would cut them, so that it passes close by the ring's own points. */
function sharpened(ring: readonly Point[]): readonly Point[] {
  return ring.map(([x, y], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length] ?? [x, y];
    const [ax, ay] = ring[(i + 1) % ring.length] ?? [x, y];
    return [x + (2 * x - bx - ax) / 8, y + (2 * y - by - ay) / 8];
  });
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? point;
    return points.length < 2 || point[0] !== before[0] || point[1] !== before[1];
  });
}

/** A number of twentieths of a millimetre, in mm, as short as can be. */
function twentieths(value: number): string {
  return (
    (value / 20)
      .toFixed(2)
      .replace(/\.?0+$/, "")
      .replace(/^(-?)0\./, "$1.") || "0"
  );
}

function pair(x: number, y: number): string {
  const second = twentieths(y);
  return `${twentieths(x)}${separatorFor(second)}${second}`;
}

/** A minus sign parts numbers by itself. */
const separatorFor = (text: string) => (text.startsWith("-") ? "" : " ");
const separated = (text: string) => `${separatorFor(text)}${text}`;
