import { type RefObject, useEffectEvent, useLayoutEffect } from "react";
import type { MarkId } from "../../../domain/ids.ts";

export const MARKS_HEADING_ID = "marks-heading";
export const DETAILS_HEADING_ID = "mark-details-heading";

/** Whether the focus is on a row of the list of marks. */
export function isFocusInList(): boolean {
  return (document.activeElement?.closest("[data-mark]") ?? null) !== null;
}

/**
 * Keeps the focus from being lost with the element in which it is: when that closes, the focus goes to the details that
 * opened in its place, else to the row of its first mark, to the next row when the mark was deleted, or to the list when
 * there is none.
 */
export function useFocusReturn(element: RefObject<HTMLElement | null>, marks: readonly MarkId[]): void {
  const giveBack = useEffectEvent(() => focusFirstOf(rowsFrom(marks)));
  // As it closes the element still has the focus, and all rows are still there.
  useLayoutEffect(() => {
    const closing = element.current;
    return () => {
      if (closing?.contains(document.activeElement) === true) giveBack();
    };
  }, [element]);
}

/** The marks of the list from the first of these on, then those before it, the nearest first. */
function rowsFrom(marks: readonly MarkId[]): readonly string[] {
  const ids = [...rowsById().keys()];
  const at = ids.findIndex((id) => marks.some((mark) => mark === id));
  return at === -1 ? [] : [...ids.slice(at), ...ids.slice(0, at).toReversed()];
}

function focusFirstOf(ids: readonly string[]): void {
  // After the list is drawn as it now is.
  requestAnimationFrame(() => {
    // Something else took the focus meanwhile.
    if (document.activeElement !== document.body) return;
    const opened = document.getElementById(DETAILS_HEADING_ID);
    if (opened !== null) return opened.focus({ preventScroll: true });
    const rows = rowsById();
    const row = ids.map((id) => rows.get(id)).find((each) => each !== undefined);
    (row?.querySelector("button") ?? document.getElementById(MARKS_HEADING_ID))?.focus();
  });
}

function rowsById(): ReadonlyMap<string, HTMLElement> {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-mark]")];
  return new Map(rows.map((row) => [row.dataset["mark"] ?? "", row]));
}

export const SEVERAL_HEADING_ID = "several-heading";

/** Shows what can be done with all selected marks, where it stands above the part of the list that is in sight. */
export function showSeveralMarks(): void {
  requestAnimationFrame(() => document.getElementById(SEVERAL_HEADING_ID)?.scrollIntoView({ block: "nearest" }));
}

/** The sheet with the body, where the arrow keys move the selected marks. */
export function focusChart(): void {
  document.querySelector<HTMLElement>("[role='application']")?.focus();
}
