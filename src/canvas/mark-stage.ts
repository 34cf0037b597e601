import type { Layer } from "konva/lib/Layer.js";
import type { Mark } from "../domain/marks.ts";
import type { ChartEditorState } from "../editor/editor-state.ts";
import { addToStroke, type DraftScene, draftOpacity, drawDraftLayer, isStroke } from "./layers/draft-layer.ts";
import { foldAll, liftMarks, marksAtRest, marksChangedByDraft, marksInMotion, mustFold } from "./mark-surfaces.ts";
import type { MarkBrush } from "./shapes/spot-signs.ts";

type RequestSurface = (surface: "marks" | "draft") => void;

/** Decides what of the marks is drawn where and when: the resting bitmap as rarely as possible, the draft surface at once. */
export type MarkStage = {
  /** @param request asks for a drawing of what changed */
  update(state: ChartEditorState, before: ChartEditorState, request: RequestSurface): void;
  /** Everything onto the resting bitmap, where no gesture holds it off; the caller draws both surfaces. */
  fold(): void;
  atRest(): readonly Mark[];
  isDraftEmpty(): boolean;
  /** Before the draft layer is drawn: whether it is cleared, and how translucent it is. */
  prepareDraft(layer: Layer): void;
  paintDraft(context: CanvasRenderingContext2D, brush: MarkBrush): void;
  dispose(): void;
};

/** New marks wait this long after the last change before they are folded into the bitmap of all marks. */
const FOLD_MS = 150;

/** @param requestFold asks for the drawing when new marks are folded into the bitmap */
export function createMarkStage(initial: ChartEditorState, requestFold: RequestSurface): MarkStage {
  let state = initial;
  let surfaces = foldAll(initial.chart.marks);
  /** How many cells of the stroke in progress are on the draft surface; null when it must be drawn anew. */
  let strokeLength: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refold(request: RequestSurface): void {
    clearTimeout(timer);
    surfaces = liftMarks(foldAll(state.chart.marks), marksChangedByDraft(state.draft));
    strokeLength = null;
    request("marks");
    request("draft");
  }

  function isFoldNeeded(before: ChartEditorState): boolean {
    if (state.ghost !== before.ghost) return true;
    const didGestureStart =
      state.draft !== null && before.draft?.kind !== state.draft.kind && state.draft.kind !== "placing";
    return didGestureStart || mustFold(surfaces, state.chart.marks);
  }

  return {
    update(next, before, request) {
      state = next;
      if (next.chart === before.chart && next.draft === before.draft && next.ghost === before.ghost) return;
      if (isFoldNeeded(before)) return refold(request);
      if (!isStroke(next.draft)) strokeLength = null;
      request("draft");
      if (next.chart !== before.chart || (next.draft === null && surfaces.lifted.size > 0)) {
        clearTimeout(timer);
        timer = setTimeout(refold, FOLD_MS, requestFold);
      }
    },
    fold() {
      clearTimeout(timer);
      surfaces = liftMarks(foldAll(state.chart.marks), marksChangedByDraft(state.draft));
      strokeLength = null;
    },
    atRest: () => marksAtRest(surfaces),
    isDraftEmpty: () => state.draft === null && marksInMotion(surfaces, state.chart.marks).length === 0,
    prepareDraft(layer) {
      const isAdding = strokeLength !== null && isStroke(state.draft);
      layer.clearBeforeDraw(!isAdding);
      layer.getNativeCanvasElement().style.opacity = String(draftOpacity(state.draft));
    },
    paintDraft(context, brush) {
      const { draft } = state;
      if (!isStroke(draft)) {
        drawDraftLayer(context, sceneOf(), brush);
        return;
      }
      if (strokeLength === null) drawDraftLayer(context, sceneOf(), brush);
      else addToStroke(context, draft, [...draft.cells].slice(strokeLength), brush);
      strokeLength = draft.cells.size;
    },
    dispose() {
      clearTimeout(timer);
    },
  };

  function sceneOf(): DraftScene {
    return {
      draft: state.draft,
      marks: marksInMotion(surfaces, state.chart.marks),
      nextNumber: state.chart.nextNumber,
    };
  }
}
