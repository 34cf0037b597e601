import type { StoreApi } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { MarkId } from "../domain/ids.ts";
import { reasonAgainstChange } from "../domain/signing/reason-against-change.ts";
import type { ChartChanges } from "./chart-changes.ts";
import type { ChartEditorState, EditorPointer, ToolId } from "./editor-state.ts";
import type { HitTest } from "./hit-test.ts";
import { firstTool } from "./first-tool.ts";
import { createTools } from "./tools/create-tools.ts";
import type { Tool } from "./tools/tool.ts";

/** What mouse, finger and pen do to a chart, by way of the tool in hand. */
export type PointerHand = {
  pointerDown(pointer: EditorPointer): void;
  pointerMove(pointer: EditorPointer): void;
  pointerUp(pointer: EditorPointer): void;
  readonly cancelGesture: () => void;
  /** Before the sheet jumps under the hand: a stroke stays as far as it came, anything else is dropped. */
  readonly endGesture: () => void;
  setTool(tool: ToolId): void;
  setSelectingSeveral(isOn: boolean): void;
  setReadOnly(isReadOnly: boolean): void;
};

type PointerHandSetup = {
  readonly body: Body;
  readonly hitTest: HitTest;
  readonly store: StoreApi<ChartEditorState>;
  readonly changes: ChartChanges;
  readonly select: (ids: readonly MarkId[]) => void;
  readonly makeMarkId: () => MarkId;
};

export function createPointerHand({ store, changes, ...desk }: PointerHandSetup): PointerHand {
  const tools = createTools({
    ...desk,
    state: store.getState,
    commit: changes.commit,
    setDraft(draft) {
      if (store.getState().draft !== draft) store.setState({ draft });
    },
    setTapped: (tapped) => store.setState({ tapped }),
  });

  let last: EditorPointer | null = null;

  /** Where nothing may be changed every tool but the pan tool selects. */
  function toolInHand(): Tool {
    const { tool, isReadOnly } = store.getState();
    return tools[isReadOnly && tool !== "pan" ? "select" : tool];
  }

  return {
    pointerDown(pointer) {
      last = pointer;
      if (pointer.view !== null) store.setState({ activeView: pointer.view });
      toolInHand().pointerDown(pointer);
    },
    pointerMove(pointer) {
      last = pointer;
      toolInHand().pointerMove(pointer);
    },
    pointerUp: (pointer) => toolInHand().pointerUp(pointer),
    cancelGesture: () => toolInHand().cancel(),
    endGesture() {
      const kind = store.getState().draft?.kind;
      if (last !== null && (kind === "painting" || kind === "erasing")) toolInHand().pointerUp(last);
      else toolInHand().cancel();
    },
    setTool(tool) {
      toolInHand().cancel();
      store.setState({ tool, isSelectingSeveral: false });
    },
    setSelectingSeveral(isSelectingSeveral) {
      toolInHand().cancel();
      store.setState(isSelectingSeveral ? { isSelectingSeveral, tool: "select" } : { isSelectingSeveral });
    },
    setReadOnly(isWanted) {
      toolInHand().cancel();
      const isReadOnly = isWanted || reasonAgainstChange(store.getState().visit) !== null;
      store.setState({
        isReadOnly,
        isSelectingSeveral: false,
        cursor: null,
        tool: toolAfterOpening(store.getState(), isReadOnly),
      });
    },
  };
}

/** A chart opens for reading until it is known that no other tab writes it: only then the first tool can be taken. */
function toolAfterOpening({ tool, chart, isReadOnly }: ChartEditorState, willBeReadOnly: boolean): ToolId {
  return isReadOnly && !willBeReadOnly && tool === "select" ? firstTool(chart, willBeReadOnly) : tool;
}
