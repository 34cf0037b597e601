import { vectorAt } from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";
import { symmetrize } from "./mirror.ts";
import { calmGroin, calmLoins, flattenChest } from "./modesty.ts";
import { LATERAL_STANCE, posePositions, STANDARD_STANCE, stanceTurns } from "./pose.ts";

export const FIGURE_NAMES = ["female", "male", "child"] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Standard: front, back and soles. Lateral: the arms a little forward so that they do not hide the flank. */
const POSE_NAMES = ["standard", "lateral"] as const;
export type PoseName = (typeof POSE_NAMES)[number];

interface FigureRecipe {
  /** Height from sole to vertex, mm. */
  readonly statureMm: number;
  /** Morph targets of the source with their weights. */
  readonly targets: Readonly<Record<string, number>>;
  /** Factor along each of these bones. */
  readonly stretch: Readonly<Record<string, number>>;
  /** Factor by which each of these bones grows with all that hangs on it. */
  readonly size: Readonly<Record<string, number>>;
}

/** Equal thirds of the source's three ethnic targets: a figure that stands for no one of them. */
function ethnicMean(kind: string, weight = 1): Record<string, number> {
  return Object.fromEntries(
    ["caucasian", "african", "asian"].map((ethnicity) => [`macrodetails/${ethnicity}-${kind}`, weight / 3]),
  );
}

const CLOSED_EYES = {
  "expression/units/caucasian/eye-left-closure": 1,
  "expression/units/caucasian/eye-right-closure": 1,
};

/** Lengthens thigh and shank alike; foot and trunk keep their size. */
const legs = (factor: number) => ({
  upperleg01: factor,
  upperleg02: factor,
  lowerleg01: factor,
  lowerleg02: factor,
});

/** Lengthens upper arm and forearm alike; the hand keeps its size. */
const arms = (factor: number) => ({
  upperarm01: factor,
  upperarm02: factor,
  lowerarm01: factor,
  lowerarm02: factor,
});

const RECIPES: Readonly<Record<FigureName, FigureRecipe>> = {
  female: {
    statureMm: 1640,
    targets: {
      ...ethnicMean("female-young"),
      ...CLOSED_EYES,
      "macrodetails/universal-female-young-averagemuscle-averageweight": 1,
      "macrodetails/proportions/female-young-averagemuscle-averageweight-idealproportions": 0.25,
      "buttocks/buttocks-volume-decr": 0.45,
      "hip/hip-scale-horiz-decr": 0.25,
      "stomach/stomach-navel-in": 0.25,
      "measure/measure-thighcirc-decrease": 0.3,
      "measure/measure-calf-decrease": 0.55,
      "measure/measure-ankle-decrease": 0.55,
    },
    stretch: { ...legs(0.98), ...arms(1.04) },
    size: { head: 1.02, foot: 1.08 },
  },
  male: {
    statureMm: 1770,
    targets: {
      ...ethnicMean("male-young"),
      ...CLOSED_EYES,
      "macrodetails/universal-male-young-averagemuscle-averageweight": 0.65,
      "macrodetails/universal-male-young-maxmuscle-averageweight": 0.35,
      "macrodetails/proportions/male-young-averagemuscle-averageweight-idealproportions": 0.25,
      "hip/hip-scale-horiz-decr": 0.4,
      "measure/measure-thighcirc-decrease": 0.3,
      "armslegs/l-upperleg-scale-horiz-decr": 0.35,
      "armslegs/r-upperleg-scale-horiz-decr": 0.35,
      "measure/measure-shoulder-decrease": 0.4,
      "head/head-oval": 0.5,
    },
    stretch: legs(0.945),
    size: {},
  },
  child: {
    statureMm: 1310,
    targets: {
      ...ethnicMean("female-child", 0.5),
      ...ethnicMean("male-child", 0.5),
      ...CLOSED_EYES,
      "macrodetails/universal-female-child-averagemuscle-averageweight": 0.25,
      "macrodetails/universal-male-child-averagemuscle-averageweight": 0.25,
      "macrodetails/universal-female-child-minmuscle-averageweight": 0.25,
      "macrodetails/universal-male-child-minmuscle-averageweight": 0.25,
      "hip/hip-scale-horiz-decr": 0.4,
      "torso/torso-muscle-pectoral-decr": 0.6,
      "armslegs/l-upperarm-shoulder-muscle-decr": 0.5,
      "armslegs/r-upperarm-shoulder-muscle-decr": 0.5,
      "armslegs/l-upperarm-muscle-decr": 0.3,
      "armslegs/r-upperarm-muscle-decr": 0.3,
      "buttocks/buttocks-volume-decr": 0.4,
    },
    stretch: legs(0.98),
    size: { head: 1.07 },
  },
};

