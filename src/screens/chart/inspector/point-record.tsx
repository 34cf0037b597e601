import type { TriggerPointEdit } from "../../../domain/commands.ts";
import type { Chart, TriggerPoint } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { CautionNote } from "../checks/caution-note.tsx";
import { DoseBar } from "../checks/dose-bar.tsx";
import { ClassHints } from "../findings/class-hints.tsx";
import { FindingsSection } from "../findings/findings-section.tsx";
import { TreatmentSection } from "../treatment/treatment-section.tsx";

type PointRecordProps = {
  readonly editor: ChartEditor;
  readonly chart: Chart;
  readonly point: TriggerPoint;
  readonly isReadOnly: boolean;
  readonly onEdit: (edit: TriggerPointEdit) => void;
};

/** What was found at a point and what was done to it: loaded when the first point is shown, so that the chart opens fast. */
export function PointRecord({ editor, chart, point, isReadOnly, onEdit }: PointRecordProps) {
  return (
    <>
      {isReadOnly ? null : <ClassHints point={point} onChoose={(chosen) => onEdit({ class: chosen })} />}
      <CautionNote editor={editor} place={point.place} />
      <FindingsSection editor={editor} chart={chart} point={point} isReadOnly={isReadOnly} />
      <TreatmentSection editor={editor} point={point} isReadOnly={isReadOnly} />
      <DoseBar editor={editor} />
    </>
  );
}
