import { findPoint, zoneOfPoint } from "../../../domain/chart.ts";
import type { ZoneAuthor } from "../../../domain/marks.ts";
import { MAX_BRUSH_RADIUS_MM, MIN_BRUSH_RADIUS_MM } from "../../../editor/brush-radius.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { unreachable } from "../../../lib/unreachable.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Slider } from "../../../ui/slider.tsx";
import { selectedMark } from "../inspector/selected-mark.ts";
import styles from "./tool-hint.module.css";
import { useEditorState } from "../use-editor-state.ts";

/** What a tap does now, in a sentence, and the settings of a brush. */
export function ToolHint({ editor }: { readonly editor: ChartEditor }) {
  const hint = useEditorState(editor, hintOf);
  const tool = useEditorState(editor, (state) => (state.isReadOnly ? "pan" : state.tool));
  const isNewZone = useEditorState(editor, (state) => !isZoneThere(state));
  return (
    <div className={styles["hint"]}>
      <p className={styles["words"]}>{hint}</p>
      {tool === "pain-zone" || tool === "erase-zone" ? <BrushSize editor={editor} /> : null}
      {tool === "pain-zone" && isNewZone ? <DrawnBy editor={editor} /> : null}
    </div>
  );
}

function BrushSize({ editor }: { readonly editor: ChartEditor }) {
  const radius = useEditorState(editor, (state) => state.brushRadiusMm);
  return (
    <Slider
      label="Brush size"
      unit="mm"
      value={Math.round(2 * radius)}
      minValue={2 * MIN_BRUSH_RADIUS_MM}
      maxValue={2 * MAX_BRUSH_RADIUS_MM}
      step={2}
      onChange={(width) => editor.setBrushRadius(width / 2)}
    />
  );
}

const AUTHORS = [
  { value: "clinician", label: "Clinician" },
  { value: "patient", label: "Patient" },
] as const;

function DrawnBy({ editor }: { readonly editor: ChartEditor }) {
  const author = useEditorState(editor, (state) => state.zoneAuthor);
  return (
    <ChoiceGroup<ZoneAuthor>
      label="Drawn by"
      choices={AUTHORS}
      value={author}
      onChange={(chosen) => {
        if (chosen !== null) editor.setZoneAuthor(chosen);
      }}
    />
  );
}

function hintOf(state: ChartEditorState): string {
  if (state.isReadOnly) return "Tap a mark to read it. Drag to move the sheet, pinch or use the wheel to zoom.";
  switch (state.tool) {
    case "trigger-point":
      return "Tap the body where the trigger point is.";
    case "pain-zone":
      return hintOfBrush(state);
    case "erase-zone":
      return "Draw over a zone to take parts of it away.";
    case "nothing-found":
      return "Tap where you palpated and found nothing.";
    case "pan":
      return "Drag to move the sheet, pinch to zoom.";
    case "select":
      return state.chart.marks.length === 0 ? "Choose a tool to begin." : "Tap a mark to see it, drag it to move it.";
    default:
      return unreachable(state.tool);
  }
}

/** Whose zone the brush paints is the one thing not to be wrong about. */
function hintOfBrush(state: ChartEditorState): string {
  const mark = selectedMark(state);
  const ownerId = mark?.kind === "pain-zone" ? mark.ownerId : (mark?.id ?? null);
  const owner = ownerId === null ? null : findPoint(state.chart, ownerId);
  if (owner !== null) return `Paint the referral zone of point ${owner.number}.`;
  return mark?.kind === "pain-zone"
    ? "Paint more of this zone. For another one, close it first."
    : "Paint where the patient feels pain. For a referral zone, select its point first.";
}

/** A stroke then goes on with a zone, whose details say who drew it: asked for twice, one answer would not be heard. */
function isZoneThere(state: ChartEditorState): boolean {
  const mark = selectedMark(state);
  return mark?.kind === "pain-zone" || (mark?.kind === "trigger-point" && zoneOfPoint(state.chart, mark.id) !== null);
}
