import type { HelpingPoint } from "../authoring/authored-points.ts";
import { DRAWN_HERE } from "../knowledge-sources.data.ts";
import { problemsOfText, unknownName } from "../authoring/text-problems.ts";
import { namesInPoint } from "../authoring/outline-names.ts";
import { parsePoint } from "../authoring/outline-text.ts";
import type { Surface } from "../surface.ts";
import type { Landmark } from "./landmark.ts";

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What is wrong with the landmarks, one line each with the landmark's id; empty when nothing is. */
export function checkLandmarks(
  landmarks: readonly Landmark[],
  helpingPoints: readonly HelpingPoint[],
  sourceCodes: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = [];
  const known = new Set<string>();
  const addName = (entry: string, id: string) => {
    if (!KEBAB.test(id)) problems.push(`${entry}: the id is not in kebab case`);
    if (known.has(id)) problems.push(`${entry}: the id is taken`);
    known.add(id);
  };
  for (const { id, name, definition, place, source } of landmarks) {
    const entry = `landmark "${id}"`;
    addName(entry, id);
    if (name === "" || definition === "") problems.push(`${entry}: needs a name and a definition`);
    if (place.x > 0) problems.push(`${entry}: lies on the left; landmarks are those of the right side`);
    if (!sourceCodes.has(source)) problems.push(`${entry}: unknown source "${source}"`);
  }
  for (const { id, point, definition, source = DRAWN_HERE } of helpingPoints) {
    const entry = `helping point "${id}"`;
    if (definition === "") problems.push(`${entry}: needs a definition`);
    if (!sourceCodes.has(source)) problems.push(`${entry}: unknown source "${source}"`);
    problems.push(
      ...problemsOfText(() =>
        namesInPoint(parsePoint(entry, point)).flatMap((name) => unknownName(entry, name, known)),
      ),
    );
    addName(entry, id);
  }
  return problems;
}

/** A landmark is put on the skin by hand, to this in mm. */
const ON_SKIN_MM = 2;

/** Which landmarks hang in the air or lie inside the body, one line each with the landmark's id; empty when none does. */
export function checkLandmarksOnSkin(landmarks: readonly Landmark[], surface: Surface): readonly string[] {
  return landmarks
    .filter(({ place: { x, y, z } }) => surface.findNearestSkin([x, y, z], ON_SKIN_MM) === null)
    .map(({ id }) => `landmark "${id}": is not on the skin`);
}
