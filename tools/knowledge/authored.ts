import { createAuthoring } from "../../src/atlas/authoring/outline-cells.ts";
import type { Authoring } from "../../src/atlas/authoring/outline-cells.ts";
import { HELPING_POINTS } from "../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { readBody } from "./read-body.ts";

/** The authoring machinery over the committed surface, with all landmarks. */
export function createProjectAuthoring(): Authoring {
  return createAuthoring(readBody("male").surface, { landmarks: LANDMARKS, helpingPoints: HELPING_POINTS });
}
