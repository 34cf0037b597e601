import type { ViewId } from "../../atlas/place.ts";

/** A letter of a side, and where it stands: shares of the view's width and height, at its middle. */
export type SideLetter = { readonly letter: "R" | "L"; readonly across: number; readonly down: number };

/**
 * The patient's sides in each view, where the figure leaves room: beside the head, between the feet. A lateral view
 * shows one side only. Front: as one looks at a patient. Back: as one stands behind. Soles: from below, toes up.
 */
export const SIDE_LETTERS: Readonly<Record<ViewId, readonly SideLetter[]>> = {
  anterior: [
    { letter: "R", across: 0.04, down: 0.05 },
    { letter: "L", across: 0.96, down: 0.05 },
  ],
  posterior: [
    { letter: "L", across: 0.04, down: 0.05 },
    { letter: "R", across: 0.96, down: 0.05 },
  ],
  right: [{ letter: "R", across: 0.8, down: 0.05 }],
  left: [{ letter: "L", across: 0.2, down: 0.05 }],
  soles: [
    { letter: "R", across: 0.39, down: 0.5 },
    { letter: "L", across: 0.61, down: 0.5 },
  ],
};
