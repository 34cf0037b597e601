import { sideOfPlace } from "../atlas/place.ts";
import { unreachable } from "../lib/unreachable.ts";
import { findPoint } from "./chart.ts";
import type { Chart, ClearSite, Mark, PainScore, PainZone, TriggerPoint, TriggerPointClass } from "./marks.ts";
import { muscleInWords } from "./muscle-names.ts";
import { techniqueInWords } from "./treatment/treatment-words.ts";
import type { ZoneFacts } from "./zone-facts.ts";

/**
 * A mark in words, as the list, the legend and the screen reader have it:
 * "2, active trigger point, infraspinatus, right, pain 7 of 10, treated by injection", "Referral zone of 2, right, aching, 34 cm²",
 * "Nothing found, left, levator scapulae". Notes are not part of it.
 * @param facts side and area of a zone, from `measureZone`; without them the words leave both out
 */
export function describeMark(mark: Mark, chart: Chart, facts?: ZoneFacts): string {
  switch (mark.kind) {
    case "trigger-point":
      return describePoint(mark);
    case "pain-zone":
      return describeZone(mark, chart, facts);
    case "clear-site":
      return describeClearSite(mark);
    default:
      return unreachable(mark);
  }
}

/** A mark inside a sentence: "point 3", "referral zone of point 3", "own pain zone", "site with nothing found". */
export function nameMark(mark: Mark, chart: Chart): string {
  switch (mark.kind) {
    case "trigger-point":
      return `point ${mark.number}`;
    case "pain-zone": {
      const owner = mark.ownerId === null ? null : findPoint(chart, mark.ownerId);
      return owner === null ? "own pain zone" : `referral zone of point ${owner.number}`;
    }
    case "clear-site":
      return "site with nothing found";
    default:
      return unreachable(mark);
  }
}

/** "active trigger point"; an unclassified one is a "trigger point". */
export function classInWords(triggerPointClass: TriggerPointClass): string {
  if (triggerPointClass === "unclassified") return "trigger point";
  return triggerPointClass === "not-a-trigger-point" ? "not a trigger point" : `${triggerPointClass} trigger point`;
}

/** "pain 7 of 10", on the numeric rating scale. */
function painInWords(pain: PainScore): string {
  return `pain ${pain} of 10`;
}

/** "34 cm²"; below 10 cm² with one decimal. */
export function areaInWords(areaCm2: number): string {
  return `${areaCm2 < 9.95 ? areaCm2.toFixed(1) : Math.round(areaCm2)} cm²`;
}

/** "0.4 % of the body surface"; "under 0.1 %" where a decimal would read as nothing. */
export function percentInWords(percent: number): string {
  const amount = percent > 0 && percent < 0.05 ? "under 0.1" : percent.toFixed(1);
  return `${amount} % of the body surface`;
}

function describePoint(point: TriggerPoint): string {
  return joinWords([
    String(point.number),
    classInWords(point.class),
    point.muscle === null ? null : muscleInWords(point.muscle),
    sideOfPlace(point.place),
    point.pain === null ? null : painInWords(point.pain),
    point.treatments.length === 0 ? null : `treated by ${techniquesInWords(point)}`,
  ]);
}

/** "injection and pressure release": each once. */
function techniquesInWords({ treatments }: TriggerPoint): string {
  return [...new Set(treatments.map(({ technique }) => techniqueInWords(technique)))].join(" and ");
}

function describeZone(zone: PainZone, chart: Chart, facts?: ZoneFacts): string {
  const owner = zone.ownerId === null ? null : findPoint(chart, zone.ownerId);
  return joinWords([
    owner === null ? "Own pain zone" : `Referral zone of ${owner.number}`,
    facts?.side ?? null,
    zone.qualities.length === 0 ? null : zone.qualities.join(" and "),
    zone.pain === null ? null : painInWords(zone.pain),
    facts === undefined ? null : areaInWords(facts.areaCm2),
    zone.drawnBy === "patient" ? "drawn by the patient" : null,
  ]);
}

function describeClearSite(site: ClearSite): string {
  return joinWords([
    "Nothing found",
    sideOfPlace(site.place),
    site.muscle === null ? null : muscleInWords(site.muscle),
  ]);
}

function joinWords(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(", ");
}
