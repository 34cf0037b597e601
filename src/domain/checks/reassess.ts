import { calendarDateInWords } from "../date-words.ts";
import type { PainScore, TriggerPoint } from "../marks.ts";
import type { TechniqueKind } from "../treatment/treatment.ts";
import type { Check } from "./check.ts";
import type { CheckRules } from "./check-rules.ts";
import type { DatedVisit } from "./earlier-visits.ts";
import { measureChange, regionOf } from "./meaningful-change.ts";
import { countInWords, listInWords, pointWithMuscle } from "./point-words.ts";
import { isSameLocation, isTreatedBy } from "./treated-points.ts";

/** What is directed at the point itself; heat and taping are not a trial of it. */
const AIMED_KINDS: readonly TechniqueKind[] = ["injection", "dry-needling", "pressure-release"];

const REASSESS_WORDS =
  "Reassess for other pain generators: joint dysfunction, nerve irritation, referred pain from a different area.";

type ReassessInput = {
  readonly points: readonly TriggerPoint[];
  /** Those that count, the oldest first. */
  readonly earlier: readonly DatedVisit[];
  readonly rules: Pick<CheckRules, "reassessAfter" | "sameSiteMm" | "meaningfulChanges" | "thresholdSources">;
};

/**
 * For each point whose location was treated so many times before: whether its pain is meaningfully less now than before the
 * first of these treatments. Whether a treatment was well placed only the clinician knows.
 */
export function checkReassess({ points, earlier, rules }: ReassessInput): readonly Check[] {
  return points
    .filter((point) => point.class !== "not-a-trigger-point")
    .flatMap((point) => {
      const treated = treatmentsOf(point, earlier, rules.sameSiteMm).slice(-rules.reassessAfter);
      return treated.length < rules.reassessAfter ? [] : judge(point, treated, rules);
    });
}

type TreatedOn = { readonly date: string; readonly painBefore: PainScore | null };

/** The days on which the location of a point was treated, the oldest first. */
function treatmentsOf(point: TriggerPoint, earlier: readonly DatedVisit[], sameSiteMm: number): readonly TreatedOn[] {
  const found = new Map<string, TreatedOn>();
  for (const { date, points } of earlier) {
    for (const other of points) {
      if (found.has(date) || !isTreatedBy(other, AIMED_KINDS) || !isSameLocation(other, point, sameSiteMm)) continue;
      const painBefore =
        other.pain ??
        other.treatments.find(({ response }) => response.painBefore !== null)?.response.painBefore ??
        null;
      found.set(date, { date, painBefore });
    }
  }
  return [...found.values()];
}

function judge(
  point: TriggerPoint,
  treated: readonly TreatedOn[],
  rules: Pick<CheckRules, "meaningfulChanges" | "thresholdSources">,
): readonly Check[] {
  const rule = "reassess";
  const target = { kind: "mark", id: point.id } as const;
  const times = `treated on ${listInWords(treated.map(({ date }) => calendarDateInWords(date)))}`;
  const first = treated.find(({ painBefore }) => painBefore !== null)?.painBefore ?? null;
  if (first === null || point.pain === null) {
    const words = `${pointWithMuscle(point)}: ${times}; pain is not charted, so whether it helped can't be said.`;
    return [{ rule, level: "info", words, source: rules.thresholdSources.reassessAfter, target }];
  }
  const change = measureChange({ scale: "NRS", from: first, to: point.pain, ...regionOf(point) }, rules);
  if (change === null || (change.isBetter && change.isMeaningful)) return [];
  const words = `${pointWithMuscle(point)}: ${countInWords(treated.length, "treatment")} without meaningful improvement (pain ${first} then, ${point.pain} now; ${times}). ${REASSESS_WORDS}`;
  return [{ rule, level: "caution", words, source: rules.thresholdSources.reassessAfter, target }];
}
