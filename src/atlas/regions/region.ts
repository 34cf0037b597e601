export const REGION_GROUPS = [
  "Head and face",
  "Neck",
  "Shoulder and upper back",
  "Chest",
  "Abdomen and groin",
  "Mid and low back",
  "Pelvis and buttock",
  "Arm and elbow",
  "Forearm and wrist",
  "Hand",
  "Thigh and knee",
  "Leg and ankle",
  "Foot",
] as const;
type RegionGroup = (typeof REGION_GROUPS)[number];

/**
 * A part of the body that clinicians have a word for. Regions may overlap (lateral epicondyle and forearm); together
 * they cover the skin.
 */
export type Region = {
  /** Kebab case, as referral patterns and complaints name it. */
  readonly id: string;
  readonly name: string;
  readonly group: RegionGroup;
  /** The right side, in the grammar of ../authoring/README.md; landmarks and the points of region-points.data.ts. */
  readonly outline: string;
  /** Lies on the median plane: its right and left halves are one region. */
  readonly isMidline?: true;
  /** Code of knowledge-sources.data.ts; DRAWN_HERE where it is left out. */
  readonly source?: string;
};
