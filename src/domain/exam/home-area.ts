import { findMuscle } from "../muscle-names.ts";

/** Parts of the body for which a home programme has advice of its own. */
export type HomeArea =
  | "jaw"
  | "neck"
  | "shoulder"
  | "arm"
  | "forearm"
  | "hand"
  | "trunk"
  | "low-back"
  | "hip"
  | "thigh"
  | "leg"
  | "foot";

type MuscleRegion = NonNullable<ReturnType<typeof findMuscle>>["region"];

const AREAS_BY_REGION: Readonly<Record<MuscleRegion, HomeArea>> = {
  "Head, face, jaw": "jaw",
  Neck: "neck",
  "Shoulder girdle and upper back": "shoulder",
  "Arm, forearm, hand": "forearm",
  "Trunk, abdomen, spine": "trunk",
  "Pelvis and hip": "hip",
  Thigh: "thigh",
  Leg: "leg",
  Foot: "foot",
};

/** Where a region of the list of muscles is too coarse; muscles of the shoulder that also move the neck count there, too. */
const AREAS_BY_MUSCLE: ReadonlyMap<string, readonly HomeArea[]> = new Map([
  ["trapezius-upper", ["neck", "shoulder"]],
  ["levator-scapulae", ["neck", "shoulder"]],
  ["biceps-brachii", ["arm"]],
  ["brachialis", ["arm"]],
  ["triceps-long-head", ["arm"]],
  ["triceps-lateral-head", ["arm"]],
  ["triceps-medial-head", ["arm"]],
  ["opponens-pollicis", ["hand"]],
  ["adductor-pollicis", ["hand"]],
  ["abductor-pollicis-brevis", ["hand"]],
  ["first-dorsal-interosseous", ["hand"]],
  ["other-dorsal-interossei", ["hand"]],
  ["lumbricals-hand", ["hand"]],
  ["abductor-digiti-minimi-hand", ["hand"]],
  ["iliocostalis-lumborum", ["low-back"]],
  ["multifidus-thoracic-lumbar-sacral", ["low-back"]],
  ["quadratus-lumborum", ["low-back"]],
  ["psoas-major", ["low-back", "hip"]],
]);

/** The areas to which a muscle counts; none for one that is not in the list. @param muscle id of `muscle-names.ts` */
export function homeAreasOfMuscle(muscle: string): readonly HomeArea[] {
  const special = AREAS_BY_MUSCLE.get(muscle);
  if (special !== undefined) return special;
  const known = findMuscle(muscle);
  return known === null ? [] : [AREAS_BY_REGION[known.region]];
}
