import { EMPTY_EXAM } from "./exam/visit-exam.ts";
import type { MarkId } from "./ids.ts";
import type { Chart, Mark, PainZone, SpotMark, TriggerPoint } from "./marks.ts";

/** The chart of a visit in which nothing was marked yet. */
export const EMPTY_CHART: Chart = { marks: [], nextNumber: 1, exam: EMPTY_EXAM };

export function findMark(chart: Chart, id: MarkId): Mark | null {
  return chart.marks.find((mark) => mark.id === id) ?? null;
}

/** The trigger point with this id; null when there is none. */
export function findPoint(chart: Chart, id: MarkId): TriggerPoint | null {
  const mark = findMark(chart, id);
  return mark?.kind === "trigger-point" ? mark : null;
}

/** The referral zone that a trigger point owns; null when none was painted. */
export function zoneOfPoint(chart: Chart, pointId: MarkId): PainZone | null {
  for (const mark of chart.marks) {
    if (mark.kind === "pain-zone" && mark.ownerId === pointId) return mark;
  }
  return null;
}

/** Whether a mark is a single place on the skin, not an area. */
export function isSpotMark(mark: Mark): mark is SpotMark {
  return mark.kind !== "pain-zone";
}

/** The zones of a chart, in the order in which they were made. */
export function zonesOfChart(chart: Chart): readonly PainZone[] {
  return chart.marks.filter((mark) => mark.kind === "pain-zone");
}

/** @throws Error when the chart has no such mark */
export function demandMark(chart: Chart, id: MarkId): Mark {
  const mark = findMark(chart, id);
  if (mark === null) throw new Error(`No mark ${id} in the chart`);
  return mark;
}

/** @throws Error when the chart has no trigger point with this id */
export function demandPoint(chart: Chart, id: MarkId): TriggerPoint {
  const mark = demandMark(chart, id);
  if (mark.kind !== "trigger-point") throw new Error(`Mark ${id} is not a trigger point`);
  return mark;
}

/** The chart with this mark in the place of the one with the same id. */
export function replaceMark(chart: Chart, mark: Mark): Chart {
  return { ...chart, marks: chart.marks.map((other) => (other.id === mark.id ? mark : other)) };
}
