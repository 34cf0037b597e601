import { useEffect } from "react";
import { isSpotMark } from "../../../domain/chart.ts";
import type { SpotMark } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { editMark } from "../inspector/edit-mark.ts";
import { selectedMark } from "../inspector/selected-mark.ts";
import styles from "./muscle-strip.module.css";
import { MusclesHere } from "./muscles-here.tsx";
import { revealPlace } from "../body/reveal-mark.ts";
import { useEditorState } from "../use-editor-state.ts";

/** How much of the chart the strip lies on, px: the row of chips and its margins, see muscle-strip.module.css. */
const STRIP_HEIGHT_PX = 64;

/** The muscles under the selected spot in one row on the body: on a phone, too, two taps make a record. */
export function MuscleStrip({ editor }: { readonly editor: ChartEditor }) {
  const spot = useEditorState(editor, spotToName);
  useEffect(() => {
    if (spot !== null) revealPlace(editor, spot.place, STRIP_HEIGHT_PX);
  }, [editor, spot]);
  if (spot === null) return null;
  return (
    <div className={styles["strip"]}>
      <MusclesHere
        body={editor.body}
        place={spot.place}
        muscle={spot.muscle}
        isLabelHidden
        onChange={(muscle) =>
          editMark(
            editor,
            spot.kind === "trigger-point"
              ? { type: "edit-trigger-point", id: spot.id, edit: { muscle } }
              : { type: "edit-clear-site", id: spot.id, edit: { muscle } },
          )
        }
      />
    </div>
  );
}

/** None while a brush is in hand: the strip would lie on what is to be painted. */
function spotToName(state: ChartEditorState): SpotMark | null {
  if (state.tool === "pain-zone" || state.tool === "erase-zone") return null;
  const isSeveral = state.isSelectingSeveral || state.selection.length > 1;
  const mark = isSeveral ? null : selectedMark(state);
  return state.isReadOnly || mark === null || !isSpotMark(mark) ? null : mark;
}
