import { unreachable } from "../../lib/unreachable.ts";
import type { Landmark } from "../landmarks/landmark.ts";
import type { Vector } from "../views.ts";
import { AuthoringError, nearestName } from "./authoring-error.ts";
import { parsePoint } from "./outline-text.ts";
import type { PointText } from "./outline-text.ts";
import { lengthOfPath, pointAlong } from "./surface-paths.ts";
import type { SurfacePath, SurfacePaths } from "./surface-paths.ts";

/** A point that is named in several outlines and itself written in terms of landmarks. */
export type HelpingPoint = {
  readonly id: string;
  readonly point: string;
  readonly definition: string;
  /** Code of knowledge-sources.data.ts; DRAWN_HERE where it is left out. */
  readonly source?: string;
};

export type AuthoredPoints = {
  /** Where a point lies on the skin. Throws an AuthoringError naming the entry on an unknown landmark. */
  readonly locate: (entry: string, point: PointText) => Vector;
  /** The shortest way between two points of the skin; remembered. */
  readonly pathBetween: (from: Vector, to: Vector) => SurfacePath;
};

export function createAuthoredPoints(
  paths: SurfacePaths,
  landmarks: readonly Landmark[],
  helpingPoints: readonly HelpingPoint[],
): AuthoredPoints {
  const known = new Map<string, Vector>(landmarks.map(({ id, place }) => [id, [place.x, place.y, place.z]]));
  const ways = new Map<string, SurfacePath>();
  const pathBetween = (from: Vector, to: Vector): SurfacePath => {
    const key = `${keyOf(from)}>${keyOf(to)}`;
    const found = ways.get(key);
    if (found !== undefined) return found;
    const path = paths.between(from, to);
    ways.set(key, path);
    ways.set(`${keyOf(to)}>${keyOf(from)}`, [...path].reverse());
    return path;
  };
  const locate = (entry: string, point: PointText): Vector => {
    switch (point.kind) {
      case "landmark":
        return known.get(point.id) ?? failOnName(entry, point.id, known.keys());
      case "between":
        return pointAlong(pathBetween(locate(entry, point.from), locate(entry, point.to)), point.fraction);
      case "toward": {
        const path = pathBetween(locate(entry, point.from), locate(entry, point.to));
        return pointAlong(path, Math.min(1, point.mm / Math.max(lengthOfPath(path), 1e-6)));
      }
      case "moved": {
        const [x, y, z] = locate(entry, point.from);
        return paths.nearest([x - point.lateral, y + point.up, z + point.front]);
      }
      default:
        return unreachable(point);
    }
  };
  for (const { id, point } of helpingPoints) {
    const entry = `helping point "${id}"`;
    if (known.has(id)) throw new AuthoringError(`${entry}: the name is taken`);
    known.set(id, locate(entry, parsePoint(entry, point)));
  }
  return { locate, pathBetween };
}

function failOnName(entry: string, word: string, names: Iterable<string>): never {
  const near = nearestName(word, names);
  throw new AuthoringError(`${entry}: unknown landmark "${word}"${near === null ? "" : `; did you mean "${near}"?`}`);
}

function keyOf(point: Vector): string {
  return point.map((value) => value.toFixed(2)).join(",");
}
