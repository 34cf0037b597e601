import { useEffect, useMemo, useState } from "react";
import { VIEW_IDS, type ViewId } from "../../../atlas/place.ts";
import { viewTitle } from "../../../domain/view-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { ChipButton } from "../../../ui/chip-button.tsx";
import { Toolbar } from "../../../ui/toolbar.tsx";
import { createMarkViews } from "./mark-views.ts";
import { useEditorState } from "../use-editor-state.ts";
import styles from "./view-chips.module.css";

const COUNT_DELAY_MS = 50;

type ViewChipsProps = {
  readonly editor: ChartEditor;
  /** A view was chosen by the keyboard, which goes on in the chart. */
  readonly onChosenByKey: (view: ViewId) => void;
};

/** Every view of the sheet, with how many marks it shows. */
export function ViewChips({ editor, onChosenByKey }: ViewChipsProps) {
  const counts = useMarkCounts(editor);
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

/** Counted after the marks are on the screen: nobody waits for a number at the edge. */
function useMarkCounts(editor: ChartEditor): ReadonlyMap<ViewId, number> {
  const chart = useEditorState(editor, (state) => state.chart);
  const markViews = useMemo(() => createMarkViews(editor.body), [editor]);
  const [counts, setCounts] = useState<ReadonlyMap<ViewId, number>>(new Map());
  useEffect(() => {
    const timer = setTimeout(() => setCounts(markViews.countByView(chart)), COUNT_DELAY_MS);
    return () => clearTimeout(timer);
  }, [markViews, chart]);
  return counts;
}

function nameOfChip(view: ViewId, count: number): string {
  if (count === 0) return viewTitle(view);
  return `${viewTitle(view)}, ${count} ${count === 1 ? "mark" : "marks"}`;
}
