import type { ToolId } from "../editor-state.ts";
import { createEraseZoneTool } from "./erase-zone-tool.ts";
import { createPainZoneTool } from "./pain-zone-tool.ts";
import { createPlacingTool } from "./placing-tool.ts";
import { createSelectTool } from "./select-tool.ts";
import type { Tool, ToolDesk } from "./tool.ts";

/** Panning is a matter of the canvas: on the chart this tool does nothing. */
const IDLE_TOOL: Tool = {
  pointerDown: () => {},
  pointerMove: () => {},
  pointerUp: () => {},
  cancel: () => {},
};

export function createTools(desk: ToolDesk): Readonly<Record<ToolId, Tool>> {
  return {
    select: createSelectTool(desk),
    "trigger-point": createPlacingTool(desk, "trigger-point"),
    "pain-zone": createPainZoneTool(desk),
    "erase-zone": createEraseZoneTool(desk),
    "nothing-found": createPlacingTool(desk, "clear-site"),
    pan: IDLE_TOOL,
  };
}
