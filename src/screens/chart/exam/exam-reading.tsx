import { lastScoreOf } from "../../../domain/exam/earlier-exams.ts";
import {
  careInWords,
  consentInWords,
  contraindicationsInWords,
  manualTherapyInWords,
  painRatingsInWords,
  perpetuatingInWords,
  planInWords,
  reliefInWords,
  safetyInWords,
  scoresInWords,
} from "../../../domain/exam/exam-in-words.ts";
import type { VisitExam } from "../../../domain/exam/visit-exam.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";
import styles from "./exam-section.module.css";
import { HandoutButtons } from "./handout-buttons.tsx";
import { useEarlierVisits } from "./use-earlier-visits.ts";

/** A visit that can't be changed: what was recorded, as text. */
export function ExamReading({ session }: { readonly session: ChartSession }) {
  const exam = useEditorState(session.editor, (state) => state.chart.exam);
  const earlier = useEarlierVisits(session.visit);
  const groups = groupsInWords(exam, session.visit, earlier).filter(({ lines }) => lines.length > 0);
  const hasProgramme = exam.plan.homeProgramme.length > 0;
  if (groups.length === 0) return <p className={styles["soft"]}>Nothing was recorded here at this visit.</p>;
  return (
    <>
      <dl className={styles["reading"]}>
        {groups.map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map((line) => (
              <dd key={line} dir="auto">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {hasProgramme ? <HandoutButtons session={session} /> : null}
    </>
  );
}

type Group = { readonly title: string; readonly lines: readonly string[] };

function groupsInWords(exam: VisitExam, visit: Visit, earlier: readonly Visit[]): readonly Group[] {
  return [
    { title: "Complaint", lines: linesOf(exam.complaint) },
    { title: "Pain", lines: linesOf(painRatingsInWords(exam.pain)) },
    { title: "Outcome scales", lines: scoreLines(exam, earlier) },
    { title: "Relief", lines: linesOf(reliefInWords(exam.relief)) },
    { title: "Care so far", lines: exam.conservativeCare.map(careInWords) },
    { title: "Perpetuating factors", lines: linesOf(perpetuatingInWords(exam)) },
    { title: "Safety", lines: safetyInWords(exam.safety) },
    {
      title: "Before treatment",
      lines: linesOf(
        contraindicationsInWords(exam.contraindications),
        consentInWords(exam.consent, visit.timeZone),
        manualTherapyInWords(exam.manualTherapyMinutes),
      ),
    },
    { title: "Assessment", lines: linesOf(exam.assessment, exam.diagnosisCodes.join(", ")) },
    { title: "Plan", lines: planInWords(exam.plan) },
  ];
}

function scoreLines({ scores }: VisitExam, earlier: readonly Visit[]): readonly string[] {
  return scores.flatMap((score) => {
    const last = lastScoreOf(score.scale, earlier);
    return scoresInWords([score], last === null ? null : { scores: [{ ...score, score: last.score }], on: last.on });
  });
}

function linesOf(...lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== "");
}
