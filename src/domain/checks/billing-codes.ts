import { sideOfPlace } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import { findMuscle, muscleName } from "../muscle-names.ts";
import type { TechniqueKind } from "../treatment/treatment.ts";
import type { CodeRules, DiagnosisSuggestion, IncompleteCodes } from "./code-rules.ts";
import { isTreatedBy } from "./treated-points.ts";

// Code numbers only: what a code is called belongs to its owner.

export type MuscleCount = {
  /** Left and right of a muscle as one. */
  readonly asOne: number;
  /** Left and right of a muscle as two. */
  readonly asTwo: number;
  /** The muscles by name, parts of one taken together. */
  readonly muscles: readonly string[];
  /** Muscles of which more than one part was treated. */
  readonly joinedParts: readonly string[];
  /** Numbers of treated points that name no muscle: they are not counted. */
  readonly unnamed: readonly number[];
};

/** Null where no muscle can be counted. */
export type CodePair = { readonly asOne: string | null; readonly asTwo: string | null };

export type NeedleKind = "injection" | "dry-needling";

/**
 * Muscles in which something was done, not needles and not sites. Parts of a muscle that have entries of their own (upper and
 * middle trapezius, heads of triceps) are one muscle.
 */
export function countMuscles(points: readonly TriggerPoint[], kind: TechniqueKind): MuscleCount {
  const treated = points.filter((point) => isTreatedBy(point, [kind]));
  const named = treated.flatMap(({ muscle, place }) =>
    muscle === null ? [] : [{ muscle, whole: wholeMuscle(muscle), side: sideOfPlace(place) }],
  );
  const muscles = [...new Set(named.map(({ whole }) => whole))];
  const partsOf = (whole: string) => new Set(named.filter((one) => one.whole === whole).map(({ muscle }) => muscle));
  return {
    asOne: muscles.length,
    asTwo: new Set(named.map(({ whole, side }) => `${side} ${whole}`)).size,
    muscles,
    joinedParts: muscles.filter((whole) => partsOf(whole).size > 1),
    unnamed: treated.filter(({ muscle }) => muscle === null).map(({ number }) => number),
  };
}

/** "Trapezius" for its upper, middle and lower part: the name before the comma. */
export function wholeMuscle(muscle: string): string {
  return muscleName(muscle).split(", ")[0] ?? muscle;
}

/** The code of a few muscles or of many (20552 or 20553, 20560 or 20561), by both ways to count left and right. */
export function needleCodes(
  { asOne, asTwo }: Pick<MuscleCount, "asOne" | "asTwo">,
  kind: NeedleKind,
  codes: CodeRules,
): CodePair {
  const codeOf = (count: number): string | null => {
    if (count === 0) return null;
    return count < codes.manyMuscles ? codes[kind].few : codes[kind].many;
  };
  return { asOne: codeOf(asOne), asTwo: codeOf(asTwo) };
}

/** Units for hands-on minutes; by the built-in rules under 8 none, 8 to 22 one, 23 to 37 two, and so on by 15. */
export function manualTherapyUnits(
  minutes: number,
  { firstUnitMinutes, unitMinutes }: Pick<CodeRules["manualTherapy"], "firstUnitMinutes" | "unitMinutes">,
): number {
  const beyondFirst = Math.floor(minutes) - firstUnitMinutes;
  return beyondFirst < 0 ? 0 : 1 + Math.floor(beyondFirst / unitMinutes);
}

/** The ICD-10-CM code that a muscle or its region suggests; null for a muscle that is not in the list, or without a code. */
export function suggestDiagnosis(
  muscle: string,
  { diagnoses }: Pick<CodeRules, "diagnoses">,
): DiagnosisSuggestion | null {
  const region = findMuscle(muscle)?.region;
  if (region === undefined) return null;
  return (
    diagnoses.find(({ muscles, regions }) => {
      const isForOthers = muscles.length === 0 && regions.length === 0;
      return isForOthers || muscles.includes(muscle) || regions.includes(region);
    }) ?? null
  );
}

/** What a diagnosis code lacks that payers want whole: M79.1, G44.2, G44.20; null when it lacks nothing. */
export function findIncompleteCode(
  code: string,
  { incompleteCodes }: Pick<CodeRules, "incompleteCodes">,
): IncompleteCodes | null {
  return incompleteCodes.find(({ codes }) => codes.some((one) => plainCode(one) === plainCode(code))) ?? null;
}

function plainCode(code: string): string {
  return code.trim().toUpperCase().replace(".", "");
}
