import { createAuthoring } from "../../src/atlas/authoring/outline-cells.ts";
import type { Authoring } from "../../src/atlas/authoring/outline-cells.ts";
import { HELPING_POINTS } from "../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { REGION_POINTS } from "../../src/atlas/regions/region-points.data.ts";
import { readBody } from "./read-body.ts";

/** The authoring machinery with the points that regions and sites are written in as well. */
export function createReferralAuthoring(): Authoring {
  return createAuthoring(readBody("male").surface, {
    landmarks: LANDMARKS,
    helpingPoints: [...HELPING_POINTS, ...REGION_POINTS],
  });
}
