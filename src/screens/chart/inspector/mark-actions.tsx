import { useRef, useState } from "react";
import type { Mark } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { canMirror } from "../../../editor/copy-marks.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Copy, FlipHorizontal2, Move, Trash2 } from "../../../ui/icons.ts";
import styles from "./mark-actions.module.css";
import { useFocusReturn } from "./mark-focus.ts";

type MarkActionsProps = { readonly editor: ChartEditor; readonly marks: readonly Mark[] };

/** What can be done with the selected marks. Nothing asks back: everything can be undone. */
export function MarkActions({ editor, marks }: MarkActionsProps) {
  const [isMoving, setMoving] = useState(false);
  const actions = useRef<HTMLFieldSetElement>(null);
  useFocusReturn(
    actions,
    marks.map(({ id }) => id),
  );
  return (
    <fieldset ref={actions} className={styles["actions"]} aria-label="Actions">
      <Button icon={<Move />} aria-expanded={isMoving} onPress={() => setMoving(!isMoving)}>
        Move
      </Button>
      <Button
        icon={<FlipHorizontal2 />}
        isDisabled={!marks.some((mark) => canMirror(mark))}
        onPress={() => editor.mirrorSelection()}
      >
        Mirror
      </Button>
      <Button icon={<Copy />} onPress={() => editor.duplicateSelection()}>
        Duplicate
      </Button>
      <Button icon={<Trash2 />} onPress={() => editor.deleteSelection()}>
        Delete
      </Button>
      {isMoving ? <MovePad editor={editor} /> : null}
    </fieldset>
  );
}

/** As the arrow keys do. In mm. */
const STEP_MM = 5;

/** For a hand that trembles or wears gloves: 5 mm a tap, as the sheet lies on the screen. */
function MovePad({ editor }: { readonly editor: ChartEditor }) {
  function step(dx: number, dy: number): void {
    // The arrow keys move the cross-hair first where one is shown; these buttons mean the mark.
    editor.hideCursor();
    editor.nudge({ dx: dx * STEP_MM, dy: dy * STEP_MM });
  }
  return (
    <fieldset className={styles["pad"]} aria-label="Move by 5 mm">
      <IconButton label="Left" icon={<ArrowLeft />} onPress={() => step(-1, 0)} />
      <IconButton label="Up" icon={<ArrowUp />} onPress={() => step(0, -1)} />
      <IconButton label="Down" icon={<ArrowDown />} onPress={() => step(0, 1)} />
      <IconButton label="Right" icon={<ArrowRight />} onPress={() => step(1, 0)} />
      <span className={styles["unit"]}>5 mm a tap, or drag it</span>
    </fieldset>
  );
}
