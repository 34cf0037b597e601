import { ARM_REGIONS } from "./arm-regions.data.ts";
import { HEAD_NECK_REGIONS } from "./head-neck-regions.data.ts";
import { LEG_REGIONS } from "./leg-regions.data.ts";
import type { Region } from "./region.ts";
import { TRUNK_REGIONS } from "./trunk-regions.data.ts";

/** From head to foot. */
export const REGIONS: readonly Region[] = [...HEAD_NECK_REGIONS, ...TRUNK_REGIONS, ...ARM_REGIONS, ...LEG_REGIONS];
