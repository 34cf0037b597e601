import type { Figures } from "../figures.ts";
import type { ViewName } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { add, dot, length, scale, subtract, vectorAt } from "../linear.ts";
import type { MeshSource } from "../mesh-source.ts";
import type { DrawnFeature } from "./drawn-features.ts";
import type { BodySurface } from "./figure-model.ts";
import type { SkinPoint, SkinView } from "./skin-view.ts";
import { openSkinView, smoothCurve } from "./skin-view.ts";

export interface DrawnBody {
  readonly source: MeshSource;
  readonly surface: BodySurface;
  readonly figures: Figures;
}

/** A feature drawn on the male figure, fixed to the skin of both sides. */
export interface PlacedFeature<Feature extends DrawnFeature> {
  readonly feature: Feature;
  /** The line on the side on which it was drawn, and its mirror image. */
  readonly lines: readonly (readonly SkinPoint[])[];
}

const STEP_MM = 3;

export function placeFeatures<Feature extends DrawnFeature>(
  { source, surface, figures }: DrawnBody,
  features: readonly Feature[],
): readonly PlacedFeature<Feature>[] {
  const views = new Map<ViewName, SkinView>();
  const mirror = surface.mirror.vertices;
  return features.map((feature) => {
    const view = views.get(feature.view) ?? openSkinView(source, surface, figures, { view: feature.view, pxPerMm: 2 });
    views.set(feature.view, view);
    const line = smoothCurve(feature.points, STEP_MM).map(([x, y]) => view.skinAt(x, y));
    return { feature, lines: [line, line.map((point) => mirrorPoint(point, mirror))] };
  });
}

function mirrorPoint({ corners: [a, b, c], shares }: SkinPoint, mirror: ArrayLike<number>): SkinPoint {
  return { corners: [mirror[a] ?? a, mirror[b] ?? b, mirror[c] ?? c], shares };
}

/** Packed positions and unit normals: fine vertices of a figure, or the skin under the pixels of a picture. */
export interface Skin {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
}

/** A feature reaches this many standard deviations from its line. */
const REACH = 3.2;

/** Skin that faces away from the feature (the far side of a limb) takes no part: cosines from none to all. */
const NO_FACING = 0.1;
const FULL_FACING = 0.5;

/** A long line rises from its ends to full strength over this share of its length. */
const RISE = 0.4;

/** A line shorter than this is a dome and keeps its strength to the ends; from the second on they fade. In widths. */
const DOME_LENGTH = 3;
const LONG_LENGTH = 8;

const EVENING_PASSES = 4;

interface Node {
  readonly place: Vec3;
  readonly normal: Vec3;
  readonly strength: number;
}

interface Stretch {
  readonly start: Node;
  readonly end: Node;
  readonly along: Vec3;
  readonly squareLength: number;
}

interface AmountOptions<Feature> {
  readonly amountOf: (feature: Feature) => number;
  /** Size of the figure in that of the male one, by which widths are taken. */
  readonly size: number;
}

/**
 * The sum of the features' amounts at places of a figure's skin: of each a bell across the nearest stretch of its line.
 * @param figure the fine vertices of the figure, to which the features are fixed
 */
export function amountsAt<Feature extends DrawnFeature>(
  places: Skin,
  figure: Skin,
  features: readonly PlacedFeature<Feature>[],
  { amountOf, size }: AmountOptions<Feature>,
): Float32Array {
  const amounts = new Float32Array(places.positions.length / 3);
  const shares = new Float32Array(amounts.length);
  const slices = sliceByHeight(places);
  for (const { feature, lines } of features) {
    const touched: number[] = [];
    const width = feature.widthMm * size;
    // On the midline a feature and its mirror image meet, and count once.
    for (const line of lines) {
      const brush = { stretches: stretchesOf(line, figure, width), width };
      collectShares(places, slices, brush, { shares, touched });
    }
    for (const place of touched) {
      amounts[place] = (amounts[place] ?? 0) + (shares[place] ?? 0) * amountOf(feature);
      shares[place] = 0;
    }
  }
  return amounts;
}

/** Places by their height, in slices of this many mm: a feature looks at those near it alone. */
const SLICE_MM = 10;

type Slices = ReadonlyMap<number, readonly number[]>;

function sliceByHeight({ positions }: Skin): Slices {
  const slices = new Map<number, number[]>();
  for (let place = 0; place < positions.length / 3; place += 1) {
    const y = positions[place * 3 + 1] ?? Number.NaN;
    if (Number.isNaN(y)) continue;
    const key = Math.floor(y / SLICE_MM);
    const slice = slices.get(key);
    if (slice) slice.push(place);
    else slices.set(key, [place]);
  }
  return slices;
}

interface Brush {
  readonly stretches: readonly Stretch[];
  readonly width: number;
}

interface Collected {
  readonly shares: Float32Array;
  /** Places with a share above 0. */
  readonly touched: number[];
}

