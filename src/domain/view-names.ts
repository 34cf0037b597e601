import type { ViewId } from "../atlas/place.ts";

const VIEW_NAMES: Readonly<Record<ViewId, string>> = {
  anterior: "anterior",
  posterior: "posterior",
  right: "right lateral",
  left: "left lateral",
  soles: "soles",
};

/** A view inside a sentence: "right lateral". The sides are the patient's. */
export function viewInWords(view: ViewId): string {
  return VIEW_NAMES[view];
}

/** A view as a heading: "Right lateral". */
export function viewTitle(view: ViewId): string {
  return capitalize(VIEW_NAMES[view]);
}

/** A text with its first letter as a capital, as a sentence begins. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
