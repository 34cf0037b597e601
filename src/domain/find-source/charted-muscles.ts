import { sideOfPlace } from "../../atlas/place.ts";
import type { Chart } from "../marks.ts";
import type { ChartedMuscle } from "./source.ts";

const BOTH_SIDES = ["right", "left"] as const;

/**
 * The muscles that a chart names already: with a trigger point, or palpated with nothing found. A mark on the midline
 * counts for both sides. Where a muscle has both kinds of marks, the trigger point stands.
 */
export function chartedMuscles({ marks }: Chart): readonly ChartedMuscle[] {
  const found = new Map<string, ChartedMuscle>();
  for (const mark of marks) {
    if (mark.kind === "pain-zone" || mark.muscle === null) continue;
    const ownSide = sideOfPlace(mark.place);
    for (const side of ownSide === "midline" ? BOTH_SIDES : [ownSide]) {
      const key = `${mark.muscle} ${side}`;
      if (found.get(key)?.as === "trigger-point") continue;
      found.set(key, { muscle: mark.muscle, side, as: mark.kind });
    }
  }
  return [...found.values()];
}
