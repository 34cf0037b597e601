import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";

/** An editor's state as the controls around the body see it. */
export type SettledState = {
  readonly getState: () => ChartEditorState;
  readonly subscribe: (listener: () => void) => () => void;
};

/** So long a save takes that has the machine for itself. */
const AFTER_GESTURE_MS = 32;

const byEditor = new WeakMap<ChartEditor, SettledState>();

/**
 * The state of an editor, a moment after a gesture on the body changed the chart, else at once. The sign on the body and
 * the save of it come first: two frames later nobody sees that the controls followed.
 */
export function settledStateOf(editor: ChartEditor): SettledState {
  const known = byEditor.get(editor);
  if (known !== undefined) return known;
  const settled = createSettledState(editor);
  byEditor.set(editor, settled);
  return settled;
}

function createSettledState({ store }: ChartEditor): SettledState {
  const listeners = new Set<() => void>();
  let state = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    clearTimeout(timer);
    timer = undefined;
    if (state === store.getState()) return;
    state = store.getState();
    for (const listener of listeners) listener();
  }

  store.subscribe((next, before) => {
    if (isEndOfGesture(next, before)) timer ??= setTimeout(settle, AFTER_GESTURE_MS);
    // Whatever comes meanwhile comes with it.
    else if (timer === undefined) settle();
  });

  return {
    getState() {
      // Without listeners nobody was told of what is new: who asks is the first to see it.
      if (timer === undefined) state = store.getState();
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Not by the keyboard, whose cross-hair shows: there the words say what the eye may not see. */
function isEndOfGesture(next: ChartEditorState, before: ChartEditorState): boolean {
  return before.draft !== null && before.cursor === null && next.chart !== before.chart;
}
