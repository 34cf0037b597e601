import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { decodeBody } from "../../../src/atlas/body.ts";
import { LANDMARKS } from "../../../src/atlas/landmarks/landmarks.data.ts";
import { placeInView } from "../../../src/atlas/picking.ts";
import type { ReliefFeature } from "../src/plates/relief-features.ts";
import { ARM_RELIEF, LEG_RELIEF } from "../src/plates/relief-of-limbs.ts";
import { BACK_RELIEF, CHEST_RELIEF, FLANK_RELIEF, HEAD_RELIEF } from "../src/plates/relief-of-trunk.ts";
import { smoothCurve } from "../src/plates/skin-view.ts";

const BODY_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../public/body");
const RELIEF = [...BACK_RELIEF, ...CHEST_RELIEF, ...HEAD_RELIEF, ...ARM_RELIEF, ...FLANK_RELIEF, ...LEG_RELIEF];

/** Where the zero of the axes lies in the male figure's frames, mm from the top left. */
const ORIGINS: Readonly<Record<string, readonly [number, number]>> = {
  anterior: [461, 1789],
  posterior: [461, 1789],
  right: [118, 1789],
};

const MOST_APART_MM = 4;

/** The landmarks of the app that lie on a drawn bone. */
const ON_BONE: Readonly<Record<string, readonly string[]>> = {
  "spine of C7": ["c7-spine"],
  "spine of T1": ["t1-spine"],
  "spine of scapula": ["scapula-spine-root", "scapula-spine-middle", "acromial-angle"],
  "borders and inferior angle of scapula": [
    "scapula-superior-angle",
    "scapula-medial-border-middle",
    "scapula-inferior-angle",
    "scapula-lateral-border-middle",
  ],
  "iliac crest, behind": ["iliac-crest-back"],
  "dimple at the posterior superior iliac spine": ["psis"],
  "edge of the sacrum": ["sacrum-edge-s3", "coccyx-tip"],
  clavicle: ["clavicle-medial-third", "clavicle-middle", "clavicle-lateral-third"],
  "suprasternal notch": ["suprasternal-notch"],
  "costal margin": ["costal-margin-7", "costal-margin-9"],
  "anterior superior iliac spine": ["asis"],
  "iliac crest from the side": ["iliac-crest-top", "iliac-tubercle"],
  "greater trochanter": ["greater-trochanter"],
  "mastoid process": ["mastoid-process"],
  "angle and border of the jaw": ["jaw-angle", "jaw-border-middle"],
  olecranon: ["olecranon"],
  "head of the ulna": ["ulnar-styloid"],
  patella: ["patella-middle"],
  "tuberosity of the tibia": ["tibial-tuberosity"],
  "crest of the tibia": ["tibial-crest-middle"],
  "medial malleolus": ["medial-malleolus"],
  "lateral malleolus": ["lateral-malleolus"],
  "head of the fibula": ["fibular-head"],
  "calcaneal tendon": ["achilles-narrow", "achilles-insertion"],
};

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(BODY_FOLDER, name))).buffer;

void test("bones are drawn where the app has its landmarks", () => {
  const body = decodeBody(bytesOf("surface.bin"), bytesOf("male.bin"));
  /** Distance in mm from a landmark to the drawn line, on the side on which it was drawn. */
  const distanceTo = ({ view, points }: ReliefFeature, id: string): number => {
    const landmark = LANDMARKS.find((one) => one.id === id);
    const seen = landmark && view in ORIGINS ? placeInView(body, view, landmark.place) : null;
    assert.ok(seen, id);
    const [left, top] = ORIGINS[view] ?? [0, 0];
    // On the front the landmarks of the right side lie at the viewer's left, features at the right.
    const x = view === "anterior" ? Math.abs(seen.point.x - left) : seen.point.x - left;
    const y = seen.point.y - top;
    return Math.min(...smoothCurve(points, 1).map((point) => Math.hypot(point[0] - x, point[1] - y)));
  };
  for (const [name, ids] of Object.entries(ON_BONE)) {
    const feature = RELIEF.find((one) => one.name === name);
    assert.ok(feature, name);
    for (const id of ids) {
      const away = distanceTo(feature, id);
      assert.ok(away <= MOST_APART_MM, `${id} is ${away.toFixed(1)} mm from the ${name}`);
    }
  }
});
