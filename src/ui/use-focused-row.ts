import { useEffect, useState, type RefObject } from "react";

/** The row (`data-row`) in which the focus is; null outside. Up and down arrows move it from link to link. */
export function useFocusedRow(list: RefObject<HTMLElement | null>): number | null {
  const [focused, setFocused] = useState<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const enter = (event: FocusEvent) => setFocused(rowOf(event.target));
    const leave = () => setFocused(null);
    const press = (event: KeyboardEvent) => moveFocus(element, event);
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    element.addEventListener("keydown", press);
    return () => {
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
      element.removeEventListener("keydown", press);
    };
  }, [list]);
  return focused;
}

function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row === null ? null : Number(row.dataset["row"]);
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const row = rowOf(event.target);
  if (row === null || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const link = list.querySelector<HTMLElement>(
    `[data-row="${row + (event.key === "ArrowDown" ? 1 : -1)}"] :is(a, button)`,
  );
  if (link === null) return;
  event.preventDefault();
  link.focus();
}
