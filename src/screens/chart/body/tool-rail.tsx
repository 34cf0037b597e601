import type { ReactNode } from "react";
import { shortcutInWords } from "../../../editor/actions/editor-action.ts";
import { TOOL_ACTIONS } from "../../../editor/actions/tool-actions.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState, ToolId } from "../../../editor/editor-state.ts";
import { Brush, Check, Eraser, Hand, MousePointer2 } from "../../../ui/icons.ts";
import { ToolButton } from "../../../ui/tool-button.tsx";
import { Toolbar } from "../../../ui/toolbar.tsx";
import { isMac } from "./is-mac.ts";
import styles from "./tool-rail.module.css";
import { useEditorState } from "../use-editor-state.ts";

const ICONS: Readonly<Record<ToolId, ReactNode>> = {
  select: <MousePointer2 />,
  "trigger-point": <TriggerPointIcon />,
  "pain-zone": <Brush />,
  "erase-zone": <Eraser />,
  "nothing-found": <Check />,
  pan: <Hand />,
};

type ToolRailProps = { readonly editor: ChartEditor; readonly orientation: "horizontal" | "vertical" };

export function ToolRail({ editor, orientation }: ToolRailProps) {
  const tool = useEditorState(editor, shownTool);
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  return (
    <Toolbar label="Tools" orientation={orientation} className={styles["rail"]}>
      {TOOL_ACTIONS.map((action) => (
        <ToolButton
          key={action.tool}
          label={action.label(editor.store.getState())}
          icon={ICONS[action.tool]}
          shortcut={action.shortcuts[0] === undefined ? "" : shortcutInWords(action.shortcuts[0], isMac())}
          isSelected={tool === action.tool}
          isDisabled={isReadOnly && !action.isEnabled(editor.store.getState())}
          onSelect={() => action.perform(editor)}
          tooltipPlacement={orientation === "vertical" ? "right" : "top"}
        />
      ))}
    </Toolbar>
  );
}

/** A chart for reading answers to taps as the select tool does. */
function shownTool({ tool, isReadOnly }: ChartEditorState): ToolId {
  return isReadOnly && tool !== "pan" ? "select" : tool;
}

/** The sign that the tool makes. */
function TriggerPointIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden="true">
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5v9M7.5 12h9" />
    </svg>
  );
}
