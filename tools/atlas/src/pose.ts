import type { Mat3, Transform, Vec3 } from "./linear.ts";
import {
  add,
  apply,
  axialScaling,
  scaled,
  cross,
  dot,
  IDENTITY,
  multiply,
  putVector,
  rotation,
  rotationBetween,
  scale,
  squareTo,
  subtract,
  transformPoint,
  transpose,
  unit,
  vectorAt,
} from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";
import { mirrorName } from "./mesh-source.ts";

const DEGREE = Math.PI / 180;

/** What a turn sees: the bone and its joints as they stand after the turns before it. */
interface TurningBone {
  /** From the bone's head to its tail. */
  readonly direction: Vec3;
  /** Rotation that the parent bone has from the rest pose. */
  readonly parentTurn: Mat3;
  /** Where a joint ("wrist.L head") that hangs on this bone now is. */
  readonly jointAt: (joint: string) => Vec3;
}

/** A rotation in space of one bone, with all that hangs on it, about its head. */
export type Turn = (bone: TurningBone) => Mat3;

export interface Pose {
  /** Turns of each named bone, in order. */
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  /** Factor by which a bone is lengthened along itself; what hangs on it moves and keeps its size. */
  readonly stretch: ReadonlyMap<string, number>;
  /** Factor by which a bone grows in every direction, with all that hangs on it. */
  readonly size: ReadonlyMap<string, number>;
}

/** Joint positions of a shape, each the mean with its mirror so that both sides stay equal. */
function jointFinder(source: MeshSource, positions: Float64Array): (joint: string) => Vec3 {
  const mean = (joint: string): Vec3 => {
    const vertices = source.joints.get(joint);
    if (!vertices) throw new Error(`no joint "${joint}"`);
    const sum = vertices.reduce<Vec3>((total, vertex) => add(total, vectorAt(positions, vertex)), [0, 0, 0]);
    return scale(sum, 1 / vertices.length);
  };
  return (joint) => {
    const own = mean(joint);
    const other = mean(mirrorName(joint));
    return [(own[0] - other[0]) / 2, (own[1] + other[1]) / 2, (own[2] + other[2]) / 2];
  };
}

/**
 * Poses a shape by linear blend skinning.
 * @param positions the whole source mesh in decimetres (its helper vertices carry the joints)
 * @returns positions of the body vertices in decimetres
 */
export function posePositions(source: MeshSource, positions: Float64Array, pose: Pose): Float64Array {
  const transforms = boneTransforms(source, jointFinder(source, positions), pose);
  const { offsets, bones, weights } = source.skin;
  const posed = new Float64Array(source.body.vertexCount * 3);
  for (let v = 0; v < source.body.vertexCount; v += 1) {
    const rest = vectorAt(positions, source.body.sourceVertices[v] ?? 0);
    let place: Vec3 = [0, 0, 0];
    for (let k = offsets[v] ?? 0; k < (offsets[v + 1] ?? 0); k += 1) {
      const transform = transforms[bones[k] ?? 0];
      if (transform) place = add(place, scale(transformPoint(transform, rest), weights[k] ?? 0));
    }
    putVector(posed, v, place);
  }
  return posed;
}

function boneTransforms(source: MeshSource, restJoint: (joint: string) => Vec3, pose: Pose): readonly Transform[] {
  const turned: Mat3[] = [];
  const transforms: Transform[] = [];
  for (const [index, bone] of source.bones.entries()) {
    const parent = source.bones[bone.parent] ? bone.parent : -1;
    const parentTurn = turned[parent] ?? IDENTITY;
    const parentTransform = transforms[parent] ?? { linear: IDENTITY, shift: [0, 0, 0] };
    const isHead = source.joints.has(`${bone.name} head`);
    if (!isHead) {
      turned[index] = parentTurn;
      transforms[index] = parentTransform;
      continue;
    }
    const head = restJoint(`${bone.name} head`);
    const place = transformPoint(parentTransform, head);
    const hang = (turn: Mat3) => (joint: string) => add(apply(turn, subtract(restJoint(joint), head)), place);
    let turn = parentTurn;
    for (const next of pose.turns.get(bone.name) ?? []) {
      const jointAt = hang(turn);
      const direction = subtract(jointAt(`${bone.name} tail`), place);
      turn = multiply(next({ direction, parentTurn, jointAt }), turn);
    }
    const axis = unit(subtract(restJoint(`${bone.name} tail`), head));
    turn = scaled(turn, pose.size.get(bone.name) ?? 1);
    const linear = multiply(turn, axialScaling(axis, pose.stretch.get(bone.name) ?? 1));
    turned[index] = turn;
    transforms[index] = { linear, shift: subtract(place, apply(linear, head)) };
  }
  return transforms;
}

/** Turns the bone towards a direction, or a fraction of the way. */
const aim =
  (direction: Vec3, fraction = 1): Turn =>
  (bone) =>
    rotationBetween(bone.direction, direction, fraction);

const turnAbout =
  (axis: Vec3, degrees: number): Turn =>
  () =>
    rotation(axis, degrees * DEGREE);

