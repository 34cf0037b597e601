import { amountInWords } from "../amounts.ts";
import { OUTCOME_SCALES } from "../exam/outcome-scales.data.ts";
import { painTimeInWords } from "../exam/exam-names.ts";
import { PAIN_TIMES, SCALE_IDS } from "../exam/visit-exam.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { findMuscle } from "../muscle-names.ts";
import { distanceBetweenMm } from "../same-site.ts";
import type { CheckRules, MeaningfulChange, RuleSource } from "./check-rules.ts";
import { isSameLocation, pointsOf } from "./treated-points.ts";

export type ScoreChange = {
  readonly scale: MeaningfulChange["scale"];
  readonly from: number;
  readonly to: number;
  readonly isBetter: boolean;
  /** At least what published figures call important. */
  readonly isMeaningful: boolean;
  /** At least the change that a figure says is more than the scale's own noise; false where there is no such figure. */
  readonly isBeyondNoise: boolean;
  readonly source: RuleSource;
};

export type NamedChange = ScoreChange & {
  /** "Pain now", "Pain of point 3", "NDI". */
  readonly what: string;
  /** The point whose pain it is, in the later chart. */
  readonly point: TriggerPoint | null;
  /** "Pain of point 3: 7 to 4, better, a meaningful change." */
  readonly words: string;
};

export type ScorePair = {
  readonly scale: MeaningfulChange["scale"];
  readonly from: number;
  readonly to: number;
  /** Where the pain is, for figures that hold for a region alone. */
  readonly region?: MeaningfulChange["region"];
};

/** Decimals of ODI and PSFS scores: 42.4 - 32.4 is 10. */
const ROUNDING = 1e-9;

/**
 * Whether a score changed by what published figures call important. A change of so many points counts, and one of so many
 * percent of the first score too. Null where the rules have no figure for the scale.
 */
export function measureChange(
  { scale, from, to, region }: ScorePair,
  rules: Pick<CheckRules, "meaningfulChanges">,
): ScoreChange | null {
  const figure = findFigure(scale, region, rules.meaningfulChanges);
  if (figure === null) return null;
  const change = Math.abs(to - from) + ROUNDING;
  const byPoints = figure.points !== null && change >= figure.points;
  const byPercent = figure.percent !== null && from > 0 && (change / from) * 100 >= figure.percent;
  const isHigherBetter = scale !== "NRS" && OUTCOME_SCALES[scale].better === "higher";
  return {
    scale,
    from,
    to,
    isBetter: isHigherBetter ? to > from : to < from,
    isMeaningful: from !== to && (byPoints || byPercent),
    isBeyondNoise: figure.surePoints !== null && from !== to && change >= figure.surePoints,
    source: figure.source,
  };
}

/** The figure of the region goes before the one without; a figure without any number is none. */
function findFigure(
  scale: MeaningfulChange["scale"],
  region: MeaningfulChange["region"],
  figures: readonly MeaningfulChange[],
): MeaningfulChange | null {
  const usable = figures.filter((figure) => figure.scale === scale && (figure.points ?? figure.percent) !== null);
  const own = region === undefined ? undefined : usable.find((figure) => figure.region === region);
  return own ?? usable.find((figure) => figure.region === undefined) ?? null;
}

/**
 * What changed between two visits: pain of the complaint, pain of each point that is at the same location in both, and
 * outcome scales. Scores that are missing on either side, or for which there is no figure, are left out.
 */
export function findChanges(before: Chart, after: Chart, rules: Figures): readonly NamedChange[] {
  const changes = [
    ...painChanges(before, after, rules),
    ...pointChanges(before, after, rules),
    ...scaleChanges(before, after, rules),
  ];
  return changes.filter((change) => change !== null);
}

type Figures = Pick<CheckRules, "meaningfulChanges" | "sameSiteMm">;

function painChanges(before: Chart, after: Chart, rules: Figures): readonly (NamedChange | null)[] {
  return PAIN_TIMES.map((time) => {
    const [from, to] = [before.exam.pain[time], after.exam.pain[time]];
    return from === null || to === null
      ? null
      : name(`Pain ${painTimeInWords(time)}`, { scale: "NRS", from, to }, rules);
  });
}

function pointChanges(before: Chart, after: Chart, rules: Figures): readonly (NamedChange | null)[] {
  return pointsOf(after).map((point) => {
    const from = sameLocation(before, point, rules.sameSiteMm)?.pain ?? null;
    if (from === null || point.pain === null) return null;
    const change = name(
      `Pain of point ${point.number}`,
      { scale: "NRS", from, to: point.pain, ...regionOf(point) },
      rules,
    );
    return change === null ? null : { ...change, point };
  });
}

function scaleChanges(before: Chart, after: Chart, rules: Figures): readonly (NamedChange | null)[] {
  return SCALE_IDS.map((scale) => {
    const [from, to] = [scoreOf(before, scale), scoreOf(after, scale)];
    return from === null || to === null ? null : name(scale, { scale, from, to }, rules);
  });
}

/** The point of a chart at the location of another, the nearest of them. */
function sameLocation(chart: Chart, point: TriggerPoint, sameSiteMm: number): TriggerPoint | null {
  const same = pointsOf(chart).filter((other) => isSameLocation(other, point, sameSiteMm));
  const byDistance = same.toSorted(
    (a, b) => distanceBetweenMm(a.place, point.place) - distanceBetweenMm(b.place, point.place),
  );
  return byDistance[0] ?? null;
}

/** For figures that hold for the neck alone. */
export function regionOf({ muscle }: Pick<TriggerPoint, "muscle">): { readonly region?: "neck" } {
  return muscle !== null && findMuscle(muscle)?.region === "Neck" ? { region: "neck" } : {};
}

function name(what: string, pair: ScorePair, rules: Pick<CheckRules, "meaningfulChanges">): NamedChange | null {
  const change = measureChange(pair, rules);
  return change === null ? null : { ...change, what, point: null, words: `${what}: ${changeInWords(change)}.` };
}

/** "7 to 4, better, a meaningful change": what a change is worth, in words that claim no more than the figure does. */
export function changeInWords({ from, to, isBetter, isMeaningful, isBeyondNoise }: ScoreChange): string {
  if (from === to) return `${amountInWords(from)} as before`;
  const direction = isBetter ? "better" : "worse";
  const worth = isMeaningful ? "a meaningful change" : "less than a meaningful change";
  const noise = isMeaningful && isBeyondNoise ? ", beyond the scale's own noise" : "";
  return `${amountInWords(from)} to ${amountInWords(to)}, ${direction}, ${worth}${noise}`;
}

function scoreOf({ exam }: Chart, scale: (typeof SCALE_IDS)[number]): number | null {
  return exam.scores.find((score) => score.scale === scale)?.score ?? null;
}
