import { sideOfPlace } from "../../atlas/place.ts";
import type { CheckRules } from "../checks/check-rules.ts";
import type { Chart, PainZone, SpotMark, TriggerPoint } from "../marks.ts";
import { muscleInWords } from "../muscle-names.ts";
import type { Patient } from "../patient.ts";
import { visitsThatCount } from "../signing/visit-status.ts";
import { visitsAsOf } from "../signing/visits-as-of.ts";
import type { Visit } from "../visit.ts";
import type { BodyWords } from "./body-words.ts";
import type { NoteForm } from "./note.ts";
import { cleanLine, endSentence, joinSentences, joinWithAnd } from "./note-phrases.ts";
import type { NoteWording } from "./note-wording.ts";
import { createSay, createSayPart, type Say, type SayPart } from "./sentences.ts";

/** What a note is written from: the record and nothing else, so that the same record always gives the same note. */
export type NoteInput = BodyWords & {
  readonly visit: Visit;
  readonly patient: Pick<Patient, "name" | "birthDate" | "recordNumber">;
  /** Visits of the same patient, in any order and with all their versions; this one may be among them. */
  readonly earlierVisits: readonly Visit[];
  readonly form: NoteForm;
  readonly wording: NoteWording;
  /** `CheckRules.sameSiteMm`: how near a point lies to one of an earlier visit to be the same. */
  readonly sameSiteMm: CheckRules["sameSiteMm"];
};

/** What all sections of a note look things up in. */
export type NoteScope = NoteInput & {
  readonly chart: Chart;
  readonly say: Say;
  readonly sayPart: SayPart;
  readonly isFull: boolean;
  /** By their numbers. */
  readonly points: readonly TriggerPoint[];
  /** The last visit before this one; null for the first. */
  readonly previous: Visit | null;
};

export function openScope(input: NoteInput): NoteScope {
  const { chart } = input.visit;
  return {
    ...input,
    chart,
    say: createSay(input.wording),
    sayPart: createSayPart(input.wording),
    isFull: input.form === "full",
    points: chart.marks.filter((mark) => mark.kind === "trigger-point").toSorted((a, b) => a.number - b.number),
    previous: findPrevious(input.visit, input.earlierVisits),
  };
}

/**
 * The visit with which a note compares: the last one before. Versions of this visit began when it did: they are no earlier
 * visits. A signed note goes on comparing with what held when it was signed, whatever was amended, signed or discarded since.
 */
export function findPrevious(visit: Visit, visitsOfPatient: readonly Visit[]): Visit | null {
  const { signature } = visit;
  const known = signature === null ? visitsOfPatient : visitsAsOf(visitsOfPatient, signature.at);
  const startOf = ({ startedAt }: Visit): number => Date.parse(startedAt);
  const [previous = null] = visitsThatCount(known)
    .filter((other) => startOf(other) < startOf(visit))
    .toSorted((a, b) => startOf(b) - startOf(a));
  return previous;
}

/** "right upper trapezius", "long head of triceps on the midline"; a spot without a muscle by where it lies. */
export function spotInWords({ muscle, place }: Pick<SpotMark, "muscle" | "place">, { siteInWords }: BodyWords): string {
  const side = sideOfPlace(place);
  const site = siteInWords(place);
  const name = muscle === null ? site : cleanLine(muscleInWords(muscle));
  if (name === "") return side === "midline" ? "site on the midline" : `site on the ${side}`;
  if (side === "midline") return `${name} on the midline`;
  return muscle === null ? `${name} on the ${side}` : `${side} ${name}`;
}

/** "levator scapulae on both sides and left infraspinatus": each once, in the order in which they are first met. */
export function spotsInWords(spots: readonly SpotMark[], bodyWords: BodyWords): string {
  const words = spots.map((spot) => {
    const otherSide = OTHER_SIDE[sideOfPlace(spot.place)];
    const isBilateral =
      spot.muscle !== null &&
      otherSide !== null &&
      spots.some((other) => other.muscle === spot.muscle && sideOfPlace(other.place) === otherSide);
    return isBilateral ? `${cleanLine(muscleInWords(spot.muscle))} on both sides` : spotInWords(spot, bodyWords);
  });
  return joinWithAnd([...new Set(words)]);
}

const OTHER_SIDE = { left: "right", right: "left", midline: null } as const;

/** "Point 3", "Points 1, 2 and 4" */
export function pointsInWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "Point" : "Points"} ${joinWithAnd(numbers.map(String))}`;
}

/** "temple (right), aching and burning, pain 5 of 10" */
export function zoneInWordsWithPain({ cells, qualities, pain }: PainZone, { zoneInWords }: BodyWords): string {
  const parts = [zoneInWords(cells), joinWithAnd(qualities), pain === null ? "" : painInWords(pain)];
  return parts.filter((part) => part !== "").join(", ");
}

function painInWords(pain: number): string {
  return `pain ${pain} of 10`;
}

/** What the finger wakes, not what the patient brought. */
export function painOnPalpationInWords(pain: number): string {
  return `pain on palpation ${pain} of 10`;
}

/** What the clinician noted at a mark, as a sentence; "" for none. */
export function noteAtMark({ note }: { readonly note: string }): string {
  return endSentence(cleanLine(note));
}

/** A paragraph of these sentences; none when they say nothing. */
export function paragraphOf(
  sentences: readonly string[],
): readonly { readonly kind: "paragraph"; readonly text: string }[] {
  const text = joinSentences(sentences);
  return text === "" ? [] : [{ kind: "paragraph", text }];
}
