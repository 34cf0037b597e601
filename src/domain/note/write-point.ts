import { amountInWords } from "../amounts.ts";
import { zoneOfPoint } from "../chart.ts";
import { shortDateInWords } from "../date-words.ts";
import { compareWithEarlier } from "../findings/compare-thresholds.ts";
import { CRITERIA } from "../findings/criteria.ts";
import { findingName } from "../findings/finding-words.ts";
import { movementInWords, movementUnit } from "../findings/motion-words.ts";
import { FINDING_IDS, type FindingId, type FindingState, type PointFindings } from "../findings/point-findings.ts";
import { thresholdInWords } from "../findings/pressure.ts";
import { classInWords } from "../mark-words.ts";
import type { TriggerPoint } from "../marks.ts";
import { capitalize } from "../view-names.ts";
import { findEarlierPoint } from "./compare-points.ts";
import type { NoteItem } from "./note.ts";
import { cleanLine, endSentence, joinSentences, joinWithAnd } from "./note-phrases.ts";
import { noteAtMark, type NoteScope, painOnPalpationInWords, spotInWords, zoneInWordsWithPain } from "./note-scope.ts";

/** One trigger point by its number: what and where, the findings, where it refers to, what was measured, what was noted. */
export function writePoint(point: TriggerPoint, scope: NoteScope): NoteItem {
  const zone = zoneOfPoint(scope.chart, point.id);
  const text = joinSentences([
    endSentence(capitalize(headOfPoint(point, scope))),
    ...findingSentences(point.findings, scope),
    zone === null ? "" : scope.say("refers-to", { areas: zoneInWordsWithPain(zone, scope) }),
    zone === null ? "" : noteAtMark(zone),
    endSentence(capitalize(thresholdOfPoint(point, scope))),
    endSentence(capitalize(motionBefore(point.findings))),
    noteAtMark(point),
  ]);
  return { label: `Point ${point.number}`, text };
}

/** "right upper trapezius (angle of neck and shoulder), active, pain on palpation 4 of 10 (7 on 2 Oct 2026)" */
function headOfPoint(point: TriggerPoint, scope: NoteScope): string {
  const site = scope.isFull && point.muscle !== null ? scope.siteInWords(point.place) : "";
  const className = classInWords(point.class).replace(/ trigger point$/, "");
  return [
    spotInWords(point, scope) + (site === "" ? "" : ` (${site})`),
    ...(point.class === "unclassified"
      ? []
      : [point.class === "not-a-trigger-point" ? "not a trigger point" : className]),
    ...(point.pain === null ? [] : [painOnPalpationInWords(point.pain) + painBefore(point, scope)]),
  ].join(", ");
}

function painBefore(point: TriggerPoint, scope: NoteScope): string {
  const earlier = findEarlierPoint(point, scope);
  if (scope.previous === null || earlier === null || earlier.pain === null) return "";
  const date = shortDateInWords(scope.previous.startedAt, scope.previous.timeZone);
  return earlier.pain === point.pain ? ` (unchanged since ${date})` : ` (${earlier.pain} on ${date})`;
}

/** These read as sentences of their own. */
const TOLD_APART: ReadonlySet<FindingId> = new Set(["familiar-pain", "not-relieved-by-stretch"]);

function findingSentences(findings: PointFindings | null, { say, isFull }: NoteScope): readonly string[] {
  if (findings === null || Object.keys(findings.signs).length === 0) return [];
  const { signs } = findings;
  const named = (state: "present" | "absent"): readonly string[] =>
    FINDING_IDS.filter((id) => signs[id] === state && !TOLD_APART.has(id)).map(findingName);
  const present = named("present");
  const absent = named("absent");
  const untested = [...CRITERIA, "familiar-pain" as const].filter((id) => signs[id] === undefined).map(findingName);
  return [
    endSentence(capitalize(joinWithAnd(present))),
    familiarPain(signs["familiar-pain"], { say, isFull }),
    reliefByStretch(signs["not-relieved-by-stretch"], { say, isFull }),
    isFull && absent.length > 0 ? say("findings-absent", { findings: joinWithOr(absent) }) : "",
    isFull && untested.length > 0 ? say("findings-not-tested", { findings: joinWithAnd(untested) }) : "",
  ];
}

type Teller = Pick<NoteScope, "say" | "isFull">;

function familiarPain(state: FindingState | undefined, { say, isFull }: Teller): string {
  if (state === "present") return say("familiar-pain", {});
  return state === "absent" && isFull ? say("no-familiar-pain", {}) : "";
}

function reliefByStretch(state: FindingState | undefined, { say, isFull }: Teller): string {
  if (state === "present") return say("not-relieved-by-stretch", {});
  return state === "absent" && isFull ? say("relieved-by-stretch", {}) : "";
}

function joinWithOr(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** "pressure pain threshold 2.4 kgf/cm², probe 1 cm²; 0.6 kgf/cm² higher than on 7 November 2026 (1.8 kgf/cm²)" */
function thresholdOfPoint(point: TriggerPoint, { isFull, previous, sameSiteMm }: NoteScope): string {
  const threshold = point.findings?.threshold ?? null;
  if (threshold === null) return "";
  const read = thresholdInWords(isFull ? threshold : { ...threshold, probeAreaCm2: null });
  const change = isFull && previous !== null ? compareWithEarlier(point, [previous], sameSiteMm) : null;
  const changeInside = change === null ? "" : `; ${change.charAt(0).toLowerCase()}${change.slice(1)}`;
  return `pressure pain threshold ${read}${changeInside}`;
}

/** What was measured after treatment stands under the response. */
function motionBefore(findings: PointFindings | null): string {
  const measured = (findings?.motion ?? []).flatMap((motion) => {
    if (motion.beforeDegrees === null) return [];
    return [
      `${cleanLine(movementInWords(motion))} ${amountInWords(motion.beforeDegrees)}${movementUnit(motion.movement).unit}`,
    ];
  });
  return measured.join(", ");
}
