import { useEffect, useRef } from "react";
import { findMark } from "../../../domain/chart.ts";
import type { PointTreatment } from "../../../domain/commands.ts";
import type { Mark, TriggerPoint } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { selectedPoints } from "../../../editor/selection.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { X } from "../../../ui/icons.ts";
import { DoseBar } from "../checks/dose-bar.tsx";
import { MarkActions } from "../inspector/mark-actions.tsx";
import { isFocusInList, SEVERAL_HEADING_ID, useFocusReturn } from "../inspector/mark-focus.ts";
import { useEditorState } from "../use-editor-state.ts";
import { RecipeChips } from "./recipe-chips.tsx";
import styles from "./treatment.module.css";

/** More than one mark: what can be done with all of them at once. */
export function SeveralMarks({ editor }: { readonly editor: ChartEditor }) {
  const chart = useEditorState(editor, (state) => state.chart);
  const selection = useEditorState(editor, (state) => state.selection);
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  const marks = selection.map((id) => findMark(chart, id)).filter((mark) => mark !== null);
  const points = selectedPoints({ chart, selection });
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusReturn(section, selection);
  // Who ticks rows of the list goes on there.
  useEffect(() => {
    if (!isFocusInList()) heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const title = countInWords(marks);
  return (
    <section ref={section} className={styles["several"]} aria-label={title}>
      <header className={styles["head"]}>
        <h2 ref={heading} id={SEVERAL_HEADING_ID} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label="Close" icon={<X />} tooltip="Back to all marks" onPress={() => close(editor)} />
      </header>
      {isReadOnly ? null : (
        <>
          <RecipeChips editor={editor} points={points} />
          <AllNeedlesOut editor={editor} points={points} />
          <DoseBar editor={editor} />
          {marks.length === 0 ? (
            <p className={styles["quiet"]}>Tap marks on the body or tick them in the list.</p>
          ) : (
            <MarkActions editor={editor} marks={marks} />
          )}
        </>
      )}
    </section>
  );
}

function close(editor: ChartEditor): void {
  editor.setSelectingSeveral(false);
  editor.select([]);
}

type AllNeedlesOutProps = { readonly editor: ChartEditor; readonly points: readonly TriggerPoint[] };

/** Said once for all points, when the last needle is out: where the count was not told, it is as many as went in. */
function AllNeedlesOut({ editor, points }: AllNeedlesOutProps) {
  const counted = points.flatMap(countedOut);
  if (counted.length === 0) return null;
  return (
    <Button onPress={() => editor.execute({ type: "edit-treatments", treatments: counted })}>
      All needles are out
    </Button>
  );
}

/** The treatments of a point of which needles out were not counted, with all of them out. */
function countedOut({ id, treatments }: TriggerPoint): readonly PointTreatment[] {
  return treatments.flatMap((treatment) => {
    const { technique } = treatment;
    if (technique.kind !== "dry-needling" || technique.needlesIn === null || technique.needlesOut !== null) return [];
    return [{ pointId: id, treatment: { ...treatment, technique: { ...technique, needlesOut: technique.needlesIn } } }];
  });
}

/** "8 points", "2 points and 1 other mark", "Nothing selected". */
function countInWords(marks: readonly Mark[]): string {
  const points = marks.filter((mark) => mark.kind === "trigger-point").length;
  const others = marks.length - points;
  const parts = [
    points === 0 ? null : `${points} ${points === 1 ? "point" : "points"}`,
    others === 0 ? null : `${others} ${points === 0 ? "" : "other "}${others === 1 ? "mark" : "marks"}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "Nothing selected" : parts.join(" and ");
}
