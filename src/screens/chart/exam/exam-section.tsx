import { calendarDateOfInstant } from "../../../domain/date-words.ts";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import sectionStyles from "../section.module.css";
import { useEditorState } from "../use-editor-state.ts";
import { AssessmentPart } from "./assessment-part.tsx";
import { CarePart } from "./care-part.tsx";
import { ComplaintPart } from "./complaint-part.tsx";
import { ConsentPart } from "./consent-part.tsx";
import { useExamAddress } from "./exam-focus.ts";
import { ExamIndex } from "./exam-index.tsx";
import { useExam } from "./exam-part.ts";
import { ExamReading } from "./exam-reading.tsx";
import styles from "./exam-section.module.css";
import { FactorsPart } from "./factors-part.tsx";
import { HomePart } from "./home-part.tsx";
import { PainPart } from "./pain-part.tsx";
import { PlanPart } from "./plan-part.tsx";
import { ReliefPart } from "./relief-part.tsx";
import { SafetyPart } from "./safety-part.tsx";
import { ScalesPart } from "./scales-part.tsx";
import { useKeptSafety } from "./use-kept-safety.ts";
import { useEarlierVisits } from "./use-earlier-visits.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** Everything about a visit that is no mark on the body: one page, saved as it is touched. */
export function ExamSection({ session }: { readonly session: ChartSession }) {
  const isReadOnly = useEditorState(session.editor, (state) => state.isReadOnly);
  return (
    <main className={sectionStyles["section"]}>
      <h2 className="visually-hidden">Visit</h2>
      {isReadOnly ? <ExamReading session={session} /> : <ExamForm session={session} />}
    </main>
  );
}

function ExamForm({ session }: { readonly session: ChartSession }) {
  const { editor, visit } = session;
  const { clock } = useServices();
  const part = useExam(editor);
  const earlier = useEarlierVisits(visit);
  const kept = useKeptSafety(session);
  useExamAddress();
  useUndoKeys(editor);
  const today = calendarDateOfInstant(clock.now(), clock.timeZone());
  const visitOn = calendarDateOfInstant(visit.startedAt, visit.timeZone);
  return (
    <div className={styles["page"]}>
      <ExamIndex exam={part.exam} />
      <div className={styles["groups"]}>
        <ComplaintPart {...part} editor={editor} visitId={visit.id} />
        <PainPart {...part} />
        <ScalesPart {...part} earlier={earlier} />
        <ReliefPart {...part} />
        <CarePart {...part} earlier={earlier} today={today} />
        <FactorsPart {...part} />
        <SafetyPart {...part} kept={kept} today={today} />
        <ConsentPart {...part} timeZone={visit.timeZone} />
        <AssessmentPart {...part} editor={editor} />
        <PlanPart {...part} visitOn={visitOn} />
        <HomePart {...part} session={session} />
      </div>
    </div>
  );
}
