import { vectorAt } from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";
import { symmetrize } from "./mirror.ts";
import { flattenChest } from "./modesty.ts";
import { LATERAL_STANCE, posePositions, STANDARD_STANCE, stanceTurns } from "./pose.ts";

export const FIGURE_NAMES = ["female", "male", "child"] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Standard: front, back and soles. Lateral: the arms a little forward so that they do not hide the flank. */
export const POSE_NAMES = ["standard", "lateral"] as const;
export type PoseName = (typeof POSE_NAMES)[number];

/** The mesh is in decimetres. */
const MM = 100;

interface FigureRecipe {
  /** Height from sole to vertex, mm. */
  readonly statureMm: number;
  /** Morph targets of the source with their weights. */
  readonly targets: Readonly<Record<string, number>>;
  /** The pair of targets (-minheight, -maxheight) that brings the figure near its stature, where there is one. */
  readonly heightTargets?: string;
  /** Factor along each of these bones. */
  readonly stretch: Readonly<Record<string, number>>;
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

const RECIPES: Readonly<Record<FigureName, FigureRecipe>> = {
  female: {
    statureMm: 1640,
    heightTargets: "macrodetails/height/female-young-averagemuscle-averageweight",
    targets: {
      ...ethnicMean("female-young"),
      ...CLOSED_EYES,
      "macrodetails/universal-female-young-averagemuscle-averageweight": 1,
      "macrodetails/proportions/female-young-averagemuscle-averageweight-idealproportions": 0.25,
      "buttocks/buttocks-volume-decr": 0.45,
      "hip/hip-scale-horiz-decr": 0.25,
    },
    stretch: {},
  },
  male: {
    statureMm: 1770,
    heightTargets: "macrodetails/height/male-young-averagemuscle-averageweight",
    targets: {
      ...ethnicMean("male-young"),
      ...CLOSED_EYES,
      "macrodetails/universal-male-young-averagemuscle-averageweight": 0.65,
      "macrodetails/universal-male-young-maxmuscle-averageweight": 0.35,
      "macrodetails/proportions/male-young-averagemuscle-averageweight-idealproportions": 0.25,
    },
    stretch: {},
  },
  child: {
    statureMm: 1310,
    targets: {
      ...ethnicMean("female-child", 0.5),
      ...ethnicMean("male-child", 0.5),
      ...CLOSED_EYES,
      "macrodetails/universal-female-child-averagemuscle-averageweight": 0.5,
      "macrodetails/universal-male-child-averagemuscle-averageweight": 0.5,
    },
    stretch: {},
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
  const recipe = RECIPES[figure];
  const shape = morph(source, recipe.targets);
  if (recipe.heightTargets) {
    const weight = heightWeight(source, figure, shape, recipe.heightTargets);
    addTarget(shape, source.target(`${recipe.heightTargets}-${weight < 0 ? "min" : "max"}height`), Math.abs(weight));
  }
  flattenChest(source, shape);
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

/** The weight of the height targets (negative: the lower one) at which the posed figure has its stature, by bisection. */
function heightWeight(source: MeshSource, figure: FigureName, shape: Float64Array, targets: string): number {
  const lower = source.target(`${targets}-minheight`);
  const higher = source.target(`${targets}-maxheight`);
  const wanted = RECIPES[figure].statureMm;
  let [low, high] = [-0.6, 0.6];
  for (let step = 0; step < 10; step += 1) {
    const weight = (low + high) / 2;
    const trial = Float64Array.from(shape);
    addTarget(trial, weight < 0 ? lower : higher, Math.abs(weight));
    if (extentOf(poseShape(source, trial, figure, "standard"), 1).size * MM < wanted) low = weight;
    else high = weight;
  }
  return (low + high) / 2;
}

function poseShape(source: MeshSource, shape: Float64Array, figure: FigureName, pose: PoseName): Float64Array {
  const turns = stanceTurns(pose === "standard" ? STANDARD_STANCE : LATERAL_STANCE);
  const sides = Object.entries(RECIPES[figure].stretch).flatMap(([bone, factor]): [string, number][] => [
    [`${bone}.L`, factor],
    [`${bone}.R`, factor],
    [bone, factor],
  ]);
  const posed = posePositions(source, shape, { turns, stretch: new Map(sides) });
  return symmetrize(posed, source.body.mirrorVertices);
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
