import type { Body } from "../../atlas/body.ts";
import { sideOfPlace } from "../../atlas/place.ts";
import { findPoint } from "../../domain/chart.ts";
import { areaInWords, classInWords } from "../../domain/mark-words.ts";
import type { Chart, ClearSite, Mark, PainScore, PainZone, TriggerPoint } from "../../domain/marks.ts";
import { findingsInWords } from "../../domain/findings/finding-words.ts";
import { responseInWords, treatmentInWords } from "../../domain/treatment/describe-treatment.ts";
import type { Treatment } from "../../domain/treatment/treatment.ts";
import { muscleName } from "../../domain/muscle-names.ts";
import { capitalize } from "../../domain/view-names.ts";
import { measureZone } from "../../domain/zone-facts.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { type SignId, signOf } from "./signs.ts";

/** A mark in words, as the table prints it. Empty where nothing was recorded or nothing applies. */
export type MarkRow = {
  readonly sign: SignId;
  readonly number: string;
  readonly what: string;
  readonly muscle: string;
  readonly side: string;
  readonly pain: string;
  readonly area: string;
  readonly note: string;
};

/** All marks: points by number, each followed by its referral zone; then the patient's own pain; then sites with nothing found. */
export function rowsOfChart(body: Body, chart: Chart): readonly MarkRow[] {
  return chart.marks
    .map((mark) => ({ mark, order: readingOrder(mark, chart) }))
    .sort((a, b) => a.order - b.order)
    .map(({ mark }) => rowOfMark(body, chart, mark));
}

function readingOrder(mark: Mark, chart: Chart): number {
  if (mark.kind === "trigger-point") return mark.number;
  if (mark.kind === "clear-site") return Number.POSITIVE_INFINITY;
  const owner = ownerOf(mark, chart);
  return owner === null ? Number.MAX_VALUE : owner.number + 0.5;
}

function ownerOf(zone: PainZone, chart: Chart): TriggerPoint | null {
  return zone.ownerId === null ? null : findPoint(chart, zone.ownerId);
}

function rowOfMark(body: Body, chart: Chart, mark: Mark): MarkRow {
  switch (mark.kind) {
    case "trigger-point":
      return rowOfPoint(mark);
    case "pain-zone":
      return rowOfZone(body, chart, mark);
    case "clear-site":
      return rowOfClearSite(mark);
    default:
      return unreachable(mark);
  }
}

function rowOfPoint(point: TriggerPoint): MarkRow {
  return {
    sign: signOf(point),
    number: String(point.number),
    what: point.class === "unclassified" ? "Unclassified trigger point" : capitalize(classInWords(point.class)),
    muscle: point.muscle === null ? "" : muscleName(point.muscle),
    side: capitalize(sideOfPlace(point.place)),
    pain: painOfTen(point.pain),
    area: "",
    note: sentences([
      capitalize(findingsInWords(point.findings)),
      ...point.treatments.map(treatmentWithAnswer),
      point.note,
    ]),
  };
}

/** "Injection of lidocaine 1 %, 1 mL (10 mg), 25 G; pain 7 to 2 of 10, relief 71 %" */
function treatmentWithAnswer(treatment: Treatment): string {
  const answer = responseInWords(treatment.response);
  return answer === "" ? treatmentInWords(treatment) : `${treatmentInWords(treatment)}; ${answer}`;
}

/** Each part as a sentence of its own. */
function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(". ");
}

function rowOfZone(body: Body, chart: Chart, zone: PainZone): MarkRow {
  const facts = measureZone(body, zone);
  const owner = ownerOf(zone, chart);
  const author = zone.drawnBy === "patient" ? "Drawn by the patient" : "";
  const qualities = capitalize(zone.qualities.join(", "));
  return {
    sign: signOf(zone),
    number: owner === null ? "" : String(owner.number),
    what: owner === null ? "Own pain" : `Referral zone of ${owner.number}`,
    muscle: "",
    side: capitalize(facts.side),
    pain: painOfTen(zone.pain),
    area: `${areaInWords(facts.areaCm2)}, ${shareOfSkin(facts.areaPercent)}`,
    note: [qualities, author, zone.note].filter((part) => part !== "").join(". "),
  };
}

function rowOfClearSite(site: ClearSite): MarkRow {
  return {
    sign: signOf(site),
    number: "",
    what: "Palpated, nothing found",
    muscle: site.muscle === null ? "" : muscleName(site.muscle),
    side: capitalize(sideOfPlace(site.place)),
    pain: "",
    area: "",
    note: site.note,
  };
}

function painOfTen(pain: PainScore | null): string {
  return pain === null ? "" : `${pain} of 10`;
}

/** Percent of the body surface; a zone too small for one decimal is not called nothing. */
function shareOfSkin(percent: number): string {
  return percent < 0.05 ? "under 0.1 %" : `${percent.toFixed(1)} %`;
}
