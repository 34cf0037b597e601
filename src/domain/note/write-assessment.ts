import { TRIGGER_POINT_CLASSES, type TriggerPointClass } from "../marks.ts";
import type { NoteBlock } from "./note.ts";
import { cleanLine, cleanParagraphs } from "./note-phrases.ts";
import { type NoteScope, paragraphOf, spotsInWords } from "./note-scope.ts";

/** What the clinician makes of it, in own words, the classes that were given to the points, and the codes that were chosen. */
export function writeAssessment(scope: NoteScope): readonly NoteBlock[] {
  const { assessment, diagnosisCodes } = scope.chart.exam;
  const words = cleanParagraphs(assessment);
  const codes = diagnosisCodes.map(cleanLine).filter((code) => code !== "");
  return [
    ...words.flatMap((text) => paragraphOf([text])),
    ...(scope.isFull || words.length === 0 ? paragraphOf(classSentences(scope)) : []),
    ...paragraphOf(codes.length === 0 ? [] : [scope.say("diagnosis-codes", { codes: codes.join(", ") })]),
  ];
}

/** One and many of each class; an unclassified point is nothing that was assessed. */
const CLASS_NAMES: Readonly<Record<TriggerPointClass, readonly [one: string, many: string] | null>> = {
  unclassified: null,
  active: ["active trigger point", "active trigger points"],
  latent: ["latent trigger point", "latent trigger points"],
  satellite: ["satellite trigger point", "satellite trigger points"],
  attachment: ["attachment trigger point", "attachment trigger points"],
  "not-a-trigger-point": ["tender spot, no trigger point", "tender spots, no trigger points"],
};

function classSentences(scope: NoteScope): readonly string[] {
  return TRIGGER_POINT_CLASSES.map((pointClass) => {
    const points = scope.points.filter((point) => point.class === pointClass);
    const names = CLASS_NAMES[pointClass];
    if (names === null || points.length === 0) return "";
    return scope.say("points-by-class", {
      class: names[points.length === 1 ? 0 : 1],
      muscles: spotsInWords(points, scope),
    });
  });
}
