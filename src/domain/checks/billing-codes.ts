import { sideOfPlace } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import { findMuscle, muscleName } from "../muscle-names.ts";
import type { TechniqueKind } from "../treatment/treatment.ts";
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

const CODES = {
  injection: { few: "20552", many: "20553" },
  "dry-needling": { few: "20560", many: "20561" },
} as const satisfies Partial<Record<TechniqueKind, { few: string; many: string }>>;
export type NeedleKind = keyof typeof CODES;

/** From so many muscles on the second code of a pair holds. */
const MANY_MUSCLES = 3;

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

/** 20552 or 20553, 20560 or 20561, by both ways to count left and right. */
export function needleCodes({ asOne, asTwo }: Pick<MuscleCount, "asOne" | "asTwo">, kind: NeedleKind): CodePair {
  const codeOf = (count: number): string | null => {
    if (count === 0) return null;
    return count < MANY_MUSCLES ? CODES[kind].few : CODES[kind].many;
  };
  return { asOne: codeOf(asOne), asTwo: codeOf(asTwo) };
}

/** Units of 97140 for hands-on minutes: under 8 none, 8 to 22 one, 23 to 37 two, 38 to 52 three, and so on by 15. */
export function manualTherapyUnits(minutes: number): number {
  return Math.floor((Math.floor(minutes) + 7) / 15);
}

/** Muscles of mastication, of which ICD-10-CM has a code of its own. */
const MASTICATION: ReadonlySet<string> = new Set(["masseter", "temporalis", "medial-pterygoid", "lateral-pterygoid"]);

/**
 * ICD-10-CM code that the region of a muscle suggests: M79.11 of mastication, M79.12 auxiliary of head and neck, M79.18 other.
 * Null for a muscle that is not in the list.
 */
export function suggestMyalgiaCode(muscle: string): "M79.11" | "M79.12" | "M79.18" | null {
  const region = findMuscle(muscle)?.region;
  if (region === undefined) return null;
  if (MASTICATION.has(muscle)) return "M79.11";
  return region === "Head, face, jaw" || region === "Neck" ? "M79.12" : "M79.18";
}

/** Whether a diagnosis code of muscle pain or tension headache lacks its last characters: M79.1, G44.2, G44.20. */
export function isIncompleteCode(code: string): boolean {
  const plain = code.trim().toUpperCase().replace(".", "");
  return plain === "M791" || /^G442[0-2]?$/.test(plain);
}
