import type { VisitExamEdit } from "../../../domain/commands.ts";
import type { VisitExam } from "../../../domain/exam/visit-exam.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { useEditorState } from "../use-editor-state.ts";

/** What each part of the visit's page works on: the exam as it stands, and how to change it. */
export type ExamPartProps = {
  readonly exam: VisitExam;
  readonly edit: (change: VisitExamEdit) => void;
};

/** The exam of an open visit. */
export function useExam(editor: ChartEditor): ExamPartProps {
  const exam = useEditorState(editor, (state) => state.chart.exam);
  return { exam, edit: (change) => editor.execute({ type: "edit-exam", edit: change }) };
}
