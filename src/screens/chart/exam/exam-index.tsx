import { Button } from "../../../ui/button.tsx";
import { Check } from "../../../ui/icons.ts";
import type { ExamPart } from "../../../domain/exam/exam-parts.ts";
import { EMPTY_EXAM, type VisitExam } from "../../../domain/exam/visit-exam.ts";
import { isSameData } from "../../../lib/same-data.ts";
import { focusExamPart } from "./exam-focus.ts";
import styles from "./exam-section.module.css";

type Entry = {
  readonly title: string;
  readonly part: ExamPart;
  /** What of the exam stands there. */
  readonly of: (exam: VisitExam) => readonly unknown[];
};

const ENTRIES: readonly Entry[] = [
  { title: "Complaint", part: "complaint", of: ({ complaint }) => [complaint] },
  { title: "Pain", part: "pain", of: ({ pain }) => [pain] },
  { title: "Outcome scales", part: "scores", of: ({ scores }) => [scores] },
  { title: "Relief", part: "relief", of: ({ relief }) => [relief] },
  { title: "Care so far", part: "conservativeCare", of: ({ conservativeCare }) => [conservativeCare] },
  {
    title: "Factors",
    part: "perpetuating",
    of: ({ perpetuatingTags, perpetuatingWords }) => [perpetuatingTags, perpetuatingWords],
  },
  { title: "Safety", part: "allergies", of: ({ safety }) => [safety] },
  {
    title: "Before treatment",
    part: "contraindications",
    of: ({ contraindications, consent }) => [contraindications, consent],
  },
  { title: "Assessment", part: "assessment", of: ({ assessment, diagnosisCodes }) => [assessment, diagnosisCodes] },
  { title: "Plan", part: "followUpOn", of: ({ plan: { followUpOn, words } }) => [followUpOn, words] },
  { title: "Home programme", part: "homeProgramme", of: ({ plan: { homeProgramme } }) => [homeProgramme] },
];

/** The parts of the page beside it: where one is asked for, and which have something in them. */
export function ExamIndex({ exam }: { readonly exam: VisitExam }) {
  return (
    <nav className={styles["index"]} aria-label="On this page">
      {ENTRIES.map((entry) => (
        <Button
          key={entry.part}
          variant="plain"
          className={styles["indexEntry"]}
          onPress={() => focusExamPart(entry.part)}
        >
          {entry.title}
          {hasSomething(entry, exam) ? <Check className={styles["filled"]} aria-label="filled in" /> : null}
        </Button>
      ))}
    </nav>
  );
}

function hasSomething({ of }: Entry, exam: VisitExam): boolean {
  return !isSameData(of(exam), of(EMPTY_EXAM));
}
