import type { Place } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import type { Check } from "./check.ts";
import { pointWithMuscle } from "./point-words.ts";
import type { NeedlingCaution } from "./safety-rules.ts";
import { isNeedled } from "./treated-points.ts";

/** Where a place lies, in ids of areas of the atlas. */
export type RegionsOfPlace = (place: Place) => readonly string[];

/**
 * What a needle at a place must know of; empty where nothing special lies under the skin.
 * @param cautions `CheckRules.needlingCautions`: those that are switched off are not told
 */
export function needlingCautionsAt(
  place: Place,
  regionsOfPlace: RegionsOfPlace,
  cautions: readonly NeedlingCaution[],
): readonly NeedlingCaution[] {
  const areas = new Set(regionsOfPlace(place));
  return cautions.filter(({ area, isOn }) => isOn && areas.has(area));
}

/** A quiet caution for each needled point over a lung, a kidney or a great vessel. */
export function checkNeedlePlaces(
  points: readonly TriggerPoint[],
  regionsOfPlace: RegionsOfPlace,
  cautions: readonly NeedlingCaution[],
): readonly Check[] {
  return points.filter(isNeedled).flatMap((point) =>
    needlingCautionsAt(point.place, regionsOfPlace, cautions).map(({ where, reason, source }): Check => {
      const words = `${pointWithMuscle(point)} was needled ${where}. ${reason}`;
      return { rule: "needling-place", level: "caution", words, source, target: { kind: "mark", id: point.id } };
    }),
  );
}
