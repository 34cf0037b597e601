import { unreachable } from "../../lib/unreachable.ts";
import type { Landmark } from "../landmarks/landmark.ts";
import { createCellId } from "../place.ts";
import type { CellId, Place } from "../place.ts";
import type { Surface } from "../surface.ts";
import type { Vector } from "../views.ts";
import { createAuthoredPoints } from "./authored-points.ts";
import type { AuthoredPoints, HelpingPoint } from "./authored-points.ts";
import { AuthoringError } from "./authoring-error.ts";
import { cellsAlong } from "./band.ts";
import { fillRing } from "./fill-ring.ts";
import { parseOutline, parsePoint } from "./outline-text.ts";
import type { BandPoint, OutlineText, PointText, ShapeText } from "./outline-text.ts";
import { createRightCells } from "./right-cells.ts";
import type { RightCells } from "./right-cells.ts";
import { createSurfacePaths } from "./surface-paths.ts";
import type { SurfacePath } from "./surface-paths.ts";

/** Turns authored text into cells and places of the right side. Every error is an AuthoringError naming the entry. */
export type Authoring = {
  /** Right cells (odd ids), sorted. Throws when the outline comes out empty. */
  readonly outlineToCells: (entry: string, text: string) => readonly CellId[];
  /** The place of a point on the skin, to 0.1 mm. */
  readonly pointToPlace: (entry: string, text: string) => Place;
  /** The parts of which other texts (regions, referral patterns) are made. */
  readonly cells: RightCells;
  readonly points: AuthoredPoints;
  readonly shapeToCells: (entry: string, shape: ShapeText) => ReadonlySet<number>;
};

export type AuthoringPoints = {
  readonly landmarks: readonly Landmark[];
  readonly helpingPoints: readonly HelpingPoint[];
};

/** @param surface of any figure: authoring is done on the template they share */
export function createAuthoring(surface: Surface, { landmarks, helpingPoints }: AuthoringPoints): Authoring {
  const cells = createRightCells(surface);
  const points = createAuthoredPoints(createSurfacePaths(surface), landmarks, helpingPoints);
  const shapeToCells = (entry: string, shape: ShapeText): ReadonlySet<number> => {
    switch (shape.kind) {
      case "ring":
        return fillRing(cells, closedLine(points, entry, shape.points));
      case "band":
        return bandToCells(cells, points, entry, shape.points);
      case "disc": {
        const middle = points.locate(entry, shape.point);
        return cellsAlong(cells, [middle, middle], () => shape.radiusMm * 2);
      }
      default:
        return unreachable(shape);
    }
  };
  return {
    cells,
    points,
    shapeToCells,
    outlineToCells: (entry, text) => combine(entry, parseOutline(entry, text), shapeToCells),
    pointToPlace: (entry, text) => toPlace(points.locate(entry, parsePoint(entry, text))),
  };
}

function combine(
  entry: string,
  outline: OutlineText,
  shapeToCells: (entry: string, shape: ShapeText) => ReadonlySet<number>,
): readonly CellId[] {
  const found = new Set<number>();
  for (const { mode, shape } of outline) {
    for (const cell of shapeToCells(entry, shape)) {
      if (mode === "add") found.add(cell);
      else found.delete(cell);
    }
  }
  if (found.size === 0) throw new AuthoringError(`${entry}: the outline holds no cell`);
  return [...found].sort((a, b) => a - b).map(createCellId);
}

function closedLine(points: AuthoredPoints, entry: string, ring: readonly PointText[]): SurfacePath {
  const corners = ring.map((point) => points.locate(entry, point));
  return joinLines(corners.map((corner, i) => points.pathBetween(corner, corners[(i + 1) % corners.length] ?? corner)));
}

function bandToCells(
  cells: RightCells,
  points: AuthoredPoints,
  entry: string,
  band: readonly BandPoint[],
): ReadonlySet<number> {
  const corners = band.map(({ point }) => points.locate(entry, point));
  const lines = corners.slice(1).map((corner, i) => points.pathBetween(corners[i] ?? corner, corner));
  // Widths run evenly from one authored point to the next.
  const widths = lines.flatMap((line, i) => {
    const [from, to] = [band[i]?.widthMm ?? 0, band[i + 1]?.widthMm ?? 0];
    const inner = line.map((_, k) => from + ((to - from) * k) / Math.max(1, line.length - 1));
    return i === 0 ? inner : inner.slice(1);
  });
  return cellsAlong(cells, joinLines(lines), (at) => {
    const low = Math.floor(at);
    const here = widths[low] ?? 0;
    return here + ((widths[low + 1] ?? here) - here) * (at - low);
  });
}

/** One line of lines that follow on each other. */
function joinLines(lines: readonly SurfacePath[]): SurfacePath {
  return lines.flatMap((line, i) => (i === 0 ? [...line] : line.slice(1)));
}

function toPlace([x, y, z]: Vector): Place {
  const round = (value: number) => Math.round(value * 10) / 10 + 0;
  return { x: round(x), y: round(y), z: round(z) };
}
