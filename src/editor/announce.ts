import type { StoreApi } from "zustand/vanilla";
import type { ChartEditorState } from "./editor-state.ts";

/** Says what the eye sees without words. What a change does is said by the change. */
export function announce(store: StoreApi<ChartEditorState>, text: string): void {
  store.setState(({ announcement }) => ({
    announcement: { text, count: announcement.count + 1, isRestore: false },
  }));
}
