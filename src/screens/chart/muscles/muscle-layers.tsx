import { MUSCLE_DEPTHS, type MuscleDepth } from "../../../editor/editor-state.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { useKnowledge } from "../../use-knowledge.ts";
import { findDepthMemory, rememberDepths } from "./muscle-depths.ts";
import { useEditorState } from "../use-editor-state.ts";

const CHOICES = MUSCLE_DEPTHS.map((depth) => ({ value: depth, label: capitalize(depth) }));

/** Which muscles are outlined on the body. Remembered for the next chart. */
export function MuscleLayers({ editor }: { readonly editor: ChartEditor }) {
  const knowledge = useKnowledge();
  const depths = useEditorState(editor, (state) => state.muscleDepths);
  if (knowledge === null) return null;
  return (
    <ToggleChips<MuscleDepth>
      label="Muscles on the body"
      choices={CHOICES}
      values={depths}
      onChange={(chosen) => {
        rememberDepths(findDepthMemory(), chosen);
        editor.setMuscleDepths(chosen);
      }}
    />
  );
}
