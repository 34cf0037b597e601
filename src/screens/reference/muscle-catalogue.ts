import type { Knowledge, KnownMuscle, KnownReferral } from "../../atlas/knowledge/knowledge.ts";
import { MUSCLE_REGIONS, MUSCLES, type Muscle } from "../../domain/muscle-names.ts";

/** All that is known of one of the muscles that a record can name. */
export type KnownOfMuscle = {
  readonly muscle: Muscle;
  /** Its own entry first, then its parts; empty where it is not described. */
  readonly entries: readonly KnownMuscle[];
  readonly referral: KnownReferral | null;
};

/** Every muscle that a record can name, from head to foot. */
export function listMuscles({ muscles, referrals }: Knowledge): readonly KnownOfMuscle[] {
  const referralByMuscle = new Map(referrals.map((referral) => [referral.muscle, referral]));
  return MUSCLES.map((muscle) => {
    const entries = muscles.filter((entry) => entry.muscle === muscle.id);
    const own = entries.filter(({ id }) => id === muscle.id);
    const parts = entries.filter(({ id }) => id !== muscle.id);
    return { muscle, entries: [...own, ...parts], referral: referralByMuscle.get(muscle.id) ?? null };
  });
}

export type MuscleGroup = { readonly name: string; readonly muscles: readonly KnownOfMuscle[] };

/** By the regions of the list of names, without those that hold none. */
export function groupMuscles(list: readonly KnownOfMuscle[]): readonly MuscleGroup[] {
  return MUSCLE_REGIONS.map((name) => ({
    name,
    muscles: list.filter(({ muscle }) => muscle.region === name),
  })).filter(({ muscles }) => muscles.length > 0);
}

export type FoundMuscles = {
  /** Every word of the query stands in a name of the muscle or of a part of it. */
  readonly byName: readonly KnownOfMuscle[];
  /** The others in whose symptoms or look-alikes every word stands. */
  readonly bySymptom: readonly KnownOfMuscle[];
};

/** Muscles that a few typed words may mean: names in any language of the field, or what the patient says. */
export function searchMuscles(list: readonly KnownOfMuscle[], query: string): FoundMuscles {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const holdsAll = (texts: readonly string[]) => {
    const text = texts.join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const byName = list.filter((known) => holdsAll(namesOf(known)));
  const named = new Set(byName);
  const bySymptom = list.filter((known) => !named.has(known) && holdsAll(complaintsOf(known)));
  return { byName, bySymptom };
}

function namesOf({ muscle, entries }: KnownOfMuscle): readonly string[] {
  return [muscle.name, ...entries.flatMap(({ name, latinName, synonyms }) => [name, latinName, ...synonyms])];
}

function complaintsOf({ referral }: KnownOfMuscle): readonly string[] {
  return referral === null ? [] : [...referral.symptoms, ...referral.mistakenFor];
}
