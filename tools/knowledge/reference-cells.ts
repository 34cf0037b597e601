import type { Authoring } from "../../src/atlas/authoring/outline-cells.ts";
import type { MuscleEntry, PalpatedFrom } from "../../src/atlas/muscles/muscle-entry.ts";
import { createNearestMiddle } from "../../src/atlas/nearest-middle.ts";
import { dot } from "../../src/atlas/surface-point.ts";
import type { Vector } from "../../src/atlas/views.ts";
import { createFigures } from "../atlas/src/figures.ts";
import { loadMeshSource } from "../atlas/src/mesh-source.ts";
import { REFERENCE_NAMES } from "./reference-names.ts";

/** For each vertex of the base mesh: the muscles under it and how deep. */
export type MusclesUnderSkin = {
  readonly muscles: readonly string[];
  readonly stacks: Readonly<Record<string, readonly (readonly [muscle: number, depthMm: number])[]>>;
};

/** The base mesh of the body in the template: where a vertex of the reference lies. */
export type BaseMesh = {
  readonly nearest: (point: Vector) => number;
  /** Null for a vertex that is none of the body's. */
  readonly middleOf: (baseVertex: number) => Vector | null;
};

/** Needs `npm ci` in tools/atlas. Numbers are those of the base mesh with its helpers, as in base.obj. */
export function readBaseMesh(): BaseMesh {
  const { sourceVertices } = loadMeshSource().body;
  const positions = createFigures(loadMeshSource()).templateCage();
  const right = Array.from(sourceVertices.keys()).filter((v) => (positions[v * 3] ?? 0) < 1);
  const nearest = createNearestMiddle(Float32Array.from(positions), right);
  const own = new Map(Array.from(sourceVertices, (base, v) => [base, v]));
  return {
    nearest: (point) => sourceVertices[nearest(point)] ?? -1,
    middleOf: (base) => {
      const v = own.get(base);
      return v === undefined ? null : [positions[v * 3] ?? 0, positions[v * 3 + 1] ?? 0, positions[v * 3 + 2] ?? 0];
    },
  };
}

/** The cells over a muscle of the reference when all of it is moved by some mm; null where it lacks the muscle. */
export type ReferenceCells = (entry: MuscleEntry, movedMm: Vector) => ReadonlySet<number> | null;

export function createReferenceCells(
  { muscles, stacks }: MusclesUnderSkin,
  mesh: BaseMesh,
  { cells }: Authoring,
): ReferenceCells {
  const depths = depthsOfMuscles(muscles, stacks);
  const vertices = new Map<string, ReadonlyMap<number, number>>();
  const verticesMoved = (by: Vector): ReadonlyMap<number, number> => {
    const known = vertices.get(by.join());
    if (known !== undefined) return known;
    const found = new Map(
      cells.ids.map((cell) => {
        const [x, y, z] = cells.middle(cell);
        return [cell, mesh.nearest([x - by[0], y - by[1], z - by[2]])];
      }),
    );
    vertices.set(by.join(), found);
    return found;
  };
  return (entry, movedMm) => {
    const named = REFERENCE_NAMES[entry.id] ?? [];
    const under = muscles.flatMap((name, i) => (named.some((plain) => isRight(name, plain)) ? [depths[i]] : []));
    if (under.length === 0) return null;
    const direction = PALPATED_DIRECTIONS[entry.palpatedFrom];
    const found = new Map<number, number>();
    for (const [cell, vertex] of verticesMoved(movedMm)) {
      if (direction !== null && dot(cells.normal(cell), direction) < FACING_AWAY) continue;
      const least = Math.min(...under.map((depthAt) => depthAt?.get(vertex) ?? Infinity));
      if (least < Infinity) found.set(cell, least);
    }
    return withinReach(found, entry);
  };
}

/** A muscle counts as lying under the skin down to so much deeper than where it comes nearest to it, mm, by layer. */
const DEEPER_MM = { 1: 18, 2: 28, 3: 28 } as const;

/** Skin that faces away from where a muscle is palpated by more than this cosine is not over it. */
const FACING_AWAY = -0.3;

const PALPATED_DIRECTIONS: Readonly<Record<PalpatedFrom, Vector | null>> = {
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  lateral: [-1, 0, 0],
  medial: [1, 0, 0],
  plantar: [0, -1, 0],
  dorsal: null,
  internal: null,
};

/**
 * The stacks of the reference go right through a limb, so a muscle of the calf is also found under the shin: what lies
 * much deeper than its shallowest twentieth is left out, as is skin on the other side than it is palpated from.
 */
function withinReach(found: ReadonlyMap<number, number>, { layer }: MuscleEntry): ReadonlySet<number> {
  const sorted = [...found.values()].sort((a, b) => a - b);
  const limit = (sorted[Math.floor(sorted.length / 20)] ?? 0) + DEEPER_MM[layer];
  return new Set([...found].flatMap(([cell, depthMm]) => (depthMm <= limit ? [cell] : [])));
}

/** For each muscle its least depth under each vertex where it is. */
function depthsOfMuscles(
  muscles: readonly string[],
  stacks: MusclesUnderSkin["stacks"],
): readonly ReadonlyMap<number, number>[] {
  const depths = muscles.map(() => new Map<number, number>());
  for (const [vertex, stack] of Object.entries(stacks)) {
    for (const [muscle, depthMm] of stack) {
      const known = depths[muscle]?.get(Number(vertex)) ?? Infinity;
      depths[muscle]?.set(Number(vertex), Math.min(known, depthMm));
    }
  }
  return depths;
}

/** "Long head of right biceps brachii" is the right one of "long head of biceps brachii". */
function isRight(name: string, plain: string): boolean {
  return /\bright\b/i.test(name) && name.toLowerCase().replace(/\bright\s+/, "") === plain;
}
