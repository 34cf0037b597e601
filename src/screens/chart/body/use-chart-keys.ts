import { useEffect } from "react";
import { findActionForKey } from "../../../editor/actions/key-actions.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";

/** Keys that other controls need for themselves: they mean the chart only while the chart has the focus. */
const SURFACE_KEYS: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Enter",
  "Backspace",
]);
/** A choice among radios takes arrows and space alone: the keys of tools go on meaning tools after it. */
const TEXT_INPUTS = "input:not([type='radio'], [type='checkbox'], [type='range']), textarea, select, [contenteditable]";
const OWN_KEYS = `${TEXT_INPUTS}, [role='dialog'], [role='alertdialog'], [role='listbox'], [role='menu']`;

/** One set of keys for the whole chart, everywhere but where one types or chooses. */
export function useChartKeys(editor: ChartEditor): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const action = findActionForKey(event);
      if (action === null || event.defaultPrevented || !isMeantForChart(event)) return;
      event.preventDefault();
      if (action.isEnabled(editor.store.getState())) action.perform(editor);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [editor]);
}

/** Whether a key press is not meant for a field, a dialog or a list. */
export function isMeantForChart(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(OWN_KEYS) !== null) return false;
  return !SURFACE_KEYS.has(event.key) || target === document.body || target.closest("[role='application']") !== null;
}
