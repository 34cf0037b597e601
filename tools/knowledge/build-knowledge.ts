import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { NEEDLING_AREAS } from "../../src/atlas/cautions/needling-areas.data.ts";
import { KNOWLEDGE_SOURCES } from "../../src/atlas/knowledge-sources.data.ts";
import { checkLandmarksOnSkin } from "../../src/atlas/landmarks/check-landmarks.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { MUSCLE_ENTRIES } from "../../src/atlas/muscles/all-muscles.ts";
import { musclesToCells } from "../../src/atlas/muscles/muscle-cells.ts";
import { checkSitePlaces } from "../../src/atlas/referral/check-site-places.ts";
import { createReferralGround, drawReferrals } from "../../src/atlas/referral/referral-cells.ts";
import { REFERRAL_SOURCES } from "../../src/atlas/referral/referral-sources.data.ts";
import { REFERRALS } from "../../src/atlas/referral/referrals.ts";
import { regionsToCells } from "../../src/atlas/regions/region-cells.ts";
import { REGIONS } from "../../src/atlas/regions/regions.ts";
import { encodeKnowledge } from "./encode-knowledge.ts";
import type { KnowledgeFiles } from "./encode-knowledge.ts";
import { readBody } from "./read-body.ts";
import { createReferralAuthoring } from "./referral-authoring.ts";

/** What public/knowledge was built from and what came out, as SHA-256: kept in built-from.json beside this file. */
export type BuiltFrom = { readonly sources: string; readonly json: string; readonly cells: string };

/**
 * Turns all authored text into the two files that the app loads. Takes about 20 s. Throws with the entry's name on text
 * that cannot be drawn, a landmark off the skin and a site far from its muscle.
 */
export function buildKnowledge(): KnowledgeFiles {
  const { surface } = readBody("male");
  const floating = checkLandmarksOnSkin(LANDMARKS, surface);
  if (floating.length > 0) throw new Error(floating.join("\n"));
  const authoring = createReferralAuthoring();
  const regionCells = regionsToCells(authoring, REGIONS);
  const ground = createReferralGround(authoring, surface, { list: REGIONS, cells: regionCells });
  const muscles = musclesToCells(authoring, surface, MUSCLE_ENTRIES);
  const referrals = drawReferrals(ground, REFERRALS);
  const astray = checkSitePlaces(authoring.cells, referrals, muscles);
  if (astray.length > 0) throw new Error(astray.join("\n"));
  return encodeKnowledge(
    {
      muscles,
      referrals,
      regions: REGIONS.map((region) => ({ region, cells: regionCells.get(region.id) ?? [] })),
      needlingAreas: NEEDLING_AREAS.map((area) => ({
        area,
        cells: authoring.outlineToCells(`needling area "${area.id}"`, area.outline),
      })),
      sources: [...KNOWLEDGE_SOURCES, ...REFERRAL_SOURCES],
    },
    surface.cellCount,
  );
}

/** The folders and files whose text decides what comes out. */
const SOURCE_FOLDERS = ["authoring", "cautions", "landmarks", "muscles", "referral", "regions"].map(
  (name) => `src/atlas/${name}/`,
);
const SOURCE_FILES = [
  "public/body/surface.bin",
  "src/atlas/knowledge-sources.data.ts",
  "src/atlas/knowledge/cell-code.ts",
  "tools/knowledge/encode-knowledge.ts",
  "tools/knowledge/zone-words.ts",
];

const ROOT = new URL("../../", import.meta.url);

export function describeBuild({ json, cells }: KnowledgeFiles): BuiltFrom {
  return { sources: hashSources(), json: hashOf(json), cells: hashOf(cells) };
}

export function hashSources(): string {
  const names = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => folder + name),
  );
  const hash = createHash("sha256");
  for (const name of [...names, ...SOURCE_FILES].sort()) hash.update(name).update(readFileSync(new URL(name, ROOT)));
  return hash.digest("hex");
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
