import { ARM_REFERRALS } from "./arm-referrals.data.ts";
import { HAND_REFERRALS } from "./hand-referrals.data.ts";
import { HEAD_REFERRALS } from "./head-referrals.data.ts";
import { LEG_FOOT_REFERRALS } from "./leg-foot-referrals.data.ts";
import { NECK_REFERRALS } from "./neck-referrals.data.ts";
import { PELVIS_THIGH_REFERRALS } from "./pelvis-thigh-referrals.data.ts";
import type { MuscleReferral } from "./referral.ts";
import { SHOULDER_REFERRALS } from "./shoulder-referrals.data.ts";
import { TRUNK_REFERRALS } from "./trunk-referrals.data.ts";

/** From head to foot, one entry a muscle. */
export const REFERRALS: readonly MuscleReferral[] = [
  ...HEAD_REFERRALS,
  ...NECK_REFERRALS,
  ...SHOULDER_REFERRALS,
  ...ARM_REFERRALS,
  ...HAND_REFERRALS,
  ...TRUNK_REFERRALS,
  ...PELVIS_THIGH_REFERRALS,
  ...LEG_FOOT_REFERRALS,
];
