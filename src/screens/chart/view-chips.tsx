import { useMemo } from "react";
import { VIEW_IDS, type ViewId } from "../../atlas/place.ts";
import { viewTitle } from "../../domain/view-names.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import { ChipButton } from "../../ui/chip-button.tsx";
import { Toolbar } from "../../ui/toolbar.tsx";
import { createMarkViews } from "./mark-views.ts";
import { useEditorState } from "./use-editor-state.ts";
import styles from "./view-chips.module.css";

type ViewChipsProps = {
  readonly editor: ChartEditor;
  /** A view was chosen by the keyboard, which goes on in the chart. */
  readonly onChosenByKey: (view: ViewId) => void;
};

/** Every view of the sheet, with how many marks it shows. */
export function ViewChips({ editor, onChosenByKey }: ViewChipsProps) {
  const chart = useEditorState(editor, (state) => state.chart);
  const markViews = useMemo(() => createMarkViews(editor.body), [editor]);
  const counts = markViews.countByView(chart);
  return (
    <Toolbar label="Views" className={styles["chips"]}>
      <ChipButton onPress={() => editor.fitAll()}>All views</ChipButton>
      {VIEW_IDS.map((view) => (
        <ChipButton
          key={view}
          count={counts.get(view) ?? 0}
          name={nameOfChip(view, counts.get(view) ?? 0)}
          onPress={(event) => {
            editor.goToView(view);
            if (event.pointerType === "keyboard" || event.pointerType === "virtual") onChosenByKey(view);
          }}
        >
          {viewTitle(view)}
        </ChipButton>
      ))}
    </Toolbar>
  );
}

function nameOfChip(view: ViewId, count: number): string {
  if (count === 0) return viewTitle(view);
  return `${viewTitle(view)}, ${count} ${count === 1 ? "mark" : "marks"}`;
}
