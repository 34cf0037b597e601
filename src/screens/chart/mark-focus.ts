import type { MarkId } from "../../domain/ids.ts";

export const MARKS_HEADING_ID = "marks-heading";

/** Whether the focus is on a row of the list of marks. */
export function isFocusInList(): boolean {
  return (document.activeElement?.closest("[data-mark]") ?? null) !== null;
}

/** Where the focus goes when the details of a mark close: to its row, or to the list when the row is gone. */
export function focusMarkInList(id: MarkId): void {
  // After the row is drawn as it now is.
  requestAnimationFrame(() => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-mark]")];
    const row = rows.find(({ dataset }) => dataset["mark"] === id)?.querySelector("button");
    (row ?? document.getElementById(MARKS_HEADING_ID))?.focus();
  });
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
