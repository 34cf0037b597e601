import type { KnownMuscle } from "../../../atlas/knowledge/knowledge.ts";
import { MUSCLE_DEPTHS, type MuscleDepth } from "../../../editor/editor-state.ts";

export const DEPTH_OF_LAYER: Readonly<Record<KnownMuscle["layer"], MuscleDepth>> = {
  1: "superficial",
  2: "intermediate",
  3: "deep",
};

/** Where the choice is remembered: `localStorage`, or nothing at all where the browser refuses it. */
export type DepthMemory = Pick<Storage, "getItem" | "setItem">;

const KEY = "tautband-muscle-layers";

/** The remembered depths; none when none were chosen, or none can be read. */
export function readDepths(memory: DepthMemory | null): readonly MuscleDepth[] {
  try {
    const stored = memory?.getItem(KEY)?.split(" ") ?? [];
    return MUSCLE_DEPTHS.filter((depth) => stored.includes(depth));
  } catch {
    return [];
  }
}

/** Remembers the choice where that is possible; without memory it lasts as long as the chart is open. */
export function rememberDepths(memory: DepthMemory | null, depths: readonly MuscleDepth[]): void {
  try {
    memory?.setItem(KEY, depths.join(" "));
  } catch {
    // A browser that keeps nothing: the choice still holds for now.
  }
}

/** The browser's own memory; null where asking for it alone is an error (storage refused). */
export function findDepthMemory(): DepthMemory | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
