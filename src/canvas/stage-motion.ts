import type { Viewport } from "../editor/viewport.ts";

/** The elements that a pan or zoom moves. */
export type MovedElements = {
  /** Holds the canvases; larger than the screen by `overscan` on every side. */
  readonly content: HTMLElement;
  /** The coarse picture of the whole sheet, one CSS px for each mm, behind the canvases. */
  readonly backdrop: HTMLElement;
};

export type StageMotion = {
  /** Shows a viewport at once by moving the bitmaps, and asks for a sharp drawing when it came to rest. */
  follow(viewport: Viewport): void;
  /** The canvases now show this viewport sharply. */
  settle(viewport: Viewport, overscan: number): void;
  dispose(): void;
};

const REST_MS = 120;
/** Beyond these the moved bitmap looks wrong (blurred, or signs of odd size) and is drawn again in the middle of a gesture, */
const SHARP_SCALE_RANGE = [0.6, 1.8] as const;
/** but rarely, as each such drawing costs a frame. */
const REDRAW_GAP_MS = 400;

export function createStageMotion({ content, backdrop }: MovedElements, redraw: () => void): StageMotion {
  let drawn: { readonly viewport: Viewport; readonly overscan: number; readonly at: number } | null = null;
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
    return !backdrop.hidden || scale < SHARP_SCALE_RANGE[0] || scale > SHARP_SCALE_RANGE[1];
  }

  return {
    follow(viewport) {
      moveBitmaps(viewport);
      clearTimeout(timer);
      if (isDueAgain(viewport)) redraw();
      else timer = setTimeout(redraw, REST_MS);
    },
    settle(viewport, overscan) {
      clearTimeout(timer);
      drawn = { viewport, overscan, at: performance.now() };
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
