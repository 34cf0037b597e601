import { distancePx, type PointerSample } from "./pointer-sample.ts";
import { createTapWatch, TAP_SLOP_PX } from "./tap-watch.ts";

/** What the one pointer that draws does to the chart. */
export type DrawingTargets = {
  readonly drawDown: (sample: PointerSample) => void;
  /** @param samples the positions since the last event, oldest first */
  readonly drawMove: (samples: readonly PointerSample[]) => void;
  readonly drawUp: (sample: PointerSample) => void;
  readonly drawCancel: () => void;
  /** Two taps at one spot, with a tool that neither places nor paints. */
  readonly doubleTap: (sample: PointerSample) => void;
  /** Whether a tap places a mark: the second of two quick taps then does nothing. */
  readonly isPlacing: () => boolean;
  /** Whether a stroke is under way that is worth keeping when a second finger comes down. */
  readonly isStroke: () => boolean;
};

export type DrawingHand = {
  /** The second of a double tap that would place a second mark is held like any other, and draws nothing. */
  start(sample: PointerSample): void;
  move(samples: readonly PointerSample[]): void;
  finish(sample: PointerSample): void;
  /** Drops what was drawn. */
  stop(): void;
  /** Ends without a release: a stroke stays as far as it came, anything else is dropped. */
  giveUp(): void;
  /** Gives way to a pinch: where the finger is now, null when none was drawing. */
  yieldToPinch(second: PointerSample): PointerSample | null;
  /** The pointer that draws now. */
  current(): PointerSample | null;
  /** Whether it moved so far that it is no tap any more. */
  isDrag(): boolean;
};

/** A second finger this soon after the first means a pinch from the beginning; later, a stroke is finished first. In ms. */
const PINCH_START_MS = 500;

export function createDrawingHand(targets: DrawingTargets): DrawingHand {
  const taps = createTapWatch();
  let first: PointerSample | null = null;
  let latest: PointerSample | null = null;
  let isRepeatedTap = false;

  function letGo(): void {
    first = null;
    latest = null;
  }

  function stop(): void {
    if (first === null) return;
    letGo();
    taps.cancel();
    targets.drawCancel();
  }

  function keepStroke(): void {
    const last = latest;
    letGo();
    taps.cancel();
    if (last !== null) targets.drawUp(last);
  }

  return {
    start(sample) {
      first = sample;
      latest = sample;
      isRepeatedTap = targets.isPlacing() && taps.isSecondDown(sample);
      if (isRepeatedTap) return taps.repeat(sample);
      taps.down(sample);
      targets.drawDown(sample);
    },
    move(samples) {
      const sample = samples.at(-1);
      if (sample === undefined) return;
      latest = sample;
      if (isRepeatedTap) return;
      taps.move(sample);
      targets.drawMove(samples);
    },
    finish(sample) {
      if (isRepeatedTap) return letGo();
      const tap = taps.up(sample);
      // Two quick dabs of a brush are two dabs.
      const isDoubleTap = tap === "double" && !targets.isPlacing() && !targets.isStroke();
      letGo();
      targets.drawUp(sample);
      if (isDoubleTap) targets.doubleTap(sample);
    },
    stop,
    giveUp() {
      if (targets.isStroke()) keepStroke();
      else stop();
    },
    yieldToPinch(second) {
      const finger = latest;
      if (first === null || finger === null) return null;
      if (targets.isStroke() && second.time - first.time > PINCH_START_MS) keepStroke();
      else stop();
      return finger;
    },
    current: () => latest,
    isDrag: () => first !== null && latest !== null && distancePx(first, latest) > TAP_SLOP_PX,
  };
}
