import { sideOfPlace } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import { muscleInWords } from "../muscle-names.ts";

/** "point 3", "points 1, 2 and 4". */
export function pointsInWords(numbers: readonly number[]): string {
  return numbers.length === 1 ? `point ${numbers[0]}` : `points ${listInWords(numbers.map(String))}`;
}

/** "Point 3 (right infraspinatus)": a point as a check begins with it. */
export function pointWithMuscle({ number, place, muscle }: Pick<TriggerPoint, "number" | "place" | "muscle">): string {
  const side = sideOfPlace(place);
  return `Point ${number} (${muscle === null ? side : `${side} ${muscleInWords(muscle)}`})`;
}

/** "neck", "neck and thigh", "neck, thigh and leg". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** "1 session", "3 sessions". */
export function countInWords(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
