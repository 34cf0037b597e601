import { useEffect, useMemo } from "react";
import { usualReferral } from "../../../atlas/knowledge/usual-referral.ts";
import { zoneOfPoint } from "../../../domain/chart.ts";
import type { TriggerPoint } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import { selectedMark } from "../inspector/selected-mark.ts";
import { useEditorState } from "../use-editor-state.ts";

/** Shows on the body where the selected point is usually felt, as long as nobody recorded where it is. */
export function ReferralGhost({ editor }: { readonly editor: ChartEditor }) {
  const knowledge = useKnowledge();
  const point = useEditorState(editor, pointWithoutZone);
  const place = point?.place ?? null;
  const muscle = point?.muscle ?? null;
  const hint = useMemo(
    () => (knowledge === null || place === null || muscle === null ? null : usualReferral(knowledge, muscle, place)),
    [knowledge, muscle, place],
  );
  useEffect(() => {
    // Without a usual referral the body may show what a search found.
    if (hint === null) return undefined;
    editor.setHint(hint);
    return () => editor.setHint(null);
  }, [editor, hint]);
  return null;
}

function pointWithoutZone(state: ChartEditorState): TriggerPoint | null {
  const mark = selectedMark(state);
  if (state.isReadOnly || mark?.kind !== "trigger-point") return null;
  return zoneOfPoint(state.chart, mark.id) === null ? mark : null;
}
