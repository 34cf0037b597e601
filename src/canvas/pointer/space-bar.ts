/** Space means itself where one types, and where one answers a dialog or chooses from a list. */
const TYPED = "input:not([type='radio'], [type='checkbox'], [type='range']), textarea, select, [contenteditable]";
const OWN_SPACE = `${TYPED}, [role='dialog'], [role='alertdialog'], [role='listbox'], [role='menu']`;

/**
 * Tells when the space bar is held for the sheet: everywhere but where it means itself. A button keeps it for those who
 * came to it by keyboard; where a pointer left the focus, as on the tool just chosen, space holds the sheet and presses
 * nothing. (`:focus-visible` can't tell the two apart: it follows the key that is just being pressed.)
 */
export function listenToSpace(host: HTMLElement, hold: (isHeld: boolean) => void, signal: AbortSignal): void {
  // First of all listeners, so that no button takes the press before.
  const options = { signal, capture: true };
  let isHeld = false;
  let isPointerLast = false;
  let isFocusByPointer = false;

  function setHeld(isDown: boolean): void {
    isHeld = isDown;
    hold(isDown);
  }

  window.addEventListener(
    "pointerdown",
    () => {
      isPointerLast = true;
      isFocusByPointer = true;
    },
    options,
  );
  window.addEventListener("focusin", () => (isFocusByPointer = isPointerLast), options);
  window.addEventListener(
    "keydown",
    (event) => {
      isPointerLast = false;
      if (event.code !== "Space" || !(isOnSheet(host) || (isFocusByPointer && !hasOwnSpace(event.target)))) return;
      claim(event);
      setHeld(true);
    },
    options,
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (event.code !== "Space" || !isHeld) return;
      // Firefox presses a button at the release.
      claim(event);
      setHeld(false);
    },
    options,
  );
  window.addEventListener("blur", () => setHeld(false), { signal });
}

function isOnSheet(host: HTMLElement): boolean {
  return document.activeElement === host || document.activeElement === document.body;
}

function hasOwnSpace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_SPACE) !== null;
}

function claim(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
