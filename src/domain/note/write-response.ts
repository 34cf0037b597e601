import { amountInWords } from "../amounts.ts";
import { movementInWords, movementUnit } from "../findings/motion-words.ts";
import type { TriggerPoint } from "../marks.ts";
import { COMPLICATION_WORDS } from "../treatment/option-words.ts";
import { immediateRelief } from "../treatment/relief.ts";
import type { TreatmentResponse } from "../treatment/treatment.ts";
import type { NoteBlock } from "./note.ts";
import { cleanLine, joinSentences } from "./note-phrases.ts";
import { type NoteScope, paragraphOf, pointsInWords } from "./note-scope.ts";

/** How the points answered right after, what went wrong, and what the patient was told. */
export function writeResponse(scope: NoteScope): readonly NoteBlock[] {
  const responses = scope.points.flatMap(({ treatments }) => treatments.map(({ response }) => response));
  const { say } = scope;
  return [
    ...paragraphOf([painSentence(scope), rangeSentence(scope)]),
    ...paragraphOf([
      complicationSentence(scope, responses),
      responses.some(({ isSorenessTold }) => isSorenessTold === true) ? say("soreness-told", {}) : "",
      responses.some(({ isAftercareGiven }) => isAftercareGiven === true) ? say("aftercare-given", {}) : "",
    ]),
  ];
}

function painSentence({ points, say, isFull }: NoteScope): string {
  const told = points.flatMap(({ number, treatments }) => {
    const changes = treatments.map(({ response }) => painChange(response, isFull)).filter((words) => words !== "");
    return changes.length === 0 ? [] : [`point ${number} ${changes.join(", then ")}`];
  });
  return told.length === 0 ? "" : say("pain-after", { points: told.join("; ") });
}

/** "from 7 to 2 of 10 (71 % relief)" */
function painChange(response: TreatmentResponse, isFull: boolean): string {
  const { painBefore, painAfter } = response;
  const relief = immediateRelief(response);
  const reliefWords =
    relief === null ? "" : relief < 0 ? `${-relief} % more pain` : `${amountInWords(relief)} % relief`;
  if (painAfter === null) return response.reliefPercent === null ? "" : reliefWords;
  if (painBefore === painAfter && response.reliefPercent === null) return `unchanged at ${painAfter} of 10`;
  const change = painBefore === null ? `at ${painAfter} of 10` : `from ${painBefore} to ${painAfter} of 10`;
  return reliefWords === "" || !isFull ? change : `${change} (${reliefWords})`;
}

function rangeSentence({ points, say }: NoteScope): string {
  const movements = points
    .flatMap(({ findings }) => findings?.motion ?? [])
    .flatMap((motion) => {
      const { movement, beforeDegrees, afterDegrees } = motion;
      if (afterDegrees === null) return [];
      const { unit } = movementUnit(movement);
      const before = beforeDegrees === null ? "" : ` (before: ${amountInWords(beforeDegrees)}${unit})`;
      return [`${cleanLine(movementInWords(motion))} ${amountInWords(afterDegrees)}${unit}${before}`];
    });
  return movements.length === 0 ? "" : say("range-after", { movements: [...new Set(movements)].join(", ") });
}

function complicationSentence({ points, say }: NoteScope, responses: readonly TreatmentResponse[]): string {
  const told = points.flatMap(({ number, treatments }) =>
    treatments
      .map(({ response }) => complicationInWords(response))
      .filter((complication) => complication !== "")
      .map((complication) => say("complication", { point: `point ${number}`, complication })),
  );
  // Only what was asked of every treatment can be said of the visit.
  const isClear = responses.length > 0 && responses.every(({ complication }) => complication === "none");
  const remarks = remarksOnNone(points).map(([remark, numbers]) => {
    const values = { points: pointsInWords(numbers).toLowerCase(), remark };
    return isClear ? say("no-complications-remark", values) : say("no-complication-at", values);
  });
  return joinSentences([...told, isClear ? say("no-complications", {}) : "", ...remarks]);
}

/** What was noted where nothing went wrong ("observed for 20 minutes"), once, with the points of which it was said. */
function remarksOnNone(points: readonly TriggerPoint[]): readonly (readonly [remark: string, numbers: number[]])[] {
  const remarks = new Map<string, number[]>();
  for (const { number, treatments } of points) {
    for (const { response } of treatments) {
      const remark = cleanLine(response.complicationWords);
      if (response.complication !== "none" || remark === "") continue;
      const numbers = remarks.get(remark) ?? [];
      remarks.set(remark, numbers.includes(number) ? numbers : [...numbers, number]);
    }
  }
  return [...remarks];
}

/** "bruise (pressed for 2 minutes)"; "" for none, which is told apart, and where it was not asked. */
function complicationInWords({ complication, complicationWords }: TreatmentResponse): string {
  const words = cleanLine(complicationWords);
  if (complication === "none") return "";
  if (complication === null || (complication === "other" && words !== "")) return words;
  return `${COMPLICATION_WORDS[complication]}${words === "" ? "" : ` (${words})`}`;
}
