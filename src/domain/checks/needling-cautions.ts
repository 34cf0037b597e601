import type { Place } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import type { Check } from "./check.ts";
import type { RuleSource } from "./check-rules.ts";
import { pointWithMuscle } from "./point-words.ts";
import { isNeedled } from "./treated-points.ts";

/** What lies under the skin where a needle must know of it. The areas are drawn in `src/atlas/cautions`. */
export type NeedlingCaution = {
  /** Id of the area in the atlas. */
  readonly area: string;
  /** Inside a sentence: "over the apex of the lung". */
  readonly where: string;
  /** Why it matters, a sentence. */
  readonly reason: string;
  readonly source: RuleSource;
};

const PNEUMOTHORAX: RuleSource = {
  title: "J Clin Med 2024, 13(23):7032: pneumothorax reported by 3 % of responding therapists",
  address: "https://doi.org/10.3390/jcm13237032",
  grade: "primary",
};
const BOARD_THORAX: RuleSource = {
  title: "South African Allied Health Professions Act, Board Notice 121, section 5.1: Thorax (dry needling)",
  address: "http://acts.co.za/allied-health-professions-act-1982/bn121_5_1_thorax.php",
  grade: "primary",
};
const BOARD_VESSELS: RuleSource = {
  title: "South African Allied Health Professions Act, Board Notice 121, section 5.4: Blood vessels, nerves and organs",
  address: "https://source.acts.co.za/allied-health-professions-act-1982/bn121_5_4_blood_vessels__nerve.php",
  grade: "primary",
};

const LUNG_REASON = "A needle that goes too deep can cause a pneumothorax.";
const VESSEL_REASON = "Feel for the pulse and keep the needle away from it.";

export const NEEDLING_CAUTIONS: readonly NeedlingCaution[] = [
  {
    area: "lung-apex",
    where: "over the apex of the lung",
    reason:
      "It rises above the collarbone, close under the skin. A needle that goes too deep can cause a pneumothorax.",
    source: BOARD_THORAX,
  },
  { area: "lung-thorax", where: "over the lung, between the ribs", reason: LUNG_REASON, source: PNEUMOTHORAX },
  {
    area: "lung-below-scapula",
    where: "over the lung, below and beside the shoulder blade",
    reason: "No bone lies between the ribs here. A needle that goes too deep can cause a pneumothorax.",
    source: BOARD_THORAX,
  },
  {
    area: "kidney",
    where: "over the kidney",
    reason: "It lies at T11 to L3, 2.5 to 9.5 cm from the midline. Needle length and direction decide.",
    source: BOARD_VESSELS,
  },
  { area: "carotid", where: "over the carotid artery", reason: VESSEL_REASON, source: BOARD_VESSELS },
  {
    area: "femoral-triangle",
    where: "in the femoral triangle",
    reason: `Femoral nerve, artery and vein lie here. ${VESSEL_REASON}`,
    source: BOARD_VESSELS,
  },
  {
    area: "popliteal-vessels",
    where: "in the hollow of the knee",
    reason:
      "The tibial nerve and the popliteal vessels lie here, the artery deepest. Keep the needle away from the midline of the hollow.",
    source: BOARD_VESSELS,
  },
];

/** Where a place lies, in ids of areas of the atlas. */
export type RegionsOfPlace = (place: Place) => readonly string[];

/** What a needle at a place must know of; empty where nothing special lies under the skin. */
export function needlingCautionsAt(place: Place, regionsOfPlace: RegionsOfPlace): readonly NeedlingCaution[] {
  const areas = new Set(regionsOfPlace(place));
  return NEEDLING_CAUTIONS.filter(({ area }) => areas.has(area));
}

/** A quiet caution for each needled point over a lung, a kidney or a great vessel. */
export function checkNeedlePlaces(points: readonly TriggerPoint[], regionsOfPlace: RegionsOfPlace): readonly Check[] {
  return points.filter(isNeedled).flatMap((point) =>
    needlingCautionsAt(point.place, regionsOfPlace).map(({ where, reason, source }): Check => {
      const words = `${pointWithMuscle(point)} was needled ${where}. ${reason}`;
      return { rule: "needling-place", level: "caution", words, source, target: { kind: "mark", id: point.id } };
    }),
  );
}
