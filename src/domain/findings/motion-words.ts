import { type AmountField, amountInWords } from "../amounts.ts";
import { type Movement, MOVEMENTS } from "./movements.data.ts";
import type { RangeOfMotion } from "./point-findings.ts";

const movementsById: ReadonlyMap<string, Movement> = new Map(MOVEMENTS.map((movement) => [movement.id, movement]));

/** "neck rotation to the right", "left shoulder abduction", "trunk flexion"; an id that is not known stands for itself. */
export function movementInWords({ movement, side }: Pick<RangeOfMotion, "movement" | "side">): string {
  const known = movementsById.get(movement);
  const name = known?.name ?? movement.replaceAll("-", " ");
  if (side === "both") return name;
  return known?.sides === "towards" ? `${name} to the ${side}` : `${side} ${name}`;
}

/** "neck rotation to the right 60° before, 75° after". */
export function motionInWords(motion: RangeOfMotion): string {
  const { unit } = movementUnit(motion.movement);
  const times = [
    motion.beforeDegrees === null ? null : `${amountInWords(motion.beforeDegrees)}${unit} before`,
    motion.afterDegrees === null ? null : `${amountInWords(motion.afterDegrees)}${unit} after`,
  ].filter((part) => part !== null);
  return `${movementInWords(motion)} ${times.length === 0 ? "not measured" : times.join(", ")}`;
}

/** How a movement is measured: its unit as it follows the number, and which values can be meant. */
export function movementUnit(id: string): { readonly unit: string; readonly field: AmountField } {
  return movementsById.get(id)?.unit === "mm"
    ? { unit: " mm", field: { name: "Range", unit: "mm", min: 0, max: 90 } }
    : // Below 0 where the neutral position is not reached.
      { unit: "°", field: { name: "Range", unit: "degrees", min: -90, max: 200 } };
}

export type MovementChoice = Pick<RangeOfMotion, "movement" | "side"> & { readonly joint: Movement["joint"] };

/** Every movement once for each of its sides, in the order of the body. */
export function movementChoices(): readonly MovementChoice[] {
  return MOVEMENTS.flatMap(({ id, joint, sides }) =>
    (sides === "none" ? (["both"] as const) : (["left", "right"] as const)).map((side) => ({
      movement: id,
      joint,
      side,
    })),
  );
}
