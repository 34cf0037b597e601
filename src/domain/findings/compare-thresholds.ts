import { mirrorPlace, sideOfPlace } from "../../atlas/place.ts";
import { amountInWords } from "../amounts.ts";
import { dateInWords } from "../date-words.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { pointsAtSite } from "../same-site.ts";
import type { Visit } from "../visit.ts";
import type { PressurePainThreshold } from "./point-findings.ts";
import { convertPressure, pressureInWords, thresholdInWords } from "./pressure.ts";

/**
 * The threshold beside that of the mirror point of the same visit: "0.9 kgf/cm² lower than on the left (point 2: 4.1 kgf/cm²)".
 * Null where there is none, or on the midline. No universal cut-off was found, so nothing is called abnormal.
 * @param sameSiteMm `CheckRules.sameSiteMm`
 */
export function compareWithMirror(point: TriggerPoint, chart: Chart, sameSiteMm: number): string | null {
  const own = point.findings?.threshold ?? null;
  const mirrored = mirrorPlace(point.place);
  const side = sideOfPlace(mirrored);
  if (own === null || side === "midline") return null;
  const other = pointsAtSite(chart, mirrored, sameSiteMm).find(hasThreshold);
  return other === undefined
    ? null
    : compare(own, { ...other, than: `on the ${side}`, where: `point ${other.number}: ` });
}

/**
 * The threshold beside the last one taken at this site: "0.6 kgf/cm² higher than on 7 November 2026 (2.6 kgf/cm²)". Null where
 * there is none.
 * @param earlier visits before this one, newest first
 */
export function compareWithEarlier(point: TriggerPoint, earlier: readonly Visit[], sameSiteMm: number): string | null {
  const own = point.findings?.threshold ?? null;
  if (own === null) return null;
  for (const { chart, startedAt, timeZone } of earlier) {
    const other = pointsAtSite(chart, point.place, sameSiteMm).find(hasThreshold);
    if (other !== undefined)
      return compare(own, { ...other, than: `on ${dateInWords(startedAt, timeZone)}`, where: "" });
  }
  return null;
}

type Measured = TriggerPoint & { readonly findings: { readonly threshold: PressurePainThreshold } };

function hasThreshold(point: TriggerPoint): point is Measured {
  return (point.findings?.threshold ?? null) !== null;
}

type Other = Pick<Measured, "findings"> & { readonly than: string; readonly where: string };

function compare(own: PressurePainThreshold, { findings: { threshold }, than, where }: Other): string {
  const converted = convertPressure(threshold.value, threshold.unit, own.unit);
  const difference = own.value - converted;
  const amount = pressureInWords(Math.abs(difference), own.unit);
  const isSame = amount === pressureInWords(0, own.unit);
  const verdict = isSame ? "The same as" : `${amount} ${difference < 0 ? "lower" : "higher"} than`;
  const asRead =
    threshold.unit === own.unit ? "" : `, read as ${thresholdInWords({ ...threshold, probeAreaCm2: null })}`;
  return `${verdict} ${than} (${where}${pressureInWords(converted, own.unit)}${asRead})${probesInWords(own, threshold)}`;
}

function probesInWords(own: PressurePainThreshold, other: PressurePainThreshold): string {
  const [area, otherArea] = [own.probeAreaCm2, other.probeAreaCm2];
  if (area === null || otherArea === null || area === otherArea) return "";
  return `; taken with different probes, ${amountInWords(area)} and ${amountInWords(otherArea)} cm²`;
}
