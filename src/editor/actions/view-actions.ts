import type { ViewId } from "../../atlas/place.ts";
import { VIEW_IDS } from "../../atlas/place.ts";
import { viewTitle } from "../../domain/view-names.ts";
import type { ChartEditor } from "../chart-editor.ts";
import { createScreenPoint, zoomAbout } from "../viewport.ts";
import type { EditorAction } from "./editor-action.ts";

const ZOOM_STEP = 1.3;

export type ViewAction = EditorAction & { readonly view: ViewId };

/** In the order of the sheet, with the keys 1 to 5. A cross-hair that is shown goes along. */
export const VIEW_ACTIONS: readonly ViewAction[] = VIEW_IDS.map((view, index) => ({
  id: `view-${view}`,
  view,
  label: () => viewTitle(view),
  shortcuts: [{ key: String(index + 1) }],
  isEnabled: () => true,
  perform(editor) {
    editor.goToView(view);
    if (editor.store.getState().cursor !== null) editor.showCursor(view);
  },
}));

export const FIT_ACTION: EditorAction = {
  id: "fit-all",
  label: () => "Show all views",
  shortcuts: [{ key: "0" }],
  isEnabled: () => true,
  perform: (editor) => editor.fitAll(),
};

export const ZOOM_IN_ACTION: EditorAction = {
  id: "zoom-in",
  label: () => "Zoom in",
  shortcuts: [{ key: "+" }, { key: "=" }],
  isEnabled: () => true,
  perform: (editor) => zoomAboutMiddle(editor, ZOOM_STEP),
};

export const ZOOM_OUT_ACTION: EditorAction = {
  id: "zoom-out",
  label: () => "Zoom out",
  shortcuts: [{ key: "-" }],
  isEnabled: () => true,
  perform: (editor) => zoomAboutMiddle(editor, 1 / ZOOM_STEP),
};

function zoomAboutMiddle(editor: ChartEditor, factor: number): void {
  const { viewport, sheet } = editor.store.getState();
  const middle = createScreenPoint(viewport.width / 2, viewport.height / 2);
  editor.setViewport(zoomAbout(viewport, sheet, middle, factor));
}