function collectShares(
  { positions, normals }: Skin,
  slices: Slices,
  brush: Brush,
  { shares, touched }: Collected,
): void {
  const [low, high] = boundsOf(brush.stretches, REACH * brush.width);
  for (let key = Math.floor(low[1] / SLICE_MM); key <= Math.floor(high[1] / SLICE_MM); key += 1) {
    for (const place of slices.get(key) ?? []) {
      const [x, z] = [positions[place * 3] ?? 0, positions[place * 3 + 2] ?? 0];
      if (x < low[0] || x > high[0] || z < low[2] || z > high[2]) continue;
      const share = shareAt(brush, vectorAt(positions, place), vectorAt(normals, place));
      const before = shares[place] ?? 0;
      if (share <= before) continue;
      if (before === 0) touched.push(place);
      shares[place] = share;
    }
  }
}

function boundsOf(stretches: readonly Stretch[], margin: number): readonly [low: Vec3, high: Vec3] {
  const ends = stretches.flatMap(({ start, end }) => [start.place, end.place]);
  const bound = (k: 0 | 1 | 2, pick: (...values: number[]) => number) => pick(...ends.map((end) => end[k]));
  const all = (pick: (...values: number[]) => number): Vec3 => [bound(0, pick), bound(1, pick), bound(2, pick)];
  return [add(all(Math.min), [-margin, -margin, -margin]), add(all(Math.max), [margin, margin, margin])];
}

/** Squared distance in widths, and what the line has at the nearest point. */
interface Nearest {
  readonly square: number;
  readonly stretch: Stretch;
  readonly share: number;
}

function shareAt({ stretches, width }: Brush, place: Vec3, normal: Vec3): number {
  const nearest = nearestOn(stretches, place, width);
  if (!nearest) return 0;
  const { square, stretch, share } = nearest;
  const blend = (from: number, to: number) => from + share * (to - from);
  const [from, to] = [dot(normal, stretch.start.normal), dot(normal, stretch.end.normal)];
  const turned = smoothstep((blend(from, to) - NO_FACING) / (FULL_FACING - NO_FACING));
  return turned * blend(stretch.start.strength, stretch.end.strength) * Math.exp(-square / 2);
}

function nearestOn(stretches: readonly Stretch[], [x, y, z]: Vec3, width: number): Nearest | undefined {
  let best: Nearest | undefined;
  let least = (REACH * width) ** 2;
  for (const stretch of stretches) {
    const { start, along, squareLength } = stretch;
    const [dx, dy, dz] = [x - start.place[0], y - start.place[1], z - start.place[2]];
    const ahead = squareLength > 0 ? (dx * along[0] + dy * along[1] + dz * along[2]) / squareLength : 0;
    const share = Math.max(0, Math.min(1, ahead));
    const square = (dx - share * along[0]) ** 2 + (dy - share * along[1]) ** 2 + (dz - share * along[2]) ** 2;
    if (square >= least) continue;
    least = square;
    best = { square: square / (width * width), stretch, share };
  }
  return best;
}

function stretchesOf(line: readonly SkinPoint[], figure: Skin, width: number): readonly Stretch[] {
  const blend = ({ corners, shares }: SkinPoint, packed: Float64Array) =>
    corners.reduce<Vec3>((sum, corner, k) => add(sum, scale(vectorAt(packed, corner), shares[k] ?? 0)), [0, 0, 0]);
  const places = evened(line.map((point) => blend(point, figure.positions)));
  const span = places.reduce((sum, place, i) => sum + length(subtract(place, places[i - 1] ?? place)), 0);
  const fading = Math.max(0, Math.min(1, (span / width - DOME_LENGTH) / (LONG_LENGTH - DOME_LENGTH)));
  const nodes = line.map((point, i): Node => {
    const fromEnd = Math.min(i, line.length - 1 - i) / Math.max(1, line.length - 1);
    const strength = 1 - fading * (1 - smoothstep(fromEnd / RISE));
    return { place: places[i] ?? [0, 0, 0], normal: blend(point, figure.normals), strength };
  });
  return nodes.slice(0, Math.max(1, nodes.length - 1)).map((start, i) => {
    const end = nodes[i + 1] ?? start;
    const along = subtract(end.place, start.place);
    return { start, end, along, squareLength: dot(along, along) };
  });
}

/** Points were found by pixels, so that a line through them is a little jagged. */
function evened(places: readonly Vec3[]): readonly Vec3[] {
  let current = places;
  for (let pass = 0; pass < EVENING_PASSES; pass += 1) {
    current = current.map((place, i) => {
      const [before, after] = [current[i - 1], current[i + 1]];
      return before && after ? scale(add(add(before, after), scale(place, 2)), 0.25) : place;
    });
  }
  return current;
}

const smoothstep = (value: number) => {
  const bounded = Math.max(0, Math.min(1, value));
  return bounded * bounded * (3 - 2 * bounded);
};
