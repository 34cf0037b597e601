import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { ChipButton } from "../../../ui/chip-button.tsx";
import { showSeveralMarks } from "./mark-focus.ts";
import styles from "./select-several.module.css";
import { useEditorState } from "../use-editor-state.ts";

/** Ways to more than one mark without a keyboard: ticking them one by one, or all points at once. */
export function SelectSeveral({ editor }: { readonly editor: ChartEditor }) {
  const isOn = useEditorState(editor, (state) => state.isSelectingSeveral);
  const isOffered = useEditorState(editor, isWorthOffering);
  if (!isOffered) return null;

  function selectAllPoints(): void {
    const { chart } = editor.store.getState();
    editor.select(chart.marks.filter((mark) => mark.kind === "trigger-point").map(({ id }) => id));
    showSeveralMarks();
  }

  return (
    <div className={styles["choices"]}>
      <ChipButton onPress={() => editor.setSelectingSeveral(!isOn)}>{isOn ? "Done" : "Select several"}</ChipButton>
      <ChipButton onPress={selectAllPoints}>Select all points</ChipButton>
    </div>
  );
}

function isWorthOffering({ chart, isReadOnly }: ChartEditorState): boolean {
  let pointCount = 0;
  for (const mark of chart.marks) {
    if (mark.kind === "trigger-point") pointCount += 1;
    if (pointCount === 2) return !isReadOnly;
  }
  return false;
}
