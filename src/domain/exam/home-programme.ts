import type { Knowledge, KnownReferral } from "../../atlas/knowledge/knowledge.ts";
import { sideOfPlace } from "../../atlas/place.ts";
import { isSameData } from "../../lib/same-data.ts";
import type { RuleSource } from "../checks/check-rules.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { muscleInWords } from "../muscle-names.ts";
import { capitalize } from "../view-names.ts";
import { type HomeArea, homeAreasOfMuscle } from "./home-area.ts";
import {
  AFTER_NEEDLES,
  GENERAL_ADVICE,
  type HomeAdvice,
  STABILISER_EXERCISES,
  STRETCH_DOSE,
  TRIGGER_ADVICE,
  WARNING_SIGNS,
  type WarningSign,
} from "./home-programme.data.ts";
import { HOME_ITEM_KINDS, type HomeItem } from "./visit-exam.ts";

/** A line that could stand in the home programme, and why. */
export type HomeProposal = {
  readonly item: HomeItem;
  /** Taken unless the clinician leaves it out; the others are there to be added. */
  readonly isUsual: boolean;
  readonly source: RuleSource;
  /** Where sources do not agree; "" where they do. */
  readonly caveat: string;
};

/** What patterns the proposal reads of the atlas; empty where it could not be loaded. */
export type HomeKnowledge = Pick<Knowledge, "referrals" | "sources">;

export const NO_HOME_KNOWLEDGE: HomeKnowledge = { referrals: [], sources: new Map() };

/** More stretches and exercises than these are not done at home, and do not fit a page: they are there to be added. */
const MOST_STRETCHES = 5;
const MOST_EXERCISES = 3;

/**
 * Lines for the home programme, from what was treated (else from what was charted) and the perpetuating factors, in the
 * order of their kinds. The same chart always gives the same lines; a muscle that was not treated is never named.
 */
export function proposeHomeProgramme(chart: Chart, knowledge: HomeKnowledge): readonly HomeProposal[] {
  const points = pointsToCareFor(chart);
  const areas = areasOfPoints(points);
  const exercises = STABILISER_EXERCISES.filter((exercise) => exercise.areas.some((area) => areas.has(area)));
  const advice: readonly HomeAdvice[] = [
    ...(hadNeedles(points) ? AFTER_NEEDLES : []),
    ...GENERAL_ADVICE,
    ...chart.exam.perpetuatingTags.map((tag) => TRIGGER_ADVICE[tag]),
  ];
  const proposals = [
    ...muscleProposals(points, knowledge),
    ...exercises.map((exercise, index) => ({ ...adviceToProposal(exercise), isUsual: index < MOST_EXERCISES })),
    ...advice.map(adviceToProposal),
  ];
  return HOME_ITEM_KINDS.flatMap((kind) => proposals.filter(({ item }) => item.kind === kind));
}

/** The lines that are taken over when the clinician asks for a proposal. */
export function usualItems(proposals: readonly HomeProposal[]): readonly HomeItem[] {
  return proposals.filter(({ isUsual }) => isUsual).map(({ item }) => item);
}

/** Proposals that do not stand in the programme yet. */
export function proposalsLeft(
  proposals: readonly HomeProposal[],
  programme: readonly HomeItem[],
): readonly HomeProposal[] {
  return proposals.filter(({ item }) => !programme.some((taken) => isSameData(taken, item)));
}

/** When the patient should call, from what was treated: emergencies first. */
export function warningSigns(chart: Chart): readonly WarningSign[] {
  const points = pointsToCareFor(chart);
  const areas = areasOfPoints(points);
  const needles = hadNeedles(points);
  const wanted = WARNING_SIGNS.filter(
    (sign) => (needles || !sign.afterNeedles) && (sign.areas?.some((area) => areas.has(area)) ?? true),
  );
  return [...wanted.filter(({ isEmergency }) => isEmergency), ...wanted.filter(({ isEmergency }) => !isEmergency)];
}

/** Treated points, else all trigger points; the most painful first. */
function pointsToCareFor({ marks }: Chart): readonly TriggerPoint[] {
  const points = marks
    .filter((mark) => mark.kind === "trigger-point")
    .filter((point) => point.class !== "not-a-trigger-point");
  const treated = points.filter(({ treatments }) => treatments.length > 0);
  const chosen = treated.length > 0 ? treated : points;
  return [...chosen].sort((a, b) => (b.pain ?? 0) - (a.pain ?? 0) || a.number - b.number);
}

function areasOfPoints(points: readonly TriggerPoint[]): ReadonlySet<HomeArea> {
  return new Set(points.flatMap(({ muscle }) => (muscle === null ? [] : homeAreasOfMuscle(muscle))));
}

function hadNeedles(points: readonly TriggerPoint[]): boolean {
  return points.some(({ treatments }) =>
    treatments.some(({ technique: { kind } }) => kind === "injection" || kind === "dry-needling"),
  );
}

/** A stretch and a self-care line for each muscle; muscles that share a stretch share a line. */
function muscleProposals(points: readonly TriggerPoint[], knowledge: HomeKnowledge): readonly HomeProposal[] {
  const known = [...new Set(points.map(({ muscle }) => muscle))].flatMap((muscle) => {
    const referral = knowledge.referrals.find((candidate) => candidate.muscle === muscle);
    return referral === undefined ? [] : [referral];
  });
  const wordsOf = (own: readonly KnownReferral[]): string =>
    own.map(({ muscle }) => nameWithSide(muscle, points)).join(" and ");
  const stretches = groupBy(known, ({ stretch }) => stretch);
  const selfCare = groupBy(known, (referral) => referral.selfCare);
  return [
    ...stretches.map(({ words, referrals }, index) => ({
      item: { kind: "stretch" as const, words: `${capitalize(wordsOf(referrals))}: ${words} ${STRETCH_DOSE}` },
      isUsual: index < MOST_STRETCHES,
      source: sourceOfReferral(referrals[0], knowledge),
      caveat: "",
    })),
    ...selfCare.map(({ words, referrals }) => ({
      item: { kind: "own" as const, words: `${capitalize(wordsOf(referrals))}: ${words}` },
      isUsual: false,
      source: sourceOfReferral(referrals[0], knowledge),
      caveat: "",
    })),
  ];
}

type SharedLine = { readonly words: string; readonly referrals: readonly KnownReferral[] };

function groupBy(
  referrals: readonly KnownReferral[],
  read: (referral: KnownReferral) => string,
): readonly SharedLine[] {
  return [...new Set(referrals.map(read))].map((words) => ({
    words,
    referrals: referrals.filter((referral) => read(referral) === words),
  }));
}

/** "right upper trapezius", "infraspinatus, both sides" */
function nameWithSide(muscle: string, points: readonly TriggerPoint[]): string {
  const sides = new Set(points.filter((point) => point.muscle === muscle).map(({ place }) => sideOfPlace(place)));
  const name = muscleInWords(muscle);
  const [only] = sides;
  if (sides.has("midline") || only === undefined) return name;
  return sides.size > 1 ? `${name} on both sides` : `${only} ${name}`;
}

function sourceOfReferral(referral: KnownReferral | undefined, { sources }: HomeKnowledge): RuleSource {
  const source = referral?.sources.map((code) => sources.get(code)).find((found) => found !== undefined);
  return {
    title: source?.title ?? "The app's reference of muscles",
    address: source?.address ?? "",
    grade: "secondary",
  };
}

function adviceToProposal({ kind, words, source, caveat = "" }: HomeAdvice): HomeProposal {
  return { item: { kind, words }, isUsual: true, source, caveat };
}
