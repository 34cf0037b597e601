import { run as drawCautions } from "./caution-plates.ts";
import { run as drawLandmarks } from "./landmark-plates.ts";
import { run as drawMuscles } from "./muscle-plates.ts";
import { run as drawReferrals } from "./referral-plates.ts";
import { run as drawRegions } from "./region-plates.ts";

/** `npm run atlas:plates`: everything that is authored, drawn to screenshots/atlas/ for looking at. */
export async function run(): Promise<void> {
  await drawLandmarks();
  await drawMuscles([]);
  drawRegions();
  drawCautions();
  await drawReferrals([]);
}
