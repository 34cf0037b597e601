import type { Side } from "../atlas/place.ts";
import { sideOfPlace } from "../atlas/place.ts";
import type { Chart, PainScore, TriggerPointClass } from "./marks.ts";

/** What a visit holds, at a glance. */
export type VisitSummary = {
  readonly pointCount: number;
  readonly pointsByClass: Readonly<Record<TriggerPointClass, number>>;
  /** Points at which something was done, each once. */
  readonly treatedPointCount: number;
  readonly pointsBySide: Readonly<Record<Side, number>>;
  readonly referralZoneCount: number;
  readonly ownPainZoneCount: number;
  readonly clearSiteCount: number;
  /** The highest pain of any point or zone; null when none was given. */
  readonly worstPain: PainScore | null;
};

/** Counts the marks of a chart by kind, class and patient's side, and finds the worst pain. */
export function summarizeChart(chart: Chart): VisitSummary {
  const pointsByClass = {
    unclassified: 0,
    active: 0,
    latent: 0,
    satellite: 0,
    attachment: 0,
    "not-a-trigger-point": 0,
  };
  const pointsBySide = { left: 0, right: 0, midline: 0 };
  let pointCount = 0;
  let treatedPointCount = 0;
  let referralZoneCount = 0;
  let ownPainZoneCount = 0;
  let clearSiteCount = 0;
  let worstPain: PainScore | null = null;
  for (const mark of chart.marks) {
    if (mark.kind === "clear-site") {
      clearSiteCount += 1;
      continue;
    }
    if (mark.pain !== null && (worstPain === null || mark.pain > worstPain)) worstPain = mark.pain;
    if (mark.kind === "trigger-point") {
      pointCount += 1;
      if (mark.treatments.length > 0) treatedPointCount += 1;
      pointsByClass[mark.class] += 1;
      pointsBySide[sideOfPlace(mark.place)] += 1;
    } else if (mark.ownerId === null) ownPainZoneCount += 1;
    else referralZoneCount += 1;
  }
  return {
    pointCount,
    pointsByClass,
    treatedPointCount,
    pointsBySide,
    referralZoneCount,
    ownPainZoneCount,
    clearSiteCount,
    worstPain,
  };
}

/** "3 points (2 active, 1 latent), 1 referral zone, worst pain 7 of 10"; "No marks" for an empty chart. */
export function summaryInWords(summary: VisitSummary): string {
  const parts = [
    pointsInWords(summary),
    summary.treatedPointCount === 0 ? "" : `${summary.treatedPointCount} treated`,
    countInWords(summary.referralZoneCount, "referral zone"),
    countInWords(summary.ownPainZoneCount, "own pain zone"),
    countInWords(summary.clearSiteCount, "site", "with nothing found"),
    summary.worstPain === null ? "" : `worst pain ${summary.worstPain} of 10`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No marks" : parts.join(", ");
}

/** "5 points, 4 active, worst pain 7 of 10": what tells one visit from another at a glance; without points, all words. */
export function summaryInBrief(summary: VisitSummary): string {
  const { pointCount, pointsByClass, worstPain } = summary;
  if (pointCount === 0) return summaryInWords(summary);
  const parts = [
    countInWords(pointCount, "point"),
    pointsByClass.active === 0 ? "" : `${pointsByClass.active} active`,
    worstPain === null ? "" : `worst pain ${worstPain} of 10`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function pointsInWords({ pointCount, pointsByClass }: VisitSummary): string {
  const classes = (["active", "latent", "satellite", "attachment", "not-a-trigger-point"] as const)
    .filter((name) => pointsByClass[name] > 0)
    .map((name) => `${pointsByClass[name]} ${name.replaceAll("-", " ")}`);
  const points = countInWords(pointCount, "point");
  return classes.length === 0 ? points : `${points} (${classes.join(", ")})`;
}

function countInWords(count: number, noun: string, rest = ""): string {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 ? "" : "s"}${rest === "" ? "" : ` ${rest}`}`;
}
