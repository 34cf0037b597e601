import { createAuthoring } from "../../../../src/atlas/authoring/outline-cells.ts";
import { HELPING_POINTS } from "../../../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { createReferralGround } from "../../../../src/atlas/referral/referral-cells.ts";
import type { ReferralGround } from "../../../../src/atlas/referral/referral-cells.ts";
import { namedPartToCells } from "../../../../src/atlas/referral/zone-cells.ts";
import { parseNamedPart } from "../../../../src/atlas/referral/zone-text.ts";
import { regionsToCells } from "../../../../src/atlas/regions/region-cells.ts";
import { REGION_POINTS } from "../../../../src/atlas/regions/region-points.data.ts";
import { REGIONS } from "../../../../src/atlas/regions/regions.ts";
import { readBody } from "../../../support/bodies.ts";

/** The real body with all regions, on which patterns are drawn. */
export function createGround(): ReferralGround {
  const { surface } = readBody("male");
  const helpingPoints = [...HELPING_POINTS, ...REGION_POINTS];
  const authoring = createAuthoring(surface, { landmarks: LANDMARKS, helpingPoints });
  return createReferralGround(authoring, surface, { list: REGIONS, cells: regionsToCells(authoring, REGIONS) });
}

/** mm2 of cells of either side. */
export function sizeOf(ground: ReferralGround, cells: Iterable<number>): number {
  let size = 0;
  for (const cell of cells) size += ground.authoring.cells.areaMm2(cell | 1);
  return size;
}

/** The cells that a listed name stands for: one row of halves for a region of the median plane. */
export function cellsOfName(
  ground: ReferralGround,
  text: string,
): { readonly right: readonly number[]; readonly all: readonly number[] } {
  const part = parseNamedPart("test", text);
  const cells = namedPartToCells("test", part, ground);
  const isOnBoth = part.sides === "both" || (part.sides === "usual" && ground.regions.isMidline.has(part.region));
  const right = part.sides === "other" ? cells.map((cell) => cell ^ 1) : cells;
  return { right, all: isOnBoth ? [...cells, ...cells.map((cell) => cell ^ 1)] : right };
}
