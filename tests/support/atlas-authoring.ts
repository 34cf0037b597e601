import { createAuthoring } from "../../src/atlas/authoring/outline-cells.ts";
import type { Authoring } from "../../src/atlas/authoring/outline-cells.ts";
import { HELPING_POINTS } from "../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { readBody } from "./bodies.ts";

let authoring: Authoring | undefined;

/** The authoring machinery over the real surface with the project's landmarks, made once per test file. */
export function projectAuthoring(): Authoring {
  authoring ??= createAuthoring(readBody("male").surface, { landmarks: LANDMARKS, helpingPoints: HELPING_POINTS });
  return authoring;
}