export interface Figures {
  /** Body vertices of a figure in a pose: x, y, z in mm, floor at y = 0, exactly mirror-symmetric. Do not change. */
  readonly cage: (figure: FigureName, pose: PoseName) => Float64Array;
  /** The mean of the two adults in the standard pose, the space of stored places: as `cage`. */
  readonly templateCage: () => Float64Array;
}

/** Builds the figures on demand and keeps them. */
export function createFigures(source: MeshSource): Figures {
  const shapes = new Map<FigureName, Float64Array>();
  const cages = new Map<string, Float64Array>();
  const shapeOf = (figure: FigureName) => remember(shapes, figure, () => figureShape(source, figure));
  const cage = (figure: FigureName, pose: PoseName) =>
    remember(cages, `${figure}-${pose}`, () => {
      // The lateral pose takes the scale of the standard one: it is the same body.
      const standard = poseShape(source, shapeOf(figure), figure, "standard");
      const factor = RECIPES[figure].statureMm / extentOf(standard, 1).size;
      const posed = pose === "standard" ? standard : poseShape(source, shapeOf(figure), figure, pose);
      return standOnFloor(posed, factor);
    });
  return { cage, templateCage: () => meanOf(cage("female", "standard"), cage("male", "standard")) };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The whole source mesh morphed to a figure, in the rest pose, in decimetres. */
function figureShape(source: MeshSource, figure: FigureName): Float64Array {
  const shape = morph(source, RECIPES[figure].targets);
  if (figure === "male") calmLoins(source, shape);
  flattenChest(source, shape, figure === "child");
  calmGroin(source, shape);
  return shape;
}

function morph(source: MeshSource, targets: Readonly<Record<string, number>>): Float64Array {
  const shape = Float64Array.from(source.restPositions);
  for (const [name, weight] of Object.entries(targets)) addTarget(shape, source.target(name), weight);
  return shape;
}

function addTarget(shape: Float64Array, target: Float64Array, weight: number): void {
  for (let i = 0; i < shape.length; i += 1) shape[i] = (shape[i] ?? 0) + weight * (target[i] ?? 0);
}

function poseShape(source: MeshSource, shape: Float64Array, figure: FigureName, pose: PoseName): Float64Array {
  const turns = stanceTurns(pose === "standard" ? STANDARD_STANCE : LATERAL_STANCE);
  const { stretch, size } = RECIPES[figure];
  const posed = posePositions(source, shape, { turns, stretch: onBothSides(stretch), size: onBothSides(size) });
  return symmetrize(posed, source.body.mirrorVertices);
}

function onBothSides(factors: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(factors).flatMap(([bone, f]) => [bone, `${bone}.L`, `${bone}.R`].map((name) => [name, f])),
  );
}

/** Least value and size of the positions along one axis (0 x, 1 y, 2 z). */
function extentOf(positions: Float64Array, axis: 0 | 1 | 2): { readonly low: number; readonly size: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let v = 0; v < positions.length / 3; v += 1) {
    const value = vectorAt(positions, v)[axis];
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, size: high - low };
}

function standOnFloor(positions: Float64Array, factor: number): Float64Array {
  const floor = extentOf(positions, 1).low;
  const standing = Float64Array.from(positions, (value) => value * factor);
  for (let i = 1; i < standing.length; i += 3) standing[i] = (standing[i] ?? 0) - floor * factor;
  return standing;
}

function meanOf(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => (value + (b[i] ?? 0)) / 2);
}

/** How many sides' worth of arm skin weight a body vertex has: 1 the left arm, -1 the right, 0 neither. */
export function armWeights(source: MeshSource): Float64Array {
  const { offsets, bones, weights } = source.skin;
  const sideOfBone = source.bones.map(({ name }) => {
    const side = /^(?:upperarm|lowerarm|wrist|finger|metacarpal).*\.([LR])\b/.exec(name)?.[1];
    return side === "L" ? 1 : side === "R" ? -1 : 0;
  });
  return Float64Array.from({ length: source.body.vertexCount }, (_, v) => {
    let sum = 0;
    for (let k = offsets[v] ?? 0; k < (offsets[v + 1] ?? 0); k += 1) {
      sum += (weights[k] ?? 0) * (sideOfBone[bones[k] ?? -1] ?? 0);
    }
    return sum;
  });
}
