import { useMemo, useRef } from "react";
import type { MarkId } from "../../../domain/ids.ts";
import { describeMark } from "../../../domain/mark-words.ts";
import type { Chart, Mark, PainZone } from "../../../domain/marks.ts";
import { measureZone, type ZoneFacts } from "../../../domain/zone-facts.ts";
import type { Body } from "../../../atlas/body.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { toggleSelected } from "../../../editor/selection.ts";
import { classNames } from "../../../ui/class-names.ts";
import { Square, SquareCheck } from "../../../ui/icons.ts";
import { ListButton } from "../../../ui/list-button.tsx";
import { WindowedList } from "../../../ui/windowed-list.tsx";
import styles from "./mark-list.module.css";
import { MARKS_HEADING_ID, useFocusReturn } from "./mark-focus.ts";
import { MarkSign } from "./mark-sign.tsx";
import { SelectSeveral } from "./select-several.tsx";
import { revealMark } from "../body/reveal-mark.ts";
import { useAfterPaint } from "../use-after-paint.ts";
import { useEditorState } from "../use-editor-state.ts";
import type { SettledMarks } from "./use-settled-marks.ts";

/** Longer lists hold only the rows in sight: a thousand rows would slow every frame of a drag on the body. */
const PLAIN_LIST_LIMIT = 60;
/** Two lines. */
const ROW_HEIGHT_REM = 3.25;

type MarkListProps = { readonly editor: ChartEditor; readonly marks: SettledMarks };

/** The same marks as on the body, as buttons in words: for the eye that searches, the keyboard and the screen reader. */
export function MarkList({ editor, marks: { chart, selection } }: MarkListProps) {
  const isSeveral = useEditorState(editor, (state) => state.isSelectingSeveral);
  const measure = useMemo(() => createMeasure(editor.body), [editor]);
  // The first measure prepares the whole surface: the chart is shown before that.
  const isMeasuring = useAfterPaint();
  const marks = useMemo(() => inReadingOrder(chart), [chart]);
  function renderMark(mark: Mark) {
    const facts = isMeasuring && mark.kind === "pain-zone" ? measure(mark) : undefined;
    return (
      <MarkRow
        mark={mark}
        words={describeMark(mark, chart, facts)}
        areWordsWhole={mark.kind !== "pain-zone" || isMeasuring}
        isSelected={selection.includes(mark.id)}
        isSeveral={isSeveral}
        editor={editor}
      />
    );
  }
  return (
    <section className={styles["section"]} aria-labelledby={MARKS_HEADING_ID}>
      <h2 id={MARKS_HEADING_ID} tabIndex={-1} className={styles["heading"]}>
        Marks <span className={styles["count"]}>{marks.length === 0 ? "none yet" : marks.length}</span>
      </h2>
      <SelectSeveral editor={editor} />
      {marks.length > PLAIN_LIST_LIMIT ? (
        <WindowedList
          label="Marks"
          items={marks}
          keyOf={(mark) => mark.id}
          rowHeightRem={ROW_HEIGHT_REM}
          renderRow={renderMark}
        />
      ) : (
        <ul aria-label="Marks" className={styles["list"]}>
          {marks.map((mark) => (
            <li key={mark.id}>{renderMark(mark)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

type MarkRowProps = {
  readonly editor: ChartEditor;
  readonly mark: Mark;
  readonly words: string;
  /** False while something is still to be measured: then they are there to be heard, and no line breaks anew. */
  readonly areWordsWhole: boolean;
  readonly isSelected: boolean;
  /** Rows are ticked, not opened. */
  readonly isSeveral: boolean;
};

function MarkRow({ editor, mark, words, areWordsWhole, isSelected, isSeveral }: MarkRowProps) {
  const tick = isSelected ? <SquareCheck className={styles["tick"]} /> : <Square className={styles["tick"]} />;
  const row = useRef<HTMLDivElement>(null);
  useFocusReturn(row, [mark.id]);
  return (
    <div
      ref={row}
      data-mark={mark.id}
      className={classNames(mark.kind === "pain-zone" && styles["zone"], isOwned(mark) && styles["owned"])}
    >
      <ListButton
        icon={
          <>
            {isSeveral ? tick : null}
            <MarkSign mark={mark} />
          </>
        }
        isSelected={isSelected}
        onPress={({ shiftKey }) => {
          const { selection } = editor.store.getState();
          editor.select(shiftKey || isSeveral ? toggleSelected(selection, mark.id) : [mark.id]);
          revealMark(editor, mark);
        }}
      >
        {areWordsWhole ? words : <span className="visually-hidden">{words}</span>}
      </ListButton>
    </div>
  );
}

function isOwned(mark: Mark): boolean {
  return mark.kind === "pain-zone" && mark.ownerId !== null;
}

/** Points by number, each with its referral zone below it; then the patient's own pain; then what was clear. */
function inReadingOrder(chart: Chart): readonly Mark[] {
  const points = chart.marks.filter((mark) => mark.kind === "trigger-point").toSorted((a, b) => a.number - b.number);
  const zones = chart.marks.filter((mark) => mark.kind === "pain-zone");
  const zonesByOwner = new Map(zones.map((zone) => [zone.ownerId, zone]));
  return [
    ...points.flatMap((point): readonly Mark[] => {
      const zone = zonesByOwner.get(point.id);
      return zone === undefined ? [point] : [point, zone];
    }),
    ...zones.filter((zone) => zone.ownerId === null),
    ...chart.marks.filter((mark) => mark.kind === "clear-site"),
  ];
}

/** Measures a zone once, however often the list is shown. */
function createMeasure(body: Body): (zone: PainZone) => ZoneFacts {
  const known = new Map<MarkId, { readonly zone: PainZone; readonly facts: ZoneFacts }>();
  return (zone) => {
    const before = known.get(zone.id);
    if (before?.zone.cells === zone.cells) return before.facts;
    const facts = measureZone(body, zone);
    known.set(zone.id, { zone, facts });
    return facts;
  };
}
