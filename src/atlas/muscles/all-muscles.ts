import { ARM_MUSCLES } from "./arm.data.ts";
import { FOOT_MUSCLES } from "./foot.data.ts";
import { HAND_MUSCLES } from "./hand.data.ts";
import { HEAD_MUSCLES } from "./head.data.ts";
import { LEG_MUSCLES } from "./leg.data.ts";
import type { MuscleEntry } from "./muscle-entry.ts";
import { NECK_MUSCLES } from "./neck.data.ts";
import { PELVIS_MUSCLES } from "./pelvis.data.ts";
import { SHOULDER_MUSCLES } from "./shoulder.data.ts";
import { THIGH_MUSCLES } from "./thigh.data.ts";
import { TRUNK_MUSCLES } from "./trunk.data.ts";

/** Every authored muscle and part, from head to foot. For the build of the knowledge: the app reads its result. */
export const MUSCLE_ENTRIES: readonly MuscleEntry[] = [
  ...HEAD_MUSCLES,
  ...NECK_MUSCLES,
  ...SHOULDER_MUSCLES,
  ...ARM_MUSCLES,
  ...HAND_MUSCLES,
  ...TRUNK_MUSCLES,
  ...PELVIS_MUSCLES,
  ...THIGH_MUSCLES,
  ...LEG_MUSCLES,
  ...FOOT_MUSCLES,
];
