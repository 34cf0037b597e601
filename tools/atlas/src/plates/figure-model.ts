import type { Figures, FigureName, PoseName } from "../figures.ts";
import type { MeshSource } from "../mesh-source.ts";
import type { SurfaceMirror } from "../mirror.ts";
import { mirrorOfQuads, mirrorOfSubdivision } from "../mirror.ts";
import type { Subdivision } from "../subdivide.ts";
import { refine, subdivide } from "../subdivide.ts";
import { trianglesOf } from "./raster.ts";
import type { Adjacency } from "./surface-detail.ts";
import { adjacencyOf, curvatureOf, normalsOf, skyOf, smoothed } from "./surface-detail.ts";

/** The topology that all figures share: the cage subdivided twice. */
export interface BodySurface {
  readonly coarse: Subdivision;
  readonly fine: Subdivision;
  readonly mirror: SurfaceMirror;
  readonly coarseAdjacency: Adjacency;
  readonly fineAdjacency: Adjacency;
  readonly coarseTriangles: Int32Array;
  readonly fineTriangles: Int32Array;
}

export function createBodySurface({ body }: MeshSource): BodySurface {
  const coarse = subdivide(body.vertexCount, body.quads);
  const fine = subdivide(coarse.vertexCount, coarse.quads);
  const cageMirror = { vertices: body.mirrorVertices, quads: mirrorOfQuads(body.quads, body.mirrorVertices) };
  return {
    coarse,
    fine,
    mirror: mirrorOfSubdivision(fine, mirrorOfSubdivision(coarse, cageMirror)),
    coarseAdjacency: adjacencyOf(coarse.vertexCount, coarse.quads),
    fineAdjacency: adjacencyOf(fine.vertexCount, fine.quads),
    coarseTriangles: trianglesOf(coarse.quads),
    fineTriangles: trianglesOf(fine.quads),
  };
}

/** A posed figure with all that shading and lines need at every fine vertex. */
export interface FigureModel {
  readonly positions: Float64Array;
  /** True unit normals. */
  readonly normals: Float64Array;
  /** Normals with the relief of bones and muscles brought out, for shading alone. */
  readonly shadingNormals: Float64Array;
  /** Share of the sky seen, 0 to 1. */
  readonly sky: Float64Array;
  /** Mean curvature over about 6 mm, 1/mm, convex positive. */
  readonly fineCurvature: Float64Array;
  /** Mean curvature over about 25 mm, 1/mm, convex positive. */
  readonly broadCurvature: Float64Array;
}

/** How often normals are smoothed for each scale, and how much of each scale's detail is added. */
const FINE_PASSES = 6;
const MIDDLE_PASSES = 40;
const BROAD_PASSES = 30;
const FINE_GAIN = 0.7;
const MIDDLE_GAIN = 1.1;
const BROAD_GAIN = 0.9;

const SKY_DIRECTIONS = 96;

/**
 * Measures a figure in a pose.
 * @param relief height in mm added along the normal before shading is measured, for each fine vertex
 */
export function createFigureModel(
  surface: BodySurface,
  figures: Figures,
  subject: { readonly figure: FigureName; readonly pose: PoseName },
  relief: Float64Array,
): FigureModel {
  const coarsePositions = refine(surface.coarse, figures.cage(subject.figure, subject.pose));
  const positions = refine(surface.fine, coarsePositions);
  const normals = normalsOf(positions, surface.fineTriangles);
  const sculpted = positions.map((value, i) => value + (normals[i] ?? 0) * (relief[Math.floor(i / 3)] ?? 0));
  const detailed = normalsOf(sculpted, surface.fineTriangles);
  const coarseNormals = normalsOf(coarsePositions, surface.coarseTriangles);
  return {
    positions,
    normals,
    shadingNormals: exaggerated(surface, detailed, coarseNormals),
    sky: skyOfFine(surface, coarsePositions, coarseNormals),
    fineCurvature: curvatureAt(surface, sculpted, detailed, 2),
    broadCurvature: curvatureAt(surface, sculpted, smoothed(detailed, surface.fineAdjacency, 8, 3), 14),
  };
}

/** Adds to the fine normals what they differ by from smoother ones, at three scales. */
function exaggerated(surface: BodySurface, detailed: Float64Array, coarseNormals: Float64Array): Float64Array {
  const fine = smoothed(detailed, surface.fineAdjacency, FINE_PASSES, 3);
  const middle = smoothed(detailed, surface.fineAdjacency, MIDDLE_PASSES, 3);
  const broad = refine(surface.fine, smoothed(coarseNormals, surface.coarseAdjacency, BROAD_PASSES, 3));
  const result = new Float64Array(detailed.length);
  for (let i = 0; i < result.length; i += 3) {
    const n: number[] = [0, 1, 2].map((k) => {
      const at = (values: Float64Array) => values[i + k] ?? 0;
      return (
        at(detailed) +
        FINE_GAIN * (at(detailed) - at(fine)) +
        MIDDLE_GAIN * (at(fine) - at(middle)) +
        BROAD_GAIN * (at(middle) - at(broad))
      );
    });
    const l = Math.hypot(...n) || 1;
    for (let k = 0; k < 3; k += 1) result[i + k] = (n[k] ?? 0) / l;
  }
  return result;
}

function skyOfFine(surface: BodySurface, positions: Float64Array, normals: Float64Array): Float64Array {
  const sky = skyOf({ positions, triangles: surface.coarseTriangles, normals }, SKY_DIRECTIONS);
  const even = refine(surface.fine, smoothed(sky, surface.coarseAdjacency, 3, 1), 1);
  return even.map((value, v) => (value + (even[surface.mirror.vertices[v] ?? v] ?? value)) / 2);
}

function curvatureAt(surface: BodySurface, positions: Float64Array, normals: Float64Array, passes: number) {
  return smoothed(curvatureOf(positions, normals, surface.fineAdjacency), surface.fineAdjacency, passes, 1);
}
