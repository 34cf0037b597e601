import { unreachable } from "../../lib/unreachable.ts";
import { isPalm, type PointerSample } from "./pointer-sample.ts";

/** What one pointer does from its touch down to its lift. */
export type PointerRole = "draw" | "navigate" | "ignored";

export type RoleContext = {
  readonly roles: ReadonlyMap<number, PointerRole>;
  /** A pen draws on this chart: fingers only move the sheet. */
  readonly isPenInUse: boolean;
  readonly isPenDown: boolean;
  readonly isSpaceHeld: boolean;
};

const MAIN_BUTTON = 0;
const MIDDLE_BUTTON = 1;

/** The role of a pointer that touches down. A second finger makes navigators of both: see the router. */
export function roleOfPointer(sample: PointerSample, context: RoleContext): PointerRole {
  switch (sample.type) {
    case "mouse":
      return roleOfMouse(sample, context);
    case "pen":
      return "draw";
    case "touch":
      return roleOfTouch(sample, context);
    default:
      return unreachable(sample.type);
  }
}

function roleOfMouse(sample: PointerSample, { isSpaceHeld, roles }: RoleContext): PointerRole {
  if (roles.size > 0) return "ignored";
  if (sample.button === MIDDLE_BUTTON) return "navigate";
  if (sample.button !== MAIN_BUTTON) return "ignored";
  return isSpaceHeld ? "navigate" : "draw";
}

function roleOfTouch(sample: PointerSample, { isPenInUse, isPenDown, roles }: RoleContext): PointerRole {
  if (isPenDown || isPalm(sample)) return "ignored";
  if (isPenInUse) return "navigate";
  const others = new Set(roles.values());
  return others.has("draw") || others.has("navigate") ? "navigate" : "draw";
}
