import { shortcutInWords } from "../../../editor/actions/editor-action.ts";
import { ZOOM_IN_ACTION, ZOOM_OUT_ACTION } from "../../../editor/actions/view-actions.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ZoomIn, ZoomOut } from "../../../ui/icons.ts";
import { Toolbar } from "../../../ui/toolbar.tsx";
import { isMac } from "./is-mac.ts";

const BUTTONS = [
  { action: ZOOM_IN_ACTION, icon: <ZoomIn /> },
  { action: ZOOM_OUT_ACTION, icon: <ZoomOut /> },
];

/** For a hand that can't pinch and has no wheel. */
export function ZoomButtons({ editor }: { readonly editor: ChartEditor }) {
  return (
    <Toolbar label="Zoom" orientation="vertical">
      {BUTTONS.map(({ action, icon }) => (
        <IconButton
          key={action.id}
          label={action.label(editor.store.getState())}
          icon={icon}
          shortcut={action.shortcuts[0] === undefined ? undefined : shortcutInWords(action.shortcuts[0], isMac())}
          tooltipPlacement="right"
          onPress={() => action.perform(editor)}
        />
      ))}
    </Toolbar>
  );
}
