import type { Body } from "../../src/atlas/body.ts";
import { cellsNearPlace } from "../../src/atlas/brush.ts";
import type { Knowledge } from "../../src/atlas/knowledge/knowledge.ts";
import { readKnowledge } from "../../src/atlas/knowledge/read-knowledge.ts";
import type { MuscleEntry } from "../../src/atlas/muscles/muscle-entry.ts";
import { placeAtPoint } from "../../src/atlas/picking.ts";
import { createViewPoint } from "../../src/atlas/place.ts";
import type { CellId, Place, ViewId } from "../../src/atlas/place.ts";
import type { MuscleReferral, TriggerPointSite } from "../../src/atlas/referral/referral.ts";
import type { Region } from "../../src/atlas/regions/region.ts";
import { encodeKnowledge } from "../../tools/knowledge/encode-knowledge.ts";
import type { BuiltKnowledge, BuiltMuscle, BuiltReferral, BuiltSite } from "../../tools/knowledge/encode-knowledge.ts";
import { readBody } from "./bodies.ts";

/** A place of the right side in a view; `across` and `down` are parts of its frame. */
export function placeIn(body: Body, view: ViewId, across: number, down: number): Place {
  const { widthMm, heightMm } = body.frames[view];
  const place = placeAtPoint(body, view, createViewPoint(widthMm * across, heightMm * down));
  if (place === null) throw new Error(`Nothing of the body is there: ${view} ${across} ${down}`);
  return place;
}

/** Places on the male figure that the small knowledge is made of, right side. */
export function placesOfSmallKnowledge() {
  const body = readBody("male");
  return {
    shoulderBlade: placeIn(body, "posterior", 0.62, 0.24),
    lowShoulderBlade: placeIn(body, "posterior", 0.6, 0.28),
    betweenBlades: placeIn(body, "posterior", 0.54, 0.24),
    frontOfShoulder: placeIn(body, "anterior", 0.31, 0.2),
    chest: placeIn(body, "anterior", 0.4, 0.25),
    belly: placeIn(body, "anterior", 0.44, 0.4),
    thigh: placeIn(body, "anterior", 0.4, 0.6),
  };
}

/**
 * Five invented muscles with round outlines: infraspinatus on the shoulder blade with two sites, one of which is felt in
 * the front of the shoulder; subscapularis deep under it; trapezius between the blades, felt over the midline; pectoralis
 * on the chest, felt there and in the front of the shoulder; psoas, reached only from inside. Regions are round too.
 */
export function createSmallKnowledge(): Knowledge {
  const { json, cells } = encodeKnowledge(buildSmallKnowledge(), readBody("male").cellCount);
  return readKnowledge(JSON.parse(json), new Uint8Array(cells).buffer);
}

export function buildSmallKnowledge(): BuiltKnowledge {
  const at = placesOfSmallKnowledge();
  const front = disc(at.frontOfShoulder, 45);
  const blades = [...disc(at.betweenBlades, 60), ...disc(at.betweenBlades, 60).map((cell) => cell ^ 1)];
  return {
    muscles: [
      createMuscle("infraspinatus", { layer: 1, depthMm: 8, palpatedFrom: "posterior" }, disc(at.shoulderBlade, 70)),
      createMuscle("subscapularis", { layer: 3, depthMm: 30, palpatedFrom: "posterior" }, disc(at.shoulderBlade, 65)),
      createMuscle("trapezius-middle", { layer: 1, depthMm: 6, palpatedFrom: "posterior" }, disc(at.betweenBlades, 35)),
      createMuscle("pectoralis-minor", { layer: 2, depthMm: 20, palpatedFrom: "anterior" }, disc(at.chest, 50)),
      createMuscle("psoas-major", { layer: 3, depthMm: 60, palpatedFrom: "internal" }, disc(at.belly, 60)),
    ],
    referrals: [
      createReferral("infraspinatus", [
        createSite("infraspinatus-1", at.shoulderBlade, front, []),
        createSite("infraspinatus-2", at.lowShoulderBlade, disc(at.betweenBlades, 25), disc(at.shoulderBlade, 30)),
      ]),
      createReferral("trapezius-middle", [createSite("trapezius-5", at.betweenBlades, blades, [])]),
      createReferral("pectoralis-minor", [
        createSite("pectoralis-minor-1", at.chest, [...disc(at.chest, 40), ...front], disc(at.belly, 40)),
      ]),
    ],
    regions: [
      createRegion("front-of-shoulder", "Front of the shoulder", at.frontOfShoulder, 50),
      createRegion("chest", "Chest", at.chest, 60),
      createRegion("upper-back", "Upper back", at.betweenBlades, 70, { isMidline: true }),
      createRegion("thigh", "Front of the thigh", at.thigh, 60, { group: "Thigh and knee" }),
    ],
    needlingAreas: [
      {
        area: { id: "lung-thorax", name: "Lung between the ribs", outline: "drawn by hand" },
        cells: disc(at.chest, 60),
      },
    ],
    sources: [{ code: "book", title: "A textbook of muscles", wasRead: false }],
  };
}

function disc(place: Place, radiusMm: number): readonly CellId[] {
  return cellsNearPlace(readBody("male"), place, radiusMm).filter((cell) => cell % 2 === 1);
}

type MusclePart = Pick<MuscleEntry, "layer" | "depthMm" | "palpatedFrom">;

function createMuscle(id: string, part: MusclePart, cells: readonly CellId[]): BuiltMuscle {
  const name = id.charAt(0).toUpperCase() + id.slice(1).replace("-", " ");
  const entry: MuscleEntry = {
    id,
    name,
    latinName: `Musculus ${id}`,
    synonyms: [],
    muscle: id,
    region: "shoulder",
    origin: `Origin of ${id}`,
    insertion: `Insertion of ${id}`,
    action: `Action of ${id}`,
    innervation: `Nerve of ${id}`,
    outline: "drawn by hand",
    sources: ["book"],
    ...part,
  };
  return { entry, cells };
}

function createSite(
  id: string,
  place: Place,
  essentialCells: readonly number[],
  spilloverCells: readonly number[],
): BuiltSite {
  const site: TriggerPointSite = {
    id,
    name: `site ${id}`,
    where: `Where ${id} lies`,
    place: "drawn by hand",
    essential: ["front-of-shoulder"],
    ...(spilloverCells.length === 0 ? {} : { spillover: ["upper half of upper-back"] }),
  };
  return { site, place, essentialCells, spilloverCells };
}

function createReferral(muscle: string, sites: readonly BuiltSite[]): BuiltReferral {
  const referral: MuscleReferral = {
    muscle,
    sites: sites.map(({ site }) => site),
    symptoms: [`What people with ${muscle} notice`],
    mistakenFor: [`What ${muscle} is taken for`],
    stretch: `How to stretch ${muscle}.`,
    selfCare: `What to do for ${muscle} at home.`,
    grade: "known",
    sources: ["book"],
  };
  return { referral, sites };
}

type RegionRest = Partial<Pick<Region, "isMidline" | "group">>;

// oxlint-disable-next-line max-params -- a table of regions reads best as lines
function createRegion(id: string, name: string, place: Place, radiusMm: number, rest: RegionRest = {}) {
  const region: Region = { id, name, group: "Shoulder and upper back", outline: "drawn by hand", ...rest };
  return { region, cells: disc(place, radiusMm) };
}