type Side = "L" | "R";
const signOf = (side: Side) => (side === "L" ? 1 : -1);

/** Twists the bone about itself so that the palm comes to face a direction, or a fraction of the way. */
const facePalm =
  (side: Side, towards: Vec3, fraction: number): Turn =>
  (bone) => {
    const wrist = bone.jointAt(`wrist.${side} head`);
    const index = subtract(bone.jointAt(`finger2-1.${side} head`), wrist);
    const little = subtract(bone.jointAt(`finger5-1.${side} head`), wrist);
    const palm = scale(cross(index, little), -signOf(side));
    const axis = unit(bone.direction);
    const now = unit(squareTo(palm, axis));
    const wanted = unit(squareTo(towards, axis));
    return rotation(axis, fraction * Math.atan2(dot(cross(now, wanted), axis), dot(now, wanted)));
  };

export interface Stance {
  /** Angle of the upper arm from the body, degrees. */
  readonly abduction: number;
  /** Angle of the upper arm forward, degrees. */
  readonly flexion: number;
  /** Further abduction and flexion of the forearm, degrees. */
  readonly elbow: readonly [abduction: number, flexion: number];
  readonly palm: "forward" | "inward";
}

export const STANDARD_STANCE: Stance = { abduction: 16, flexion: 0, elbow: [4, 9], palm: "forward" };
export const LATERAL_STANCE: Stance = { abduction: 12, flexion: 20, elbow: [3, 16], palm: "inward" };

/** In the rest shape the arms stand off by 40 degrees. */
const REST_ABDUCTION = 40;

/** The turns that bring the rest shape (arms raised, elbows bent) into a stance, the same on both sides. */
export function stanceTurns(stance: Stance): ReadonlyMap<string, readonly Turn[]> {
  const turns = new Map<string, readonly Turn[]>();
  for (const side of ["L", "R"] as const) {
    for (const [bone, list] of [...armTurns(stance, side), ...handTurns(stance, side), ...legTurns(side)]) {
      turns.set(`${bone}.${side}`, list);
    }
  }
  return turns;
}

type BoneTurns = readonly (readonly [bone: string, turns: readonly Turn[]])[];

function armDirection(side: Side, abduction: number, flexion: number): Vec3 {
  const a = abduction * DEGREE;
  const f = flexion * DEGREE;
  return [signOf(side) * Math.sin(a), -Math.cos(a) * Math.cos(f), Math.sin(f) * Math.cos(a)];
}

function armTurns(stance: Stance, side: Side): BoneTurns {
  const sign = signOf(side);
  const { abduction, flexion, elbow } = stance;
  const lowered = REST_ABDUCTION - abduction;
  const forward = stance.palm === "forward";
  const palm: Vec3 = forward ? [sign * 0.1, 0, 1] : [-sign, 0, 0.1];
  const upper = armDirection(side, abduction, flexion);
  const fore = armDirection(side, abduction + elbow[0], flexion + elbow[1]);
  return [
    ["clavicle", [turnAbout([0, 0, 1], -sign * lowered * 0.14)]],
    ["shoulder01", [turnAbout([0, 0, 1], -sign * lowered * 0.16)]],
    ["upperarm01", [aim(upper), facePalm(side, palm, forward ? 0.16 : 0.05)]],
    ["upperarm02", [aim(upper), facePalm(side, palm, 0.12)]],
    ["lowerarm01", [aim(fore), facePalm(side, palm, 0.4)]],
    ["lowerarm02", [aim(fore), facePalm(side, palm, 1)]],
  ];
}

function handTurns(stance: Stance, side: Side): BoneTurns {
  const { abduction, flexion, elbow } = stance;
  /** Turns a finger towards the line of the middle metacarpal, so that the rest shape's spread closes. */
  const gather =
    (fraction: number): Turn =>
    (bone) => {
      const middle = subtract(bone.jointAt(`finger3-1.${side} head`), bone.jointAt(`wrist.${side} head`));
      return rotationBetween(bone.direction, middle, fraction);
    };
  return [
    ["wrist", [aim(armDirection(side, abduction + elbow[0] - 9, flexion + elbow[1] + 5))]],
    ["finger1-1", [gather(0.22)]],
    ["finger2-1", [gather(0.5)]],
    ["finger4-1", [gather(0.5)]],
    ["finger5-1", [gather(0.5)]],
  ];
}

function legTurns(side: Side): BoneTurns {
  const sign = signOf(side);
  /** Undoes the roll of the shank so that the sole stays flat, and leaves 7 degrees of toe-out. */
  const plant: Turn = (bone) => multiply(rotation([0, 1, 0], sign * 7 * DEGREE), transpose(bone.parentTurn));
  return [
    ["upperleg01", [aim([sign * 0.012, -1, 0.004], 0.6)]],
    ["upperleg02", [aim([sign * 0.012, -1, 0.012])]],
    ["lowerleg01", [aim([sign * 0.025, -1, -0.07], 0.7)]],
    ["lowerleg02", [aim([sign * 0.025, -1, -0.072])]],
    ["foot", [plant]],
  ];
}
