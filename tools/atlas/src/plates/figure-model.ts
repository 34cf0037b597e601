import type { Figures, FigureName, PoseName } from "../figures.ts";
import type { MeshSource } from "../mesh-source.ts";
import type { SurfaceMirror } from "../mirror.ts";
import { mirrorOfQuads, mirrorOfSubdivision } from "../mirror.ts";
import type { Subdivision } from "../subdivide.ts";
import { refine, subdivide } from "../subdivide.ts";
import type { Skin } from "./placed-features.ts";
import { trianglesOf } from "./raster.ts";
import type { Adjacency } from "./surface-detail.ts";
import { adjacencyOf, curvatureOf, normalized, normalsOf, skyOf, smoothed } from "./surface-detail.ts";

/** The topology that all figures share: the cage subdivided twice. */
export interface BodySurface {
  readonly coarse: Subdivision;
  readonly fine: Subdivision;
  readonly mirror: SurfaceMirror;
  readonly coarseAdjacency: Adjacency;
  readonly fineAdjacency: Adjacency;
  readonly coarseTriangles: Int32Array;
  readonly fineTriangles: Int32Array;
  /** How far relief is brought out at each fine vertex, 0 to 1. */
  readonly emphasis: Float64Array;
}

export function createBodySurface(source: MeshSource): BodySurface {
  const { body } = source;
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
    emphasis: refine(fine, refine(coarse, emphasisOfCage(source), 1), 1),
  };
}

function emphasisOfCage({ body, bones, skin }: MeshSource): Float64Array {
  const keepOfBone = bones.map(({ name }) => {
    if (/^(?:head|jaw|oris|eye|orb|levator|oculi|special|temporalis|tongue|risorius)/.test(name)) return KEEP_ON_HEAD;
    return /^(?:wrist|finger|metacarpal|foot|toe)/.test(name) ? KEEP_ON_HANDS_AND_FEET : 1;
  });
  return Float64Array.from({ length: body.vertexCount }, (_, v) => {
    let sum = 0;
    for (let k = skin.offsets[v] ?? 0; k < (skin.offsets[v + 1] ?? 0); k += 1) {
      sum += (skin.weights[k] ?? 0) * (keepOfBone[skin.bones[k] ?? -1] ?? 1);
    }
    return sum;
  });
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
  /** How far relief is brought out, 0 to 1: less on face, hands and feet. */
  readonly emphasis: Float64Array;
  /** How softly the skin is drawn, 0 to 1: trunk and limbs, but not face, hands and feet. */
  readonly softness: Float64Array;
  /** How far relief and shade are held back, 0 to 1. */
  readonly quiet: Float32Array;
}

/** How often normals are smoothed for each scale, and how much of each scale's detail is added. */
const FINE_PASSES = 6;
const MIDDLE_PASSES = 40;
const BROAD_PASSES = 30;
const FINE_GAIN = 0.35;
const MIDDLE_GAIN = 1.3;
const BROAD_GAIN = 1.15;

/** Face, hands and feet have relief enough of their own: how much of the gain and of the valleys they keep. */
const KEEP_ON_HEAD = 0.35;
const KEEP_ON_HANDS_AND_FEET = 0.75;

const SKY_DIRECTIONS = 96;

/**
 * Measures a figure in a pose.
 * @param quietOf how far relief and shade are held back at every fine vertex, 0 to 1
 */
export function createFigureModel(
  surface: BodySurface,
  figures: Figures,
  subject: { readonly figure: FigureName; readonly pose: PoseName },
  quietOf: (skin: Skin) => Float32Array,
): FigureModel {
  const coarsePositions = refine(surface.coarse, figures.cage(subject.figure, subject.pose));
  const positions = refine(surface.fine, coarsePositions);
  const normals = normalsOf(positions, surface.fineTriangles);
  const quiet = quietOf({ positions, normals });
  const coarseNormals = normalsOf(coarsePositions, surface.coarseTriangles);
  const emphasis = surface.emphasis.map((value, v) => value * (1 - (quiet[v] ?? 0)));
  return {
    positions,
    normals,
    shadingNormals: exaggerated(surface, { detailed: normals, coarseNormals, emphasis }),
    emphasis,
    // Hands and feet have emphasis 0.75 and the face less.
    softness: surface.emphasis.map((value) => Math.max(0, 4 * value - 3)),
    quiet,
    sky: skyOfFine(surface, coarsePositions, coarseNormals),
    fineCurvature: curvatureAt(surface, positions, normals, 2),
    broadCurvature: curvatureAt(surface, positions, smoothed(normals, surface.fineAdjacency, 8, 3), 14),
  };
}

/** Adds to the fine normals what they differ by from smoother ones, at three scales. */
function exaggerated(
  surface: BodySurface,
  { detailed, coarseNormals, emphasis }: Readonly<Record<"detailed" | "coarseNormals" | "emphasis", Float64Array>>,
): Float64Array {
  const fine = smoothed(detailed, surface.fineAdjacency, FINE_PASSES, 3);
  const middle = smoothed(detailed, surface.fineAdjacency, MIDDLE_PASSES, 3);
  const broad = refine(surface.fine, smoothed(coarseNormals, surface.coarseAdjacency, BROAD_PASSES, 3));
  const result = new Float64Array(detailed.length);
  for (let i = 0; i < result.length; i += 1) {
    const [d, f, m, b] = [detailed[i] ?? 0, fine[i] ?? 0, middle[i] ?? 0, broad[i] ?? 0];
    const keep = emphasis[Math.floor(i / 3)] ?? 1;
    result[i] = d + keep * (FINE_GAIN * (d - f) + MIDDLE_GAIN * (f - m) + BROAD_GAIN * (m - b));
  }
  return normalized(result);
}

function skyOfFine(surface: BodySurface, positions: Float64Array, normals: Float64Array): Float64Array {
  const sky = skyOf({ positions, triangles: surface.coarseTriangles, normals }, SKY_DIRECTIONS);
  const even = refine(surface.fine, smoothed(sky, surface.coarseAdjacency, 3, 1), 1);
  return even.map((value, v) => (value + (even[surface.mirror.vertices[v] ?? v] ?? value)) / 2);
}

function curvatureAt(surface: BodySurface, positions: Float64Array, normals: Float64Array, passes: number) {
  return smoothed(curvatureOf(positions, normals, surface.fineAdjacency), surface.fineAdjacency, passes, 1);
}
