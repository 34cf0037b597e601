import { ageInWords, calendarDateInWords, calendarDateOfInstant, dateTimeInWords } from "../date-words.ts";
import { enteredInErrorInWords, standingInWords } from "../signing/signature-words.ts";
import { statusInWords, visitStatus } from "../signing/visit-status.ts";
import type { Note, NoteBlock, NoteSection, SectionName } from "./note.ts";
import { cleanLine, endSentence } from "./note-phrases.ts";
import { type NoteInput, type NoteScope, openScope } from "./note-scope.ts";
import type { SentenceName } from "./sentences.ts";
import { writeAssessment } from "./write-assessment.ts";
import { writeObjective } from "./write-objective.ts";
import { writePlan } from "./write-plan.ts";
import { writeProcedure } from "./write-procedure.ts";
import { writeResponse } from "./write-response.ts";
import { writeSubjective } from "./write-subjective.ts";

/**
 * The written note of a visit. Counts and numbers come from the chart, so that note and map agree; sections without
 * anything to say are left out. The same input always gives the same note.
 */
export function writeNote(input: NoteInput): Note {
  const scope = openScope(input);
  const { visit } = input;
  const sections = SECTIONS.map(({ name, heading, write }): NoteSection => {
    return { name, heading: scope.say(heading, {}), blocks: write(scope) };
  });
  return {
    opening: writeOpening(scope),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    // An error stands above everything; it need not stand below once more.
    signature: standingInWords({ ...visit, enteredInError: null }).map((line) => endSentence(cleanLine(line))),
  };
}

type SectionWriter = {
  readonly name: SectionName;
  readonly heading: SentenceName & `heading-${SectionName}`;
  readonly write: (scope: NoteScope) => readonly NoteBlock[];
};

const SECTIONS: readonly SectionWriter[] = [
  { name: "subjective", heading: "heading-subjective", write: writeSubjective },
  { name: "objective", heading: "heading-objective", write: writeObjective },
  { name: "procedure", heading: "heading-procedure", write: writeProcedure },
  { name: "response", heading: "heading-response", write: writeResponse },
  { name: "assessment", heading: "heading-assessment", write: writeAssessment },
  { name: "plan", heading: "heading-plan", write: writePlan },
];

/** Who and when: a note pasted into the wrong record must show it. It begins in the direction of its language, whatever the name. */
function writeOpening({ visit, patient, say, earlierVisits }: NoteScope): readonly string[] {
  const { startedAt, timeZone, enteredInError, discardedAt } = visit;
  const status = visitStatus(visit, earlierVisits);
  const age =
    patient.birthDate === null ? "" : ageInWords(patient.birthDate, calendarDateOfInstant(startedAt, timeZone));
  const who = [
    cleanLine(patient.name),
    patient.birthDate === null ? "" : `born ${calendarDateInWords(patient.birthDate)}${age === "" ? "" : ` (${age})`}`,
    cleanLine(patient.recordNumber) === "" ? "" : `record number ${cleanLine(patient.recordNumber)}`,
  ].filter((part) => part !== "");
  return [
    ...(enteredInError === null ? [] : [endSentence(cleanLine(enteredInErrorInWords(enteredInError, timeZone)))]),
    ...(status === "amended" ? [endSentence(statusInWords(status, visit))] : []),
    ...(discardedAt === null ? [] : ["This visit was discarded."]),
    ...(who.length === 0 ? [] : [`Patient: ${endSentence(who.join(", "))}`]),
    say("visit-of", { date: dateTimeInWords(startedAt, timeZone) }),
  ];
}
