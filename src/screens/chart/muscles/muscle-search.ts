import type { Knowledge, KnownReferral } from "../../../atlas/knowledge/knowledge.ts";
import { findMuscle, muscleName } from "../../../domain/muscle-names.ts";

/** A muscle with a usual site, as a search shows it. */
export type MuscleHit = { readonly referral: KnownReferral; readonly name: string; readonly region: string };

const MOST_HITS = 7;

/**
 * The muscles whose name, Latin name or synonym holds every typed word, at most seven: those whose own name begins with
 * what was typed come first. Only muscles with a usual site, as a point is to be placed there.
 */
export function searchMuscles({ muscles, referrals }: Knowledge, typed: string): readonly MuscleHit[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const hits = referrals.flatMap((referral) => {
    const name = muscleName(referral.muscle);
    const entries = muscles.filter(({ muscle }) => muscle === referral.muscle);
    const known = [name, ...entries.flatMap((entry) => [entry.name, entry.latinName, ...entry.synonyms])];
    const rank = rankOf(words, name, known.flatMap(wordsOf));
    return rank === null ? [] : [{ rank, referral, name, region: findMuscle(referral.muscle)?.region ?? "" }];
  });
  return hits.sort((a, b) => a.rank - b.rank).slice(0, MOST_HITS);
}

/** 0 where the name begins with it, 1 where one of its words does, 2 where another name does; null where a word is missing. */
function rankOf(typed: readonly string[], name: string, known: readonly string[]): number | null {
  if (!typed.every((word) => known.some((own) => own.startsWith(word)))) return null;
  const [first = ""] = typed;
  if (name.toLowerCase().startsWith(first)) return 0;
  return wordsOf(name).some((own) => own.startsWith(first)) ? 1 : 2;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,()/-]+/)
    .filter((word) => word !== "");
}
