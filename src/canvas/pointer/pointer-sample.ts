/** One pointer event in px of the chart's canvas, free of the browser's event. */
export type PointerSample = {
  readonly id: number;
  readonly type: "mouse" | "touch" | "pen";
  readonly x: number;
  readonly y: number;
  /** The longer side of the contact with the glass; 1 for a mouse. In CSS px. */
  readonly contactPx: number;
  readonly button: number;
  readonly shift: boolean;
  /** Milliseconds, of the event's clock. */
  readonly time: number;
};

/** @param origin the canvas's top left corner in the window */
export function readSample(
  event: PointerEvent,
  origin: { readonly left: number; readonly top: number },
): PointerSample {
  return {
    id: event.pointerId,
    type: event.pointerType === "touch" || event.pointerType === "pen" ? event.pointerType : "mouse",
    x: event.clientX - origin.left,
    y: event.clientY - origin.top,
    contactPx: Math.max(event.width, event.height),
    button: event.button,
    shift: event.shiftKey,
    time: event.timeStamp,
  };
}

export function distancePx(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A fingertip measures 20 to 40 px; a resting hand is broader. */
const PALM_PX = 60;

export function isPalm(sample: PointerSample): boolean {
  return sample.type === "touch" && sample.contactPx >= PALM_PX;
}
