import type { Viewport } from "../editor/viewport.ts";

/** The elements that a pan or zoom moves. */
export type MovedElements = {
  /** Holds the canvases; larger than the screen by `overscan` on every side. */
  readonly content: HTMLElement;
  /** The coarse picture of the whole sheet, one CSS px for each mm, behind the canvases. */
  readonly backdrop: HTMLElement;
};

/** How far the canvases reach beyond the screen in px, and how long they took to draw. */
type Drawing = { readonly overscan: number; readonly tookMs: number };

export type StageMotion = {
  /** Shows a viewport at once by moving the bitmaps, and asks for a sharp drawing when it came to rest. */
  follow(viewport: Viewport): void;
  /** The canvases now show this viewport sharply. */
  settle(viewport: Viewport, drawing: Drawing): void;
  dispose(): void;
};

const REST_MS = 120;
/** A zoom beyond this leaves the moved bitmap blurred and its signs of odd size: it is drawn again within the gesture, */
const SHARP_FACTOR = 1.6;
/** or later where a drawing costs more than a part of a frame, */
const LATE_FACTOR = 3;
const CHEAP_DRAWING_MS = 6;
/** and rarely in any case. */
const REDRAW_GAP_MS = 400;

export function createStageMotion({ content, backdrop }: MovedElements, redraw: () => void): StageMotion {
  let drawn: (Drawing & { readonly viewport: Viewport; readonly at: number }) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function moveBitmaps(viewport: Viewport): void {
    if (drawn === null) return;
    const { scale, x, y } = motionBetween(drawn.viewport, viewport);
    content.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    backdrop.style.transform = `translate(${viewport.offsetX}px, ${viewport.offsetY}px) scale(${viewport.scale})`;
    backdrop.hidden = isCovered(viewport, drawn.overscan, { scale, x, y });
  }

  function isDueAgain(viewport: Viewport): boolean {
    if (drawn === null || performance.now() - drawn.at < REDRAW_GAP_MS) return false;
    const scale = viewport.scale / drawn.viewport.scale;
    const most = drawn.tookMs > CHEAP_DRAWING_MS ? LATE_FACTOR : SHARP_FACTOR;
    return !backdrop.hidden || scale < 1 / most || scale > most;
  }

  return {
    follow(viewport) {
      moveBitmaps(viewport);
      clearTimeout(timer);
      if (isDueAgain(viewport)) redraw();
      else timer = setTimeout(redraw, REST_MS);
    },
    settle(viewport, { overscan, tookMs }) {
      clearTimeout(timer);
      drawn = { viewport, overscan, tookMs, at: performance.now() };
      content.style.transform = "";
      backdrop.hidden = true;
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}

type Motion = { readonly scale: number; readonly x: number; readonly y: number };

/** How a bitmap of one viewport has to move to show another: screen px = drawn px * scale + (x, y). */
function motionBetween(drawn: Viewport, shown: Viewport): Motion {
  const scale = shown.scale / drawn.scale;
  return { scale, x: shown.offsetX - drawn.offsetX * scale, y: shown.offsetY - drawn.offsetY * scale };
}

function isCovered(screen: Viewport, overscan: number, { scale, x, y }: Motion): boolean {
  const left = x - overscan * scale;
  const top = y - overscan * scale;
  const right = x + (screen.width + overscan) * scale;
  const bottom = y + (screen.height + overscan) * scale;
  return left <= 0 && top <= 0 && right >= screen.width && bottom >= screen.height;
}
