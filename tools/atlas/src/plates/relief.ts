import type { FigureName, Figures } from "../figures.ts";
import type { ViewName } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { add, dot, length, scale, subtract, vectorAt } from "../linear.ts";
import type { MeshSource } from "../mesh-source.ts";
import type { DrawnFeature } from "./drawn-features.ts";
import { QUIET_FEATURES, TONE_FEATURES } from "./drawn-features.ts";
import type { BodySurface } from "./figure-model.ts";
import { ARM_RELIEF, FLANK_RELIEF, LEG_RELIEF } from "./relief-of-limbs.ts";
import { BACK_RELIEF, CHEST_RELIEF, NECK_RELIEF } from "./relief-of-trunk.ts";
import type { SkinPoint, SkinView } from "./skin-view.ts";
import { openSkinView, smoothCurve } from "./skin-view.ts";
import { normalsOf } from "./surface-detail.ts";

const RELIEF_FEATURES = [
  ...BACK_RELIEF,
  ...CHEST_RELIEF,
  ...NECK_RELIEF,
  ...ARM_RELIEF,
  ...FLANK_RELIEF,
  ...LEG_RELIEF,
];

/** How much of the relief each figure shows. */
export const RELIEF_SHARE: Readonly<Record<FigureName, number>> = { male: 1.15, female: 0.92, child: 0.48 };

const STEP_MM = 2;
const REACH = 2.8;

/** Skin that faces away from the feature (the far side of a limb) takes no part. */
const LEAST_FACING = 0.25;

interface PlacedPoint {
  readonly place: Vec3;
  readonly normal: Vec3;
  /** 1 along the line, falling to 0 at its ends. */
  readonly strength: number;
}

/** Height of the relief in mm at every fine vertex, the same on both sides. */
export function createRelief(body: ReliefBody): Float64Array {
  return spread(
    body,
    RELIEF_FEATURES.map((feature) => ({ ...feature, amount: feature.heightMm })),
  );
}

/** Darkness added at every fine vertex, 0 to 1, the same on both sides. */
export function createSkinTone(body: ReliefBody): Float64Array {
  return spread(
    body,
    TONE_FEATURES.map((feature) => ({ ...feature, amount: feature.darkness })),
  );
}

/** How far relief and shade are held back at every fine vertex, 0 to 1, the same on both sides. */
export function createQuiet(body: ReliefBody): Float64Array {
  return spread(
    body,
    QUIET_FEATURES.map((feature) => ({ ...feature, amount: 0.85 })),
  );
}

export interface ReliefBody {
  readonly source: MeshSource;
  readonly surface: BodySurface;
  readonly figures: Figures;
}

interface SpreadFeature extends DrawnFeature {
  readonly amount: number;
}

/** The sum of the features' amounts at every fine vertex. */
function spread(body: ReliefBody, features: readonly SpreadFeature[]): Float64Array {
  const { surface } = body;
  const amounts = new Float64Array(surface.fine.vertexCount);
  const views = new Map<ViewName, ReliefView>();
  for (const feature of features) {
    const view = views.get(feature.view) ?? openView(body, feature.view);
    views.set(feature.view, view);
    addFeature(amounts, view, feature);
  }
  const mirror = surface.mirror.vertices;
  return amounts.map((amount, v) => {
    const other = amounts[mirror[v] ?? v] ?? 0;
    return mirror[v] === v ? amount : combined(amount, other);
  });
}

/** Features on the midline are met from both sides and count once. */
const combined = (a: number, b: number) => (Math.abs(a) > Math.abs(b) ? a : b);

function openView({ source, surface, figures }: ReliefBody, view: ViewName): ReliefView {
  const skin = openSkinView(source, surface, figures, { view, pxPerMm: 1 });
  return { ...skin, normals: normalsOf(skin.positions, surface.fineTriangles) };
}

interface ReliefView extends SkinView {
  readonly normals: Float64Array;
}

function addFeature(heights: Float64Array, view: ReliefView, feature: SpreadFeature): void {
  const line = placeLine(view, feature);
  const reach = REACH * feature.widthMm;
  const low = boundOf(line, Math.min, -reach);
  const high = boundOf(line, Math.max, reach);
  for (let v = 0; v < heights.length; v += 1) {
    const place = vectorAt(view.positions, v);
    if (place.some((value, k) => value < (low[k] ?? 0) || value > (high[k] ?? 0))) continue;
    const share = shareAt(line, place, vectorAt(view.normals, v), feature.widthMm);
    heights[v] = (heights[v] ?? 0) + share * feature.amount;
  }
}

function boundOf(line: readonly PlacedPoint[], pick: (a: number, b: number) => number, margin: number): Vec3 {
  const along = (k: 0 | 1 | 2) => line.map(({ place }) => place[k]).reduce((a, b) => pick(a, b)) + margin;
  return [along(0), along(1), along(2)];
}

/** The share of the feature's height at a place: a bell across the nearest stretch of its line. */
function shareAt(line: readonly PlacedPoint[], place: Vec3, normal: Vec3, width: number): number {
  let best = 0;
  for (const point of line) {
    const away = length(subtract(place, point.place)) / width;
    if (away > REACH || dot(normal, point.normal) < LEAST_FACING) continue;
    best = Math.max(best, point.strength * Math.exp(-(away * away) / 2));
  }
  return best;
}

/** The feature's points joined by a smooth curve, in steps of 3 mm, on the skin. */
function placeLine(view: ReliefView, { points }: SpreadFeature): readonly PlacedPoint[] {
  const curve = points.length === 1 ? points : smoothCurve(points, STEP_MM);
  return curve.map(([x, y], i) => {
    const fromEnd = Math.min(i, curve.length - 1 - i) / Math.max(1, curve.length - 1);
    const rise = curve.length < 3 ? 1 : Math.min(1, fromEnd / 0.22);
    return { ...blendAt(view, view.skinAt(x, y)), strength: 0.15 + 0.85 * rise * rise * (3 - 2 * rise) };
  });
}

function blendAt(
  { positions, normals }: ReliefView,
  { corners, shares }: SkinPoint,
): Pick<PlacedPoint, "place" | "normal"> {
  const blend = (packed: Float64Array) =>
    corners.reduce<Vec3>((sum, corner, k) => add(sum, scale(vectorAt(packed, corner), shares[k] ?? 0)), [0, 0, 0]);
  return { place: blend(positions), normal: blend(normals) };
}
