import { zoneOfPoint } from "../../../domain/chart.ts";
import type { TriggerPointEdit } from "../../../domain/commands.ts";
import type { Chart, TriggerPoint, TriggerPointClass } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { BookOpen, Brush } from "../../../ui/icons.ts";
import { loadScreen } from "../../load-screen.tsx";
import { editMark } from "./edit-mark.ts";
import styles from "./mark-details.module.css";
import { MuscleField } from "../muscles/muscle-field.tsx";
import { MusclesHere } from "../muscles/muscles-here.tsx";
import { NoteField } from "./note-field.tsx";
import { PainScale } from "./pain-scale.tsx";
import { SideNote } from "./side-note.tsx";
import { RecordReferral, UsualReferral } from "../muscles/usual-referral.tsx";

const CLASSES: readonly Choice<TriggerPointClass>[] = [
  { value: "active", label: "Active" },
  { value: "latent", label: "Latent" },
  { value: "satellite", label: "Satellite" },
  { value: "attachment", label: "Attachment" },
  { value: "not-a-trigger-point", label: "Not a trigger point" },
  { value: "unclassified", label: "Unclassified" },
];

// Findings and treatment come when the first point is shown: the chart itself must open fast.
const PointRecord = loadScreen(
  async () => (await import("./point-record.tsx")).PointRecord,
  false,
  <div className={styles["recordToCome"]} />,
);

type PointDetailsProps = {
  readonly editor: ChartEditor;
  readonly chart: Chart;
  readonly point: TriggerPoint;
  readonly isReadOnly: boolean;
};

export function PointDetails({ editor, chart, point, isReadOnly }: PointDetailsProps) {
  const zone = zoneOfPoint(chart, point.id);
  function edit(change: TriggerPointEdit): void {
    editMark(editor, { type: "edit-trigger-point", id: point.id, edit: change });
  }
  return (
    <>
      {isReadOnly ? null : (
        <MusclesHere
          body={editor.body}
          place={point.place}
          muscle={point.muscle}
          onChange={(muscle) => edit({ muscle })}
        />
      )}
      <MuscleField muscle={point.muscle} isDisabled={isReadOnly} onChange={(muscle) => edit({ muscle })} />
      {zone === null ? (
        isReadOnly ? null : (
          <RecordReferral editor={editor} point={point} />
        )
      ) : (
        <>
          <Button className={styles["link"]} onPress={() => editor.select([zone.id])}>
            Show its referral zone
          </Button>
          <SideNote editor={editor} zone={zone} />
        </>
      )}
      <PainScale
        label="Pain on palpation"
        pain={point.pain}
        isDisabled={isReadOnly}
        onChange={(pain) => edit({ pain })}
      />
      <ChoiceGroup<TriggerPointClass>
        label="Class"
        appearance="grid"
        choices={CLASSES}
        value={point.class}
        onChange={(chosen) => edit({ class: chosen ?? "unclassified" })}
        isDisabled={isReadOnly}
      />
      <PointRecord editor={editor} chart={chart} point={point} isReadOnly={isReadOnly} onEdit={edit} />
      {zone !== null || isReadOnly ? null : (
        <>
          <PaintZoneButton editor={editor} />
          <UsualReferral point={point} />
        </>
      )}
      {point.muscle === null ? null : (
        <ButtonLink
          href={`#/reference/${encodeURIComponent(point.muscle)}`}
          variant="plain"
          icon={<BookOpen />}
          opensNewTab
        >
          About this muscle
        </ButtonLink>
      )}
      <NoteField note={point.note} isDisabled={isReadOnly} onSave={(note) => edit({ note })} />
    </>
  );
}

function PaintZoneButton({ editor }: { readonly editor: ChartEditor }) {
  return (
    <Button className={styles["link"]} icon={<Brush />} onPress={() => editor.setTool("pain-zone")}>
      Paint its referral zone
    </Button>
  );
}
