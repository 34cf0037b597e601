import type { StepLine } from "./depth-steps.ts";
import type { Point } from "./trace.ts";

/** Gaps up to this, in pixels, are closed where two lines lead into each other. */
const LINK_PX = 18;

/** Points at a line's end that give its direction. */
const LEAD_POINTS = 10;

/** Least cosine between a line's end and the way to the next line. */
const LEAST_AHEAD = 0.3;

interface FreeEnd {
  readonly line: number;
  readonly atStart: boolean;
  readonly point: Point;
  /** Unit vector out of the line. */
  readonly ahead: Point;
}

interface Link {
  readonly from: FreeEnd;
  readonly to: FreeEnd;
  readonly distance: number;
}

/** Joins lines that are broken by a few pixels, such as the slit of the mouth where the lip in front changes. */
export function linkSteps(lines: readonly StepLine[]): readonly StepLine[] {
  const links = findLinks(lines.flatMap(freeEndsOf));
  const taken = new Set<string>();
  const merged = new Map<number, StepLine>(lines.map((line, i) => [i, line]));
  for (const { from, to } of links.toSorted((a, b) => a.distance - b.distance)) {
    // A line takes part once a round: its ends move when it is merged.
    if ([from, to].some(({ line }) => taken.has(`${line}`))) continue;
    taken.add(`${from.line}`).add(`${to.line}`);
    merged.set(from.line, mergeLines(merged.get(from.line), merged.get(to.line), { from, to }));
    merged.delete(to.line);
  }
  const result = [...merged.values()];
  return links.length > 0 && result.length < lines.length ? linkSteps(result) : result;
}

function freeEndsOf({ points, joined, closed }: StepLine, line: number): readonly FreeEnd[] {
  if (closed || points.length < 4) return [];
  return [true, false].flatMap((atStart) => {
    if (joined[atStart ? 0 : 1]) return [];
    const point = (atStart ? points[0] : points.at(-1)) ?? [0, 0];
    const inner = points.at(
      atStart ? Math.min(points.length - 1, LEAD_POINTS) : Math.max(-points.length, -LEAD_POINTS),
    );
    const [dx, dy] = [point[0] - (inner?.[0] ?? 0), point[1] - (inner?.[1] ?? 0)];
    const l = Math.hypot(dx, dy) || 1;
    return [{ line, atStart, point, ahead: [dx / l, dy / l] as const }];
  });
}

function findLinks(ends: readonly FreeEnd[]): readonly Link[] {
  const links: Link[] = [];
  ends.forEach((from, i) => {
    for (const to of ends.slice(i + 1)) {
      if (to.line === from.line) continue;
      const [dx, dy] = [to.point[0] - from.point[0], to.point[1] - from.point[1]];
      const distance = Math.hypot(dx, dy);
      if (distance > LINK_PX) continue;
      const along = (ahead: Point, sign: number) => (sign * (ahead[0] * dx + ahead[1] * dy)) / (distance || 1);
      const facing = from.ahead[0] * to.ahead[0] + from.ahead[1] * to.ahead[1];
      const leads = along(from.ahead, 1) > LEAST_AHEAD && along(to.ahead, -1) > LEAST_AHEAD;
      if (facing < 0 && (leads || distance < 2)) links.push({ from, to, distance });
    }
  });
  return links;
}

function mergeLines(a: StepLine | undefined, b: StepLine | undefined, { from, to }: Omit<Link, "distance">): StepLine {
  if (!a || !b) throw new Error("a linked line is missing");
  const head = from.atStart ? reversed(a) : a;
  const tail = to.atStart ? b : reversed(b);
  const steps = Math.max(1, Math.round(Math.hypot(to.point[0] - from.point[0], to.point[1] - from.point[1])));
  const bridge = Array.from({ length: steps - 1 }, (_, i): Point => {
    const share = (i + 1) / steps;
    return [
      from.point[0] + share * (to.point[0] - from.point[0]),
      from.point[1] + share * (to.point[1] - from.point[1]),
    ];
  });
  const gap = ((head.gaps.at(-1) ?? 0) + (tail.gaps[0] ?? 0)) / 2;
  return {
    points: [...head.points, ...bridge, ...tail.points],
    gaps: [...head.gaps, ...bridge.map(() => gap), ...tail.gaps],
    joined: [head.joined[0], tail.joined[1]],
    closed: false,
  };
}

function reversed({ points, gaps, joined, closed }: StepLine): StepLine {
  return { points: points.toReversed(), gaps: gaps.toReversed(), joined: [joined[1], joined[0]], closed };
}
