import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { loadScreen } from "../../load-screen.tsx";
import { FindSource } from "../pain-source/find-source.tsx";
import styles from "./inspector.module.css";
import { MarkDetails } from "./mark-details.tsx";
import { MarkList } from "./mark-list.tsx";
import { MuscleLayers } from "../muscles/muscle-layers.tsx";
import { selectedMark } from "./selected-mark.ts";
import type { SourceSearch } from "../pain-source/source-search.ts";
import { ToolHint } from "../body/tool-hint.tsx";
import { useEditorState } from "../use-editor-state.ts";
import { useSettledMarks } from "./use-settled-marks.ts";

// Rarely the first thing that is wanted: the chart itself must open fast.
const SeveralMarks = loadScreen(async () => (await import("../treatment/several-marks.tsx")).SeveralMarks, false);

type InspectorProps = { readonly editor: ChartEditor; readonly search: SourceSearch };

/** What a tap does now, the selected mark, and all marks in words. */
export function Inspector({ editor, search }: InspectorProps) {
  const marks = useSettledMarks(editor);
  const isTicking = useEditorState(editor, (state) => state.isSelectingSeveral);
  const isSeveral = isTicking || marks.selection.length > 1;
  const mark = isSeveral ? null : selectedMark(marks);
  const isNothing = mark === null && !isSeveral;
  // Whose zone a brush paints, and how wide, stays in sight; other tools explain themselves once.
  const isBrush = useEditorState(editor, hasBrush);
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  // Who looks for a source asks the list, not the body.
  const isSearching = search.isOpen && !isReadOnly;
  return (
    <div className={styles["inspector"]}>
      <div className={styles["now"]}>
        {isSeveral ? <SeveralMarks editor={editor} /> : null}
        {(isNothing && !isSearching) || isBrush ? <ToolHint editor={editor} /> : null}
        {mark === null ? null : (
          <MarkDetails key={mark.id} editor={editor} chart={marks.chart} mark={mark} search={search} />
        )}
        {isNothing && !isReadOnly ? <FindSource editor={editor} search={search} zone={null} /> : null}
      </div>
      <MarkList editor={editor} marks={marks} />
      <MuscleLayers editor={editor} />
    </div>
  );
}

function hasBrush({ tool, isReadOnly }: ChartEditorState): boolean {
  return !isReadOnly && (tool === "pain-zone" || tool === "erase-zone");
}
